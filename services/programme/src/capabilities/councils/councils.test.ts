import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, bestLines, leavesOf } from '../../seeds/council-ground.ts'
import { aCouncil, act, aSession } from '../../seeds/council-office.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land
let officer: ReturnType<typeof anActor>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T03:00:00Z'))).schema)
  land = await aLand(database)
  officer = anActor('OFFICER', land.provinceId)
})
afterAll(() => database.drop())

const setUp = (overrides: object = {}, actor = officer) => act(client, actor, 'setUpCouncil', aCouncil(land, overrides).input)
const member = (role: string, userId: string = randomUUID()) => ({ userId, name: 'Bà Thử', role, position: 'Sở Công Thương' })

test('a decision sets a council up, the chair first', async () => {
  const council = await setUp()

  expect(council).toMatchObject({ name: 'Hội đồng thử', level: 'PROVINCE', quorum: 2, agreement: 'CHAIR_CONCLUDES' })
  expect(council.members.map(({ role }: { role: string }) => role)).toEqual(['CHAIR', 'MEMBER', 'MEMBER', 'SECRETARY'])
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [council.id])).toEqual([{ action: 'setUpCouncil' }])
})

test('one decision sets up one council, however often it is tried; another province may use the number', async () => {
  const decisionNumber = '77/QĐ-UBND'
  const answers = await race(database, 8, () => setUp({ decisionNumber }))
  const elsewhere = await aLand(database)

  expect(answers.filter(({ __typename }) => __typename === 'EvaluationCouncil')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'CouncilAlreadySetUp')).toHaveLength(7)
  const other = aCouncil(elsewhere, { decisionNumber }).input
  expect(await act(client, anActor('OFFICER', elsewhere.provinceId), 'setUpCouncil', other)).toMatchObject({
    __typename: 'EvaluationCouncil',
  })
})

test('a repeated key answers with the first council, other content under it is refused', async () => {
  const input = { ...aCouncil(land).input, idempotencyKey: randomUUID() }
  const [first, again] = [await act(client, officer, 'setUpCouncil', input), await act(client, officer, 'setUpCouncil', input)]

  expect(again.id).toBe(first.id)
  expect(await act(client, officer, 'setUpCouncil', { ...input, name: 'Khác' })).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test.each([
  ['no chair', { members: [member('MEMBER')] }, 'members'],
  ['two chairs', { members: [member('CHAIR'), member('CHAIR')] }, 'members'],
  ['one person twice', { members: [member('CHAIR', 'a'), member('MEMBER', 'a')] }, 'members'],
  ['a nameless member', { members: [{ ...member('CHAIR'), name: ' ' }] }, 'members.0.name'],
  ['a quorum of more than score', { members: [member('CHAIR'), member('ADVISER')], quorum: 2 }, 'quorum'],
  ['no quorum', { quorum: 0 }, 'quorum'],
  ['a decision of tomorrow', { decidedOn: '2026-11-24' }, 'decidedOn'],
  ['a divergence of nothing', { divergencePercent: 0 }, 'divergencePercent'],
  ['a province at district level', { level: 'CENTRE' }, 'unitId'],
  ['no unit', { unitId: null }, 'unitId'],
])('says at which field the trouble is: %s', async (_, overrides, field) => {
  expect(await setUp(overrides)).toMatchObject({ code: 'BAD_USER_INPUT', field })
})

test.each([
  ['a visitor', () => aVisitor(), 'UNAUTHENTICATED'],
  ['a council member', () => anActor('COUNCIL_MEMBER', land.provinceId), 'FORBIDDEN'],
  ['an officer of elsewhere', () => anActor('OFFICER', randomUUID()), 'FORBIDDEN'],
  ['an officer of the commune', () => anActor('OFFICER', land.communeId), 'FORBIDDEN'],
  ['the ministry', () => anActor('OFFICER', COUNTRY), 'FORBIDDEN'],
])('%s sets up no council of a province, changes and sees none', async (_, actorOf, code) => {
  const { id: councilId } = await setUp()
  const { name, members, agreement, divergencePercent, quorum } = aCouncil(land).input
  const actor = actorOf()

  expect(await setUp({}, actor)).toMatchObject({ code })
  expect(await act(client, actor, 'editCouncil', { councilId, name, members, agreement, divergencePercent, quorum })).toMatchObject({
    code,
  })
  const { errors } = await client.execute(actor, `{ councils(level: PROVINCE, unitId: "${land.provinceId}") { edges { node { id } } } }`)
  expect(errors).toMatchObject([{ extensions: { code } }])
})

test('the ministry sets up the central council', async () => {
  expect(await setUp({ level: 'CENTRE', unitId: null }, anActor('OFFICER', COUNTRY))).toMatchObject({ level: 'CENTRE' })
})

test('a council changes until it has scored, and never afterwards', async () => {
  const { dossierId } = await aDossier(database, land)
  const { officer: office, councilId, sessionId, chair } = await aSession(client, land, [dossierId])
  const { name, members } = aCouncil(land).input
  const more = [...members.filter(({ role }) => role !== 'CHAIR'), member('CHAIR', chair.userId!), member('MEMBER')]
  const edit = () =>
    act(client, office, 'editCouncil', { councilId, name, members: more, agreement: 'MEDIAN', divergencePercent: 50, quorum: 3 })

  expect(await edit()).toMatchObject({ quorum: 3, agreement: 'MEDIAN' })
  const lines = bestLines(await leavesOf(database, dossierId))
  expect(await act(client, chair, 'submitScoreSheet', { sessionId, dossierId, lines })).toMatchObject({ __typename: 'ScoreSheet' })

  expect(await edit()).toEqual({ __typename: 'CouncilHasScored' })
})

test('an office lists its councils, the latest first, without gap or repeat', async () => {
  const elsewhere = await aLand(database)
  const office = anActor('OFFICER', elsewhere.provinceId)
  for (const decidedOn of ['2026-09-01', '2026-10-01', '2026-10-01'])
    await act(client, office, 'setUpCouncil', aCouncil(elsewhere, { decidedOn }).input)
  const query =
    'query ($u: UUID!, $after: String) { councils(level: PROVINCE, unitId: $u, first: 2, after: $after) { edges { node { id decidedOn } } pageInfo { hasNextPage endCursor } } }'
  const first = (await client.execute(office, query, { u: elsewhere.provinceId })).data!['councils']
  const second = (await client.execute(office, query, { u: elsewhere.provinceId, after: first.pageInfo.endCursor })).data!['councils']

  const days = [...first.edges, ...second.edges].map(({ node }) => node.decidedOn)
  expect(days).toEqual(['2026-10-01', '2026-10-01', '2026-09-01'])
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
})
