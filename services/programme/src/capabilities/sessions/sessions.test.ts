import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, bestLines, leavesOf } from '../../seeds/council-ground.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T03:00:00Z'))).schema)
  land = await aLand(database)
})
afterAll(() => database.drop())

const statusOf = async (id: string) => (await database.query('SELECT status FROM dossier WHERE id = $1', [id]))[0].status
const open = (officer: ReturnType<typeof anActor>, councilId: string, dossierIds: string[]) =>
  act(client, officer, 'openSession', { councilId, name: 'Đợt 3', heldOn: '2026-11-25', dossierIds })

test('a session takes accepted dossiers of its level and area, all of them or none', async () => {
  const [one, draft, district, elsewhere] = [
    await aDossier(database, land),
    await aDossier(database, land, { status: 'PROPOSED' }),
    await aDossier(database, land, { level: 'CENTRE' }),
    await aDossier(database, await aLand(database)),
  ]
  const { officer, councilId } = await aSession(client, land, [(await aDossier(database, land)).dossierId])

  expect(await open(officer, councilId, [one.dossierId, draft.dossierId])).toEqual({
    __typename: 'DossierNotReady',
    dossierStatus: 'PROPOSED',
  })
  expect(await open(officer, councilId, [one.dossierId, district.dossierId])).toEqual({
    __typename: 'DossierElsewhere',
    dossierId: district.dossierId,
  })
  expect(await open(officer, councilId, [elsewhere.dossierId])).toEqual({ __typename: 'DossierElsewhere', dossierId: elsewhere.dossierId })
  expect(await statusOf(one.dossierId)).toBe('ACCEPTED')

  expect(await open(officer, councilId, [one.dossierId])).toMatchObject({ status: 'OPEN', dossiers: [{ id: one.dossierId }] })
  expect(await statusOf(one.dossierId)).toBe('IN_SESSION')
  expect(await open(officer, councilId, [])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'dossierIds' })
})

test('one dossier sits in one session, however many are opened at once', async () => {
  const { dossierId } = await aDossier(database, land)
  const { officer, councilId } = await aSession(client, land, [(await aDossier(database, land)).dossierId])

  const answers = await race(database, 8, () => open(officer, councilId, [dossierId]))

  expect(answers.filter(({ __typename }) => __typename === 'EvaluationSession')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'DossierNotReady')).toHaveLength(7)
})

test('more dossiers may come while it is open; closing sends back what was not concluded', async () => {
  const [one, more, late] = [await aDossier(database, land), await aDossier(database, land), await aDossier(database, land)]
  const { officer, sessionId } = await aSession(client, land, [one.dossierId])

  expect((await act(client, officer, 'addDossiersToSession', { sessionId, dossierIds: [more.dossierId] })).dossiers).toHaveLength(2)
  expect(await act(client, officer, 'closeSession', { sessionId })).toMatchObject({
    status: 'CLOSED',
    closedAt: '2026-11-23T03:00:00.000Z',
  })

  expect([await statusOf(one.dossierId), await statusOf(more.dossierId)]).toEqual(['ACCEPTED', 'ACCEPTED'])
  expect(await act(client, officer, 'closeSession', { sessionId })).toEqual({ __typename: 'SessionClosed' })
  expect(await act(client, officer, 'addDossiersToSession', { sessionId, dossierIds: [late.dossierId] })).toEqual({
    __typename: 'SessionClosed',
  })
})

test('members see their sessions and what is still to score; those who do not score have nothing to do', async () => {
  const [one, two] = [await aDossier(database, land), await aDossier(database, land)]
  const { first, secretary, sessionId } = await aSession(client, land, [one.dossierId, two.dossierId])
  const lines = bestLines(await leavesOf(database, one.dossierId))
  const mine = async (who: typeof first) =>
    (await client.execute(who, '{ mySessions { edges { node { id status council { name } toScore { id } dossiers { id } } } } }')).data![
      'mySessions'
    ].edges.map(({ node }: { node: { id: string; toScore: { id: string }[]; dossiers: object[] } }) => [
      node.id,
      node.toScore.map(({ id }) => id),
      node.dossiers.length,
    ])
  expect((await mine(first))[0][1]).toHaveLength(2)

  await act(client, first, 'submitScoreSheet', { sessionId, dossierId: one.dossierId, lines })

  expect(await mine(first)).toEqual([[sessionId, [two.dossierId], 2]])
  expect(await act(client, first, 'declareConflict', { sessionId, dossierId: two.dossierId, reason: 'Họ hàng của chủ thể' })).toMatchObject(
    { toScore: [] },
  )
  expect(await mine(secretary)).toEqual([[sessionId, [], 2]])
})

