import { randomUUID } from 'node:crypto'
import { ProgrammeRecognitionGrantedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier } from '../../seeds/council-ground.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const JULY = new Date('2026-07-10T03:00:00Z')
let now = JULY
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land
let officer: ReturnType<typeof anActor>
const ministry = anActor('OFFICER', COUNTRY)

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
  land = await aLand(database)
  officer = anActor('OFFICER', land.provinceId)
})
afterAll(() => database.drop())

type Row = Parameters<typeof aDossier>[2]

/** A dossier that its council has concluded on the day, with so many points (A, B, C), under the law of early 2026 unless told otherwise. */
async function aConcluded([A, B, C]: [number, number, number], row: Row = {}, overrides: Record<string, unknown> = {}) {
  const dossier = await aDossier(database, land, { regimeId: 'R3', datedOn: '2026-05-01', ...row })
  await concludeAgain(dossier.dossierId, [A, B, C], overrides)
  return dossier
}

async function concludeAgain(dossierId: string, [A, B, C]: [number, number, number], overrides: Record<string, unknown> = {}) {
  const { chair, sessionId } = await aSession(client, land, [dossierId], { quorum: 1, decidedOn: '2024-01-01', ...overrides })
  const lines = Object.entries({ A, B, C }).map(([criterionCode, points]) => ({ criterionCode, points }))
  await act(client, chair, 'submitScoreSheet', { sessionId, dossierId, lines })
  return act(client, chair, 'concludeDossier', { sessionId, dossierId, agreed: [] })
}

const decide = (dossierIds: string[], more: object = {}, actor = officer) => {
  const number = `${randomUUID().slice(0, 8)}/QĐ-UBND`
  const given = { level: 'PROVINCE', unitId: land.provinceId, number, issuedOn: '2026-07-10', dossierIds, ...more }
  return act(client, actor, 'issueRecognitionDecision', given)
}
const where = async (id: string) => (await database.query(`SELECT status || ' ' || level AS at FROM dossier WHERE id = $1`, [id]))[0].at
const stars = (productId: string) =>
  database.query(
    'SELECT star, certificate_number AS certificate, issued_on::text AS "issuedOn" FROM recognition WHERE product_id = $1 ORDER BY issued_on',
    [productId],
  )

test('one decision gives several products their stars, each with a certificate number of its own', async () => {
  const [three, four] = [await aConcluded([30, 15, 15]), await aConcluded([35, 20, 20])]

  const decision = await decide([three.dossierId, four.dossierId])

  expect(decision).toMatchObject({ __typename: 'Decision', level: 'PROVINCE', authority: 'Ủy ban nhân dân Đà Nẵng thử' })
  const given = [...(await stars(three.productId)), ...(await stars(four.productId))]
  expect(given.map(({ star }) => star)).toEqual([3, 4])
  expect(new Set(given.map(({ certificate }) => certificate)).size).toBe(2)
  expect(await where(three.dossierId)).toBe('RECOGNISED PROVINCE')
  const told = (await eventsIn(database, ProgrammeRecognitionGrantedV1)).filter(event => event.decisionNumber === decision.number)
  expect(told).toMatchObject([{ decisionNumber: decision.number, verificationLevel: 'DECISION_SEEN' }, { decisionNumber: decision.number }])
})

