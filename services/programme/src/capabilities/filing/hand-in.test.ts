import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, anImportedStar, aPaper, aRubric, linkPaper } from '../../seeds/dossier-ground.ts'
import { fillDossier } from '../../seeds/filing-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'

const SUBMIT = `mutation ($input: SubmitDossierInput!) { submitDossier(input: $input) { __typename
  ... on Dossier { status level receiptNumber datedOn regimeId submittedAt dueOn rubric { id } steps { number step level at dueOn note } }
  ... on DossierNotReady { dossierId status }
  ... on DossierIncomplete { missingFields missingPapers expiredEvidenceIds }
  ... on FilingWindowNotOpen { earliestOn } } }`
const WITHDRAW = `mutation ($input: WithdrawDossierInput!) { withdrawDossier(input: $input) { __typename
  ... on Dossier { status steps { step note } } ... on DossierNotReady { status } } }`

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
  rubricId = await aRubric(database)
})
beforeEach(() => void (now = new Date('2026-11-23T09:00:00Z')))
afterAll(() => database.drop())

async function aFiler({
  place,
  filled = true,
  ...overrides
}: { place?: Awaited<ReturnType<typeof aPlace>>; filled?: boolean; [more: string]: unknown } = {}) {
  const where = place ?? (await aPlace(database))
  const made = { ...(await aProducer(database, where.communeId)), communeId: where.communeId }
  const dossierId = await aDossier(database, made, overrides)
  if (filled) await fillDossier(database, dossierId, made.producerId)
  const producer = anActor('PRODUCER', made.producerId)
  const ask = async (query: string, field: string, input: Record<string, unknown>, actor = producer) => {
    const { data, errors } = await client.execute(actor, query, { input: { dossierId, ...input } })
    return { ...data?.[field], errors }
  }
  return {
    ...made,
    ...where,
    dossierId,
    producer,
    submit: (actor = producer, id = dossierId) => ask(SUBMIT, 'submitDossier', { dossierId: id }, actor),
    withdraw: (input = {}, actor = producer) => ask(WITHDRAW, 'withdrawDossier', input, actor),
  }
}
const codeOf = async (unitId: string) => (await database.query('SELECT code FROM known_unit WHERE unit_id = $1', [unitId]))[0].code

test('a complete dossier is handed in with a receipt, the law of the day and fifteen working days for the commune', async () => {
  const filer = await aFiler()

  const outcome = await filer.submit()

  const receiptNumber = `Phiếu số 001/PĐK-${await codeOf(filer.provinceId)}-${await codeOf(filer.communeId)}-2026`
  expect(outcome).toEqual({
    __typename: 'Dossier',
    status: 'SUBMITTED',
    level: 'COMMUNE',
    receiptNumber,
    datedOn: '2026-11-23',
    regimeId: 'R4',
    submittedAt: now.toISOString(),
    dueOn: '2026-12-15',
    rubric: { id: rubricId },
    steps: [{ number: 1, step: 'SUBMITTED', level: 'COMMUNE', at: now.toISOString(), dueOn: '2026-12-15', note: null }],
    errors: undefined,
  })
  expect(await filer.submit()).toMatchObject({ __typename: 'DossierNotReady', dossierId: filer.dossierId, status: 'SUBMITTED' })
})

test('the scoring table stays the one of the day it was handed in, whatever is loaded later', async () => {
  const filer = await aFiler()
  await filer.submit()
  const later = await aRubric(database, { version: 91 })

  const [{ rubric_id: frozen }] = await database.query('SELECT rubric_id FROM dossier WHERE id = $1', [filer.dossierId])
  expect(frozen).toBe(rubricId)
  await database.query('ALTER TABLE rubric DISABLE TRIGGER rubrics_never_change')
  await database.query('DELETE FROM rubric WHERE id = $1', [later])
  await database.query('ALTER TABLE rubric ENABLE TRIGGER rubrics_never_change')
})

