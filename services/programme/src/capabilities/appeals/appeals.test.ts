import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier } from '../../seeds/council-ground.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-07-10T03:00:00Z'))).schema)
  land = await aLand(database)
})
afterAll(() => database.drop())

async function aConcluded(points = 45) {
  const dossier = await aDossier(database, land, { regimeId: 'R3', datedOn: '2026-05-01' })
  const { dossierId, producerId } = dossier
  const council = await aSession(client, land, [dossierId], { quorum: 1, decidedOn: '2026-06-01' })
  const { chair, sessionId, officer } = council
  const part = { criterionCode: 'A', points: points - 20 }
  await act(client, chair, 'submitScoreSheet', { sessionId, dossierId, lines: [part, { criterionCode: 'B', points: 20 }] })
  await act(client, chair, 'concludeDossier', { sessionId, dossierId, agreed: [] })
  const producer = anActor('PRODUCER', producerId)
  const file = (more: object = {}, who = producer) => act(client, who, 'fileAppeal', { dossierId, reason: 'Chấm thiếu', ...more })
  const answer = (appealId: string, isUpheld: boolean, who: typeof producer = officer) =>
    act(client, who, 'answerAppeal', { appealId, isUpheld, answer: 'Đã xem lại hồ sơ' })
  const now = async () => {
    const [{ status }] = await database.query('SELECT status FROM dossier WHERE id = $1', [dossierId])
    const conclusions = await database.query(
      'SELECT annulled_because AS because FROM conclusion WHERE dossier_id = $1 ORDER BY concluded_at',
      [dossierId],
    )
    return { status, conclusions }
  }
  return { ...dossier, ...council, producer, file, answer, now }
}

test('an appeal that is upheld annuls the conclusion, and the dossier is graded anew in another session', async () => {
  const { dossierId, file, answer, now, officer, councilId } = await aConcluded()
  expect(await now()).toEqual({ status: 'NOT_RECOGNISED', conclusions: [{ because: null }] })

  const appeal = await file()
  expect(appeal).toMatchObject({ status: 'OPEN' })
  expect(await answer(appeal.id, true)).toMatchObject({ status: 'UPHELD', answer: 'Đã xem lại hồ sơ' })

  expect(await now()).toEqual({ status: 'ACCEPTED', conclusions: [{ because: 'Đã xem lại hồ sơ' }] })
  const again = { councilId, name: 'Phiên xem lại', heldOn: '2026-07-15', dossierIds: [dossierId] }
  expect(await act(client, officer, 'openSession', again)).toMatchObject({ status: 'OPEN' })
})

test('one that is dismissed leaves everything as it is, and cannot be filed again', async () => {
  const { file, answer, now } = await aConcluded()
  const { id } = await file()

  expect(await answer(id, false)).toMatchObject({ status: 'DISMISSED' })

  expect(await now()).toMatchObject({ status: 'NOT_RECOGNISED', conclusions: [{ because: null }] })
  expect(await file()).toEqual({ __typename: 'AppealAlreadyFiled' })
})

test('a conclusion is appealed once and answered once, whoever tries at the same moment', async () => {
  const { file, answer } = await aConcluded()

  const filed = await race(database, 8, () => file())
  expect(filed.filter(({ __typename }) => __typename === 'Appeal')).toHaveLength(1)
  expect(filed.filter(({ __typename }) => __typename === 'AppealAlreadyFiled')).toHaveLength(7)

  const { id } = filed.find(({ __typename }) => __typename === 'Appeal')
  let turn = 0
  const answered = await race(database, 8, () => answer(id, turn++ % 2 === 0))
  expect(answered.filter(({ __typename }) => __typename === 'Appeal')).toHaveLength(1)
  expect(answered.filter(({ __typename }) => __typename === 'AppealAlreadyAnswered')).toHaveLength(7)
})

test('a repeated key answers with the first appeal', async () => {
  const { file } = await aConcluded()
  const idempotencyKey = randomUUID()

  expect((await file({ idempotencyKey })).id).toBe((await file({ idempotencyKey })).id)
  expect(await file({ idempotencyKey, reason: 'khác' })).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test('without a conclusion there is nothing to appeal against', async () => {
  const { dossierId, producerId } = await aDossier(database, land)

  expect(await act(client, anActor('PRODUCER', producerId), 'fileAppeal', { dossierId, reason: 'x' })).toEqual({
    __typename: 'DossierNotReady',
    dossierStatus: 'ACCEPTED',
  })
})

test('an upheld appeal waits while the product has another dossier on its way', async () => {
  const { dossierId, file, answer } = await aConcluded()
  const { id } = await file()
  const other = await aDossier(database, land, { regimeId: 'R3', datedOn: '2026-05-01' })
  await database.query('UPDATE dossier SET product_id = (SELECT product_id FROM dossier WHERE id = $2) WHERE id = $1', [
    other.dossierId,
    dossierId,
  ])

  expect(await answer(id, true)).toEqual({ __typename: 'AnotherDossierOpen' })
})

test('the dossier’s producer appeals, the council’s office answers, nobody else, and nobody learns why', async () => {
  const { file, answer, producer, chair } = await aConcluded()
  for (const who of [anActor('PRODUCER', randomUUID()), anActor('OFFICER', land.provinceId), chair]) {
    expect(await file({}, who)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await file({ dossierId: randomUUID() }, who)).toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(await file({}, aVisitor())).toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await file({ reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' })
  const { id } = await file()

  for (const who of [producer, chair, anActor('OFFICER', land.communeId), anActor('OFFICER', randomUUID())])
    for (const appealId of [id, randomUUID()]) expect(await answer(appealId, true, who)).toMatchObject({ code: 'FORBIDDEN' })
})
