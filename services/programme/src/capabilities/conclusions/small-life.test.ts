import { ProgrammeRecognitionGrantedV1, ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aDossier, bestLines, leavesOf } from '../../seeds/council-ground.ts'
import { aLand } from '../../seeds/known-land.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T03:00:00Z'))).schema)
})
afterAll(() => database.drop())

const status = async (id: string) => (await database.query('SELECT status, level FROM dossier WHERE id = $1', [id]))[0]

test('a dossier’s small life: three members score, the chair concludes, the province decides, the star is revoked', async () => {
  const land = await aLand(database)
  const { dossierId, productId } = await aDossier(database, land)
  const leaves = await leavesOf(database, dossierId)
  const { chair, first, second, secretary, officer, sessionId } = await aSession(client, land, [dossierId])
  expect(await status(dossierId)).toEqual({ status: 'IN_SESSION', level: 'PROVINCE' })
  const submit = (who: typeof chair, otherwise = {}) =>
    act(client, who, 'submitScoreSheet', { sessionId, dossierId, lines: bestLines(leaves, otherwise) })

  // the criteria that ask for something at five stars; answered low by all, so that the five stars are missed
  const five = leaves.find(({ options = [] }) => options.some(({ minimumFor = [] }) => minimumFor.includes(5) && !minimumFor.includes(4)))!
  const four = five.options!.findIndex(({ minimumFor = [] }) => minimumFor.includes(5)) - 1
  const open = leaves.find(
    ({ code, options = [] }) =>
      code !== five.code && options.length >= 3 && options.every(({ minimumFor = [] }) => minimumFor.length === 0),
  )!
  expect((await submit(chair, { [five.code]: four })).total).toBeLessThan(100)
  await submit(first, { [five.code]: four })
  await submit(second, { [five.code]: four, [open.code]: 0 })

  const view =
    `query ($id: UUID!, $s: UUID!) { session(id: $s) { dossiers { id evaluation(sessionId: $s) { sheetCount quorum awaited average band star outcome missed { code star }
    criteria { code lowest highest mean isDivergent agreed minima { star needed isMet } } } sheets(sessionId: $s) { total } conclusion { star } } } }`.replace(
      '$id: UUID!, ',
      '',
    )
  const seen = (await client.execute(secretary, view, { s: sessionId })).data!['session'].dossiers[0]
  expect(seen.evaluation).toMatchObject({
    sheetCount: 3,
    quorum: 2,
    awaited: [],
    band: 5,
    star: 4,
    outcome: 'RECOGNISE',
    missed: [{ code: five.code, star: 5 }],
  })
  const divided = seen.evaluation.criteria.find(({ code }: { code: string }) => code === open.code)
  expect(divided).toMatchObject({ isDivergent: true, agreed: null })
  expect(divided.lowest).toBeLessThan(divided.mean)
  expect(seen).toMatchObject({ sheets: [{}, {}, {}], conclusion: null })

  const conclude = (agreed: object[]) => act(client, chair, 'concludeDossier', { sessionId, dossierId, agreed })
  expect(await conclude([])).toEqual({
    __typename: 'ConclusionIncomplete',
    undecided: [open.code],
    unexplained: [open.code],
    isFindingOpen: false,
  })
  const conclusion = await conclude([{ criterionCode: open.code, points: divided.highest, reason: 'Xem lại hợp đồng' }])
  expect(conclusion).toMatchObject({ sheets: 3, band: 5, star: 4, outcome: 'RECOGNISE', missed: [{ code: five.code, star: 5 }] })
  expect(conclusion.criteria).toHaveLength(leaves.length)
  expect(await status(dossierId)).toEqual({ status: 'CONCLUDED', level: 'PROVINCE' })

  const decision = await act(client, officer, 'issueRecognitionDecision', {
    level: 'PROVINCE',
    unitId: land.provinceId,
    number: '2500/QĐ-UBND',
    issuedOn: '2026-11-23',
    dossierIds: [dossierId],
  })
  expect(decision).toMatchObject({ kind: 'RECOGNITION', number: '2500/QĐ-UBND', authority: 'Chủ tịch Ủy ban nhân dân Đà Nẵng thử' })
  // ninety points go to the ministry, although a minimum for five stars was missed
  expect(await status(dossierId)).toEqual({ status: 'FORWARDED', level: 'CENTRE' })

  const public_ =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { gradings { id star status certificateNumber certificatePath expiresOn verificationLevel dossierId decision { number authority } } } } }'
  const gradings = async () =>
    (await client.execute(aVisitor(), public_, { r: [{ __typename: 'Product', id: productId }] })).data!['_entities'][0].gradings
  const [grading] = await gradings()
  expect(grading).toMatchObject({
    star: 4,
    status: 'VALID',
    expiresOn: '2029-11-23',
    verificationLevel: 'DECISION_SEEN',
    dossierId,
    decision: { number: '2500/QĐ-UBND' },
    certificateNumber: expect.stringMatching(/^.+-2026-000001$/),
    certificatePath: expect.stringMatching(/^\/chung-nhan\/[\w-]+\.[\w-]+$/),
  })
  const councils = 'query ($unitId: UUID) { councils(level: PROVINCE, unitId: $unitId) { edges { node { sessions { id status } } } } }'
  expect((await client.execute(officer, councils, { unitId: land.provinceId })).data!['councils'].edges).toEqual([
    { node: { sessions: [{ id: sessionId, status: 'OPEN' }] } },
  ])
  expect(await eventsIn(database, ProgrammeRecognitionGrantedV1)).toMatchObject([
    {
      recognitionId: grading.id,
      productId,
      star: 4,
      issuedOn: '2026-11-23',
      decisionNumber: '2500/QĐ-UBND',
      certificateNumber: grading.certificateNumber,
    },
  ])

  const revoke =
    'mutation ($input: RevokeRecognitionInput!) { revokeRecognition(input: $input) { ... on Recognition { status revocationDecision { kind number } } } }'
  const input = {
    recognitionId: grading.id,
    ground: 'MARK_MISUSED',
    revokedOn: '2026-11-23',
    decision: { number: '2600/QĐ-UBND', issuedOn: '2026-11-23' },
  }
  expect((await client.execute(anActor('OFFICER', land.provinceId), revoke, { input })).data).toEqual({
    revokeRecognition: { status: 'REVOKED', revocationDecision: { kind: 'REVOCATION', number: '2600/QĐ-UBND' } },
  })
  expect(await eventsIn(database, ProgrammeRecognitionLapsedV1)).toMatchObject([{ recognitionId: grading.id, reason: 'REVOKED' }])
  expect(await gradings()).toMatchObject([{ status: 'REVOKED' }])
  const steps: { step: string }[] = await database.query('SELECT step FROM dossier_step WHERE dossier_id = $1 ORDER BY number', [dossierId])
  expect(steps.map(({ step }) => step)).toEqual(['IN_SESSION', 'CONCLUSION', 'DECISION', 'FORWARDED'])
})