test('twenty dossiers handed in at once at one commune get the numbers 1 to 20, none left out by those refused', async () => {
  const place = await aPlace(database)
  const filers: Awaited<ReturnType<typeof aFiler>>[] = []
  for (let count = 0; count < 24; count++) filers.push(await aFiler({ place, filled: count % 6 !== 0 }))

  let next = 0
  const outcomes = await race(database, filers.length, () => filers[next++]!.submit())

  const serials = outcomes.flatMap(({ receiptNumber }) => (receiptNumber ? [Number(/số (\d+)\//.exec(receiptNumber)![1])] : []))
  expect(serials.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(outcomes.filter(({ __typename }) => __typename === 'DossierIncomplete')).toHaveLength(4)
})

test('of twenty submissions of one dossier one hands it in', async () => {
  const filer = await aFiler()

  const outcomes = await race(database, 20, () => filer.submit())

  expect(outcomes.filter(({ __typename }) => __typename === 'Dossier')).toHaveLength(1)
  expect(outcomes.filter(({ __typename }) => __typename === 'DossierNotReady')).toHaveLength(19)
})

test('numbers begin anew with the year, and two communes of one code share a series only within a province', async () => {
  const filer = await aFiler()
  await filer.submit()
  now = new Date('2026-12-31T17:00:00Z')
  const nextYear = await aFiler({ place: filer })

  expect((await nextYear.submit()).receiptNumber).toMatch(/^Phiếu số 001\/PĐK-\d{2}-\d{5}-2027$/)
  // after a merger another unit bears the old code
  const heir = await filer.aCommune({ code: await codeOf(filer.communeId) })
  const third = await aFiler({ place: { ...filer, communeId: heir } })
  expect((await third.submit()).receiptNumber).toMatch(/^Phiếu số 002\//)
})

test('all that is missing is listed, and nothing is handed in', async () => {
  const filer = await aFiler({ filled: false })
  const expired = await aPaper(database, filer.producerId, { type: 'TEST_REPORT', expires_on: '2026-11-22' })
  await linkPaper(database, filer.dossierId, expired)

  expect(await filer.submit()).toMatchObject({
    __typename: 'DossierIncomplete',
    missingFields: [
      'applicantType',
      'registrationNumber',
      'address',
      'phone',
      'representativeName',
      'representativeTitle',
      'specification',
      'materials',
      'technology',
      'market',
      'plan',
      'business',
      'answers',
    ],
    missingPapers: ['BUSINESS_REGISTRATION', 'FACILITY_CERTIFICATE', 'QUALITY_DECLARATION', 'TEST_REPORT'],
    expiredEvidenceIds: [expired],
  })
})

test.each([
  [1, 'FIRST_TIME', ['BUSINESS_REGISTRATION', 'FACILITY_CERTIFICATE']],
  [14, 'FIRST_TIME', ['BUSINESS_REGISTRATION', 'FACILITY_CERTIFICATE', 'PRODUCTION_LICENCE', 'QUALITY_DECLARATION', 'TEST_REPORT']],
  [19, 'FIRST_TIME', ['BUSINESS_REGISTRATION', 'PRODUCTION_LICENCE', 'QUALITY_DECLARATION', 'TEST_REPORT']],
  [21, 'FIRST_TIME', ['BUSINESS_REGISTRATION']],
  [23, 'FIRST_TIME', ['BUSINESS_REGISTRATION']],
  [26, 'UPGRADE', ['BUSINESS_REGISTRATION', 'PROOF_OF_CHANGE']],
])('set %i, %s, is not taken without %j', async (setNumber, kind, papers) => {
  const filer = await aFiler({ filled: false, set_number: setNumber, kind })

  expect((await filer.submit()).missingPapers).toEqual(papers)
})

test('a re-grading is not taken before its window opens', async () => {
  const filer = await aFiler({ kind: 'RE_GRADING' })
  await database.query(`UPDATE dossier SET form = form || '{"qualityChanges": "Bao bì mới"}' WHERE id = $1`, [filer.dossierId])
  await anImportedStar(database, filer.productId, { issued_on: '2024-05-23', expires_on: '2027-05-23' })

  now = new Date('2026-11-23T09:00:00Z')
  expect(await filer.submit()).toMatchObject({ __typename: 'FilingWindowNotOpen', earliestOn: '2026-11-24' })
})

test.each([
  ['2027-01-23', null],
  ['2027-01-24', 'AFTER_WINDOW'],
  ['2027-05-23', 'AFTER_WINDOW'],
  ['2027-05-24', 'AFTER_EXPIRY'],
])('a re-grading of a star until 23 May 2027 that is handed in on %s is taken, and marked %s', async (day, lateness) => {
  const filer = await aFiler({ kind: 'RE_GRADING' })
  await database.query(`UPDATE dossier SET form = form || '{"qualityChanges": "Bao bì mới"}' WHERE id = $1`, [filer.dossierId])
  await anImportedStar(database, filer.productId, { issued_on: '2024-05-23', expires_on: '2027-05-23' })

  now = new Date(`${day}T09:00:00Z`)
  expect(await filer.submit()).toMatchObject({ __typename: 'Dossier', status: 'SUBMITTED' })
  const { data } = await client.execute(filer.producer, 'query ($id: UUID!) { dossier(id: $id) { filedLate } }', { id: filer.dossierId })
  expect(data!['dossier'].filedLate).toBe(lateness)
})

test.each(['DRAFT', 'SUBMITTED', 'PROPOSED', 'COMPLETION_REQUESTED', 'ACCEPTED', 'IN_SESSION'])(
  'a producer withdraws what is %s',
  async status => {
    const filer = await aFiler({ filled: false, status, rubric_id: status === 'DRAFT' ? null : rubricId })

    expect(await filer.withdraw({ reason: ' Đổi ý ' })).toMatchObject({
      status: 'WITHDRAWN',
      steps: [{ step: 'WITHDRAWN', note: 'Đổi ý' }],
    })
  },
)

test.each(['CONCLUDED', 'RECOGNISED', 'FORWARDED', 'WITHDRAWN'])('what is %s is not withdrawn', async status => {
  const filer = await aFiler({ filled: false, status, rubric_id: rubricId })

  expect(await filer.withdraw()).toMatchObject({ __typename: 'DossierNotReady', status })
})

test('a paper is not taken from under a dossier that is handed in at the same moment', async () => {
  const filer = await aFiler()
  const [{ evidence_id: evidenceId }] = await database.query('SELECT evidence_id FROM dossier_evidence WHERE dossier_id = $1 LIMIT 1', [
    filer.dossierId,
  ])
  const remove = () =>
    client.execute(filer.producer, 'mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { __typename } }', {
      input: { evidenceId },
    })

  const [submitted, removed] = await Promise.all([filer.submit(), remove()])

  const both = [submitted.__typename, removed.data!['removeEvidence'].__typename]
  expect([
    ['Dossier', 'EvidenceInUse'],
    ['DossierIncomplete', 'RemovedEvidence'],
  ]).toContainEqual(both)
})

test('others neither hand in nor withdraw, and learn nothing', async () => {
  const filer = await aFiler()
  const forbidden = [{ extensions: { code: 'FORBIDDEN' } }]

  for (const stranger of [anActor('PRODUCER', randomUUID()), anActor('OFFICER', filer.communeId)]) {
    expect((await filer.submit(stranger)).errors).toMatchObject(forbidden)
    expect(await filer.submit(stranger)).toEqual(await filer.submit(stranger, randomUUID()))
    expect((await filer.withdraw({}, stranger)).errors).toMatchObject(forbidden)
  }
  expect((await filer.submit(aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await filer.withdraw({ reason: 'x'.repeat(2_001) })).errors).toMatchObject([{ extensions: { field: 'reason' } }])
})