test('who signed is told with the decision, name and title', async () => {
  const [told, untold] = [await aConcluded([30, 15, 15]), await aConcluded([30, 15, 15])]
  const signer = { name: ' Trần Văn Ưu ', title: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' }

  expect(await decide([told.dossierId], { signer: { ...signer, name: ' ' } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'signer.name',
  })
  expect(await decide([told.dossierId], { signer })).toMatchObject({ signerName: 'Trần Văn Ưu', signerTitle: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' })
  expect(await decide([untold.dossierId])).toMatchObject({ signerName: null, signerTitle: null })
})

test('a dossier is decided once, however many try, and a number is used once', async () => {
  const [one, two] = [await aConcluded([30, 15, 15]), await aConcluded([30, 15, 15])]

  const answers = await race(database, 8, () => decide([one.dossierId]))
  expect(answers.filter(({ __typename }) => __typename === 'Decision')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'DossierNotReady')).toHaveLength(7)
  expect(await stars(one.productId)).toHaveLength(1)

  const { number } = answers.find(({ __typename }) => __typename === 'Decision')
  expect(await decide([two.dossierId], { number })).toEqual({ __typename: 'DecisionNumberUsed' })
  expect(await where(two.dossierId)).toBe('CONCLUDED PROVINCE')
})

test('a repeated key answers with the first decision', async () => {
  const { dossierId, productId } = await aConcluded([30, 15, 15])
  const idempotencyKey = randomUUID()
  const number = '900/QĐ-UBND'

  const answers = await race(database, 6, () => decide([dossierId], { idempotencyKey, number }))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await stars(productId)).toHaveLength(1)
})

test('one dossier that may not be decided stops the whole decision', async () => {
  const good = await aConcluded([30, 15, 15])
  const low = await aConcluded([10, 15, 15])
  const running = await aDossier(database, land)
  const elsewhere = await aDossier(database, await aLand(database))

  expect(await decide([good.dossierId, low.dossierId])).toEqual({ __typename: 'DossierNotReady', dossierStatus: 'NOT_RECOGNISED' })
  expect(await decide([good.dossierId, running.dossierId])).toEqual({ __typename: 'DossierNotReady', dossierStatus: 'ACCEPTED' })
  for (const id of [elsewhere.dossierId, randomUUID()])
    expect(await decide([good.dossierId, id])).toEqual({ __typename: 'DossierElsewhere', dossierId: id })
  expect(await stars(good.productId)).toEqual([])
})

test('the day of a decision lies within the law of the dossier, not before the conclusion, not in the future', async () => {
  const { dossierId } = await aConcluded([30, 15, 15])

  expect(await decide([dossierId], { issuedOn: '2026-07-09' })).toEqual({
    __typename: 'DecisionBeforeConclusion',
    concludedOn: '2026-07-10',
  })
  expect(await decide([dossierId], { issuedOn: '2026-07-11' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'issuedOn' })
  now = new Date('2026-07-22T03:00:00Z')
  expect(await decide([dossierId], { issuedOn: '2026-07-22' })).toEqual({
    __typename: 'DateOutsideRegime',
    validFrom: '2025-07-06',
    validTo: '2026-07-21',
  })
  now = JULY
})

test('five stars are the ministry’s: the province grants four meanwhile and sends the dossier on, or sends it at once', async () => {
  const [granted, sent] = [await aConcluded([40, 25, 30]), await aConcluded([40, 25, 30])]
  expect(await decide([granted.dossierId], { level: 'CENTRE', unitId: null }, ministry)).toEqual({
    __typename: 'DecisionOfAnotherLevel',
    level: 'PROVINCE',
  })

  await decide([granted.dossierId])
  expect(await stars(granted.productId)).toMatchObject([{ star: 4 }])
  expect(await act(client, officer, 'forwardDossier', { dossierId: sent.dossierId })).toMatchObject({
    status: 'FORWARDED',
    level: 'CENTRE',
  })
  expect([await where(granted.dossierId), await where(sent.dossierId)]).toEqual(['FORWARDED CENTRE', 'FORWARDED CENTRE'])

  now = new Date('2026-07-20T03:00:00Z')
  await database.query(`UPDATE dossier SET status = 'ACCEPTED' WHERE id = $1`, [granted.dossierId])
  const central = { officer: ministry, level: 'CENTRE', unitId: null }
  expect(await concludeAgain(granted.dossierId, [40, 25, 28], central)).toMatchObject({ star: 5, outcome: 'RECOGNISE' })
  expect(await decide([granted.dossierId], { issuedOn: '2026-07-20' })).toEqual({ __typename: 'DecisionOfAnotherLevel', level: 'CENTRE' })
  expect(await decide([granted.dossierId], { level: 'CENTRE', unitId: null, issuedOn: '2026-07-20' }, ministry)).toMatchObject({
    level: 'CENTRE',
    authority: 'Bộ Nông nghiệp và Môi trường',
  })
  expect(await stars(granted.productId)).toMatchObject([{ star: 4 }, { star: 5, certificate: expect.stringMatching(/^VN-2026-/) }])
  now = JULY
})

test('a district of 2024 grants three stars and sends seventy points to the province', async () => {
  now = new Date('2024-07-10T03:00:00Z')
  const district = anActor('OFFICER', land.districtId)
  const of2024 = { regimeId: 'R2', level: 'DISTRICT', datedOn: '2024-06-01' }
  const { dossierId, productId } = await aConcluded([35, 20, 20], of2024, { officer: district, level: 'DISTRICT', unitId: land.districtId })

  const wrong = await decide([dossierId], { issuedOn: '2024-07-10' })
  expect(wrong).toEqual({ __typename: 'DecisionOfAnotherLevel', level: 'DISTRICT' })
  await decide([dossierId], { level: 'DISTRICT', unitId: land.districtId, issuedOn: '2024-07-10' }, district)

  expect(await stars(productId)).toMatchObject([{ star: 3, issuedOn: '2024-07-10' }])
  expect(await where(dossierId)).toBe('FORWARDED PROVINCE')
  now = JULY
})

test('the four stars of the province take the place of the three of the district, and take them along when they go', async () => {
  now = new Date('2024-07-10T03:00:00Z')
  const district = anActor('OFFICER', land.districtId)
  const of2024 = { regimeId: 'R2', level: 'DISTRICT', datedOn: '2024-06-01' }
  const { dossierId, productId } = await aConcluded([35, 20, 20], of2024, { officer: district, level: 'DISTRICT', unitId: land.districtId })
  await decide([dossierId], { level: 'DISTRICT', unitId: land.districtId, issuedOn: '2024-07-10' }, district)

  now = new Date('2024-09-10T03:00:00Z')
  await database.query(`UPDATE dossier SET status = 'ACCEPTED' WHERE id = $1`, [dossierId])
  await concludeAgain(dossierId, [35, 20, 20])
  const { id } = await decide([dossierId], { issuedOn: '2024-09-10' })

  const history = `SELECT id, star, revoked_on::text AS on, revocation_ground AS ground, revocation_decision_id AS by FROM recognition WHERE product_id = $1 ORDER BY issued_on`
  const [three, four] = await database.query(history, [productId])
  expect([three, four]).toMatchObject([
    { star: 3, on: '2024-09-10', ground: 'REPLACED', by: id },
    { star: 4, on: null },
  ])
  const input = { recognitionId: four.id, ground: 'LAW_BROKEN', revokedOn: '2024-09-10' }
  const revoke = 'mutation ($input: RevokeRecognitionInput!) { revokeRecognition(input: $input) { __typename } }'
  expect((await client.execute(officer, revoke, { input })).data).toEqual({ revokeRecognition: { __typename: 'Recognition' } })
  expect(await database.query(history, [productId])).toMatchObject([{ ground: 'REPLACED' }, { ground: 'LAW_BROKEN' }])
  now = JULY
})

test('too few points, or nothing concluded, go nowhere', async () => {
  const low = await aConcluded([40, 25, 20])
  const open = await aDossier(database, land)

  expect(await act(client, officer, 'forwardDossier', { dossierId: low.dossierId })).toEqual({
    __typename: 'BelowForwardingThreshold',
    average: 85,
    needed: 90,
  })
  expect(await act(client, officer, 'forwardDossier', { dossierId: open.dossierId })).toEqual({
    __typename: 'DossierNotReady',
    dossierStatus: 'ACCEPTED',
  })
})

test('dossiers under two laws need two decisions', async () => {
  const [old, other] = [await aConcluded([30, 15, 15]), await aConcluded([30, 15, 15], { regimeId: 'R2', datedOn: '2025-05-01' })]
  await database.query(`UPDATE conclusion SET concluded_at = '2025-06-01' WHERE dossier_id = $1`, [other.dossierId])

  expect(await decide([other.dossierId, old.dossierId], { issuedOn: '2026-07-10' })).toMatchObject({
    __typename: 'DateOutsideRegime',
    validTo: '2025-07-05',
  })
})

test('an appeal has to be answered first', async () => {
  const { dossierId, producerId } = await aConcluded([30, 15, 15])
  await act(client, anActor('PRODUCER', producerId), 'fileAppeal', { dossierId, reason: 'Chấm thiếu tiêu chí 2' })

  expect(await decide([dossierId])).toEqual({ __typename: 'AppealPending' })
})

test.each([
  ['a visitor', () => aVisitor(), 'UNAUTHENTICATED'],
  ['a producer', () => anActor('PRODUCER', land.provinceId), 'FORBIDDEN'],
  ['a council member', () => anActor('COUNCIL_MEMBER', land.provinceId), 'FORBIDDEN'],
  ['an officer of the commune', () => anActor('OFFICER', land.communeId), 'FORBIDDEN'],
  ['an officer of elsewhere', () => anActor('OFFICER', randomUUID()), 'FORBIDDEN'],
])('%s decides nothing, forwards nothing, and learns nothing', async (_, actorOf, code) => {
  const { dossierId } = await aConcluded([40, 25, 30])
  for (const id of [dossierId, randomUUID()]) {
    expect(await decide([id], {}, actorOf())).toMatchObject({ code })
    expect(await act(client, actorOf(), 'forwardDossier', { dossierId: id })).toMatchObject({ code })
  }
})
