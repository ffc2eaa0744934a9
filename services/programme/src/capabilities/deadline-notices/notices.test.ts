import { randomUUID } from 'node:crypto'
import { DeadlineNoticedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const MINE = `query ($isUnread: Boolean! = false, $first: Int, $after: String) { myNotices(isUnread: $isUnread, first: $first, after: $after) {
  edges { node { id kind dueOn writtenAt readAt dossier { id } } } pageInfo { hasNextPage endCursor } } }`
const READ = `mutation ($input: MarkNoticeReadInput!) { markNoticeRead(input: $input) { ... on Notice { id readAt } } }`

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  rubricId = await aRubric(database)
})
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z')
  place = await aPlace(database)
})
afterAll(() => database.drop())

async function aWaiting(dueOn: string | null, overrides: Record<string, unknown> = {}) {
  const made = { ...(await aProducer(database, place.communeId)), communeId: place.communeId }
  const dossierId = await aDossier(database, made, { status: 'SUBMITTED', rubric_id: rubricId, ...overrides })
  const step = (number: number, due: string | null) =>
    database.query(
      `INSERT INTO dossier_step (dossier_id, number, step, level, actor_id, at, due_on) VALUES ($1, $2, 'X', 'COMMUNE', 'x', now(), $3)`,
      [dossierId, number, due],
    )
  await step(1, dueOn)
  return { ...made, dossierId, producer: anActor('PRODUCER', made.producerId), step }
}
const write = () => application.dossiers.writeNotices.execute()
const noticesOf = async (actor: Actor, variables: Record<string, unknown> = {}) =>
  (await client.execute(actor, MINE, variables)).data!['myNotices'].edges.map(({ node }: any) => node)
const kindsOf = async (actor: Actor) => (await noticesOf(actor)).map(({ kind }: any) => kind)

test('the commune is reminded a week before, a day before and when it is too late, once each', async () => {
  const { dossierId } = await aWaiting('2026-11-30')
  const commune = anActor('OFFICER', place.communeId)

  now = new Date('2026-11-22T09:00:00Z')
  await write()
  expect(await kindsOf(commune)).toEqual([])
  for (const [day, kinds] of [
    ['2026-11-23', ['DUE_IN_A_WEEK']],
    ['2026-11-26', ['DUE_IN_A_WEEK']],
    ['2026-11-29', ['DUE_TOMORROW', 'DUE_IN_A_WEEK']],
    ['2026-11-30', ['DUE_TOMORROW', 'DUE_IN_A_WEEK']],
    ['2026-12-01', ['OVERDUE', 'DUE_TOMORROW', 'DUE_IN_A_WEEK']],
    ['2027-01-01', ['OVERDUE', 'DUE_TOMORROW', 'DUE_IN_A_WEEK']],
  ] as const) {
    now = new Date(`${day}T09:00:00Z`)
    await write()
    expect([day, await kindsOf(commune)]).toEqual([day, kinds])
  }
  expect(await noticesOf(commune)).toMatchObject([{ dueOn: '2026-11-30', readAt: null, dossier: { id: dossierId } }, {}, {}])
})

test('ten instances at work at once write each reminder once', async () => {
  await aWaiting('2026-11-30')

  await race(database, 10, write)

  expect(await kindsOf(anActor('OFFICER', place.communeId))).toEqual(['DUE_IN_A_WEEK'])
})