test('who declared a conflict does not score, and who scored declares none', async () => {
  const { dossierId } = await aDossier(database, land)
  const { first, second, secretary, sessionId } = await aSession(client, land, [dossierId])
  const lines = bestLines(await leavesOf(database, dossierId))
  const declare = (who: typeof first, more: object = {}) =>
    act(client, who, 'declareConflict', { sessionId, dossierId, reason: 'Cổ đông', ...more })

  expect(await declare(first)).toMatchObject({ __typename: 'EvaluationSession' })
  expect(await declare(first)).toMatchObject({ __typename: 'EvaluationSession' })
  expect(await act(client, first, 'submitScoreSheet', { sessionId, dossierId, lines })).toEqual({ __typename: 'ConflictDeclared' })
  await act(client, second, 'submitScoreSheet', { sessionId, dossierId, lines })
  expect(await declare(second)).toEqual({ __typename: 'SheetAlreadySubmitted' })
  expect(await declare(second, { dossierId: randomUUID() })).toEqual({ __typename: 'DossierNotInSession' })
  expect(await declare(second, { reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' })
  expect(await declare(secretary)).toMatchObject({ code: 'FORBIDDEN' })
})

test('a sheet and a conflict of the same member at once: one of them holds', async () => {
  const { dossierId } = await aDossier(database, land)
  const { first, sessionId } = await aSession(client, land, [dossierId])
  const lines = bestLines(await leavesOf(database, dossierId))

  let turn = 0
  await race(database, 10, () =>
    turn++ % 2 === 0
      ? act(client, first, 'submitScoreSheet', { sessionId, dossierId, lines })
      : act(client, first, 'declareConflict', { sessionId, dossierId, reason: 'x' }),
  )

  const [{ sheets, conflicts }] = await database.query(
    `SELECT (SELECT count(*)::int FROM score_sheet WHERE dossier_id = $1) AS sheets, (SELECT count(*)::int FROM conflict_of_interest WHERE dossier_id = $1) AS conflicts`,
    [dossierId],
  )
  expect(sheets + conflicts).toBe(1)
})

test.each([
  ['a visitor', () => aVisitor(), 'UNAUTHENTICATED'],
  ['a member of another council', () => anActor('COUNCIL_MEMBER', land.provinceId), 'FORBIDDEN'],
  ['a producer', () => anActor('PRODUCER', land.provinceId), 'FORBIDDEN'],
  ['an officer of the commune', () => anActor('OFFICER', land.communeId), 'FORBIDDEN'],
])('%s learns nothing of a session and does nothing in it', async (_, actorOf, code) => {
  const { dossierId } = await aDossier(database, land)
  const { sessionId, councilId } = await aSession(client, land, [dossierId])
  const actor = actorOf()
  for (const id of [sessionId, randomUUID()]) {
    expect((await client.execute(actor, `{ session(id: "${id}") { name } }`)).errors).toMatchObject([{ extensions: { code } }])
    expect(await act(client, actor, 'closeSession', { sessionId: id })).toMatchObject({ code })
    expect(await act(client, actor, 'declareConflict', { sessionId: id, dossierId, reason: 'x' })).toMatchObject({ code })
    expect(await act(client, actor, 'submitScoreSheet', { sessionId: id, dossierId, lines: [] })).toMatchObject({ code })
    expect(await act(client, actor, 'concludeDossier', { sessionId: id, dossierId, agreed: [] })).toMatchObject({ code })
  }
  expect(await open(actor, councilId, [dossierId])).toMatchObject({ code })
})

test('a name in a council is worth nothing without the role', async () => {
  const { dossierId } = await aDossier(database, land)
  const { first, sessionId } = await aSession(client, land, [dossierId])
  const retired = { ...anActor('CONSUMER'), userId: first.userId }

  expect((await client.execute(retired, `{ session(id: "${sessionId}") { name } }`)).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
})

test('chair, secretary and office write down who was there, until the session is closed', async () => {
  const { dossierId } = await aDossier(database, land)
  const { officer, chair, first, secretary, sessionId } = await aSession(client, land, [dossierId])
  const record = (actor: typeof officer, userIds: (string | null)[]) => act(client, actor, 'recordPresence', { sessionId, userIds })

  expect(await record(secretary, [first.userId, chair.userId])).toMatchObject({ present: [chair.userId, first.userId] })
  expect(await record(chair, [])).toMatchObject({ present: [] })
  expect(await record(officer, [chair.userId, secretary.userId])).toMatchObject({ present: [chair.userId, secretary.userId] })
  expect(await record(officer, [randomUUID()])).toMatchObject({ code: 'BAD_USER_INPUT', field: 'userIds' })
  for (const actor of [first, anActor('OFFICER', randomUUID()), anActor('PRODUCER', randomUUID())])
    expect(await record(actor, [])).toMatchObject({ code: 'FORBIDDEN' })
  expect(await record(aVisitor() as typeof officer, [])).toMatchObject({ code: 'UNAUTHENTICATED' })

  await act(client, officer, 'closeSession', { sessionId })
  expect(await record(officer, [])).toEqual({ __typename: 'SessionClosed' })
})