test.each<[string, Record<string, unknown>, readonly string[]]>([
  ['the commune', { status: 'SUBMITTED', level: 'COMMUNE' }, ['commune']],
  ['the district', { status: 'PROPOSED', level: 'DISTRICT' }, ['district']],
  ['the province', { status: 'ACCEPTED', level: 'PROVINCE' }, ['province']],
  ['the ministry', { status: 'FORWARDED', level: 'CENTRE' }, ['ministry']],
  ['the producer', { status: 'COMPLETION_REQUESTED', level: 'PROVINCE' }, ['producer']],
  ['nobody', { status: 'RECOGNISED', level: 'PROVINCE' }, []],
])('%s is reminded of what is %j', async (_, overrides, reminded) => {
  const { producer, dossierId } = await aWaiting('2026-11-30', overrides)
  const elsewhere = await aPlace(database)
  const people = {
    commune: anActor('OFFICER', place.communeId),
    district: anActor('OFFICER', place.districtId),
    province: anActor('OFFICER', place.provinceId),
    ministry: anActor('OFFICER', COUNTRY),
    producer,
    neighbour: anActor('OFFICER', place.otherCommuneId),
    otherProvince: anActor('OFFICER', elsewhere.provinceId),
    otherProducer: anActor('PRODUCER', randomUUID()),
  }

  await write()

  const got = []
  for (const [name, actor] of Object.entries(people))
    if ((await noticesOf(actor)).some((notice: any) => notice.dossier.id === dossierId)) got.push(name)
  expect(got).toEqual(reminded)
})

test.each<[string, Record<string, unknown>, (made: { producerId: string }) => object]>([
  ['the commune', { status: 'SUBMITTED', level: 'COMMUNE' }, () => ({ role: 'OFFICER', subjectIds: [place.communeId] })],
  ['the province', { status: 'ACCEPTED', level: 'PROVINCE' }, () => ({ role: 'OFFICER', subjectIds: [place.provinceId] })],
  ['the ministry', { status: 'FORWARDED', level: 'CENTRE' }, () => ({ role: 'OFFICER', subjectIds: [COUNTRY] })],
  ['the producer', { status: 'COMPLETION_REQUESTED' }, ({ producerId }) => ({ role: 'PRODUCER', subjectIds: [producerId] })],
])('%s is told of once to those who write letters, without anybody’s name', async (_, overrides, to) => {
  const made = await aWaiting('2026-11-24', overrides)

  await race(database, 4, write)

  const told = (await eventsIn(database, DeadlineNoticedV1)).filter(({ dossierId }) => dossierId === made.dossierId)
  expect(told).toEqual([
    {
      noticeId: expect.any(String),
      kind: 'DUE_TOMORROW',
      dueOn: '2026-11-24',
      dossierId: made.dossierId,
      productName: expect.any(String),
      receiptNumber: expect.any(String),
      ...to(made),
    },
  ])
})

test('a step that was followed by another is of the past', async () => {
  const waiting = await aWaiting('2026-11-01')
  await waiting.step(2, null)

  await write()

  expect(await kindsOf(anActor('OFFICER', place.communeId))).toEqual([])
})

test('who has read a reminder has read it; the colleagues have not, and the first time counts', async () => {
  await aWaiting('2026-11-30')
  await write()
  const [one, colleague] = [anActor('OFFICER', place.communeId), anActor('OFFICER', place.communeId)]
  const [{ id: noticeId }] = await noticesOf(one)
  const read = (actor: Actor, id = noticeId) => client.execute(actor, READ, { input: { noticeId: id } })

  await read(one)
  now = new Date('2026-11-24T09:00:00Z')
  expect((await read(one)).data!['markNoticeRead'].readAt).toBe('2026-11-23T09:00:00.000Z')
  expect(await noticesOf(one, { isUnread: true })).toEqual([])
  expect(await noticesOf(colleague, { isUnread: true })).toHaveLength(1)
  const stranger = await read(anActor('OFFICER', place.otherCommuneId))
  expect(stranger.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(stranger).toEqual(await read(anActor('OFFICER', place.otherCommuneId), randomUUID()))
})

test('reminders come page by page and cost the same number of statements', async () => {
  for (let count = 0; count < 5; count++) await aWaiting('2026-11-30')
  await write()
  const commune = anActor('OFFICER', place.communeId)
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(commune, MINE, { first: 2, after })
    const { edges, pageInfo } = data!['myNotices'] as {
      edges: { node: { id: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    seen.push(...edges.map(({ node }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)

  expect([seen.length, new Set(seen).size]).toEqual([5, 5])
  const cost = (first: number) => countStatements(database, () => client.execute(commune, MINE, { first }))
  expect(await cost(5)).toBe(await cost(1))
  expect((await client.execute(aVisitor(), MINE)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await client.execute(anActor('CONSUMER'), MINE)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})
