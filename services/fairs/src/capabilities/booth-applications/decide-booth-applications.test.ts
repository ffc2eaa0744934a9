import { randomUUID } from 'node:crypto'
import { BoothApplicationDecidedV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication, aProduct } from '../../seeds/fair-ground.ts'

const FIELDS =
  '__typename ... on BoothApplication { status declineReason decidedAt } ... on FairNotReady { fairStatus } ... on ApplicationAlreadyDecided { status }'
const OPERATIONS = {
  accept: `mutation ($input: AcceptBoothApplicationInput!) { acceptBoothApplication(input: $input) {
    ${FIELDS} ... on BoothsExhausted { boothCount } ... on ProductsWithoutValidStar { products { reason } } } }`,
  decline: `mutation ($input: DeclineBoothApplicationInput!) { declineBoothApplication(input: $input) { ${FIELDS} } }`,
  withdraw: `mutation ($input: WithdrawBoothApplicationInput!) { withdrawBoothApplication(input: $input) { ${FIELDS} } }`,
}
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
})
afterAll(() => database.drop())

async function aFairWithApplications(count: number, overrides: Record<string, unknown> = {}, application: Record<string, unknown> = {}) {
  const fair = await aFair(database, { status: 'APPLICATIONS_OPEN', ...overrides })
  const { productId, producerId } = await aProduct(database)
  const applications: { applicationId: string; producerId: string }[] = []
  for (let made = 0; made < count; made++) {
    const producer = made === 0 ? { producer_id: producerId } : {}
    applications.push(await anApplication(database, { fair_id: fair.fairId, product_ids: [productId], ...producer, ...application }))
  }
  const organizer = anActor('ORGANIZER', fair.organizerId)
  const producer = anActor('PRODUCER', producerId)
  const call = async (
    name: keyof typeof OPERATIONS,
    applicationId = applications[0]!.applicationId,
    actor = name === 'withdraw' ? producer : organizer,
    reason = 'Hết gian',
  ) => {
    const input = { applicationId, ...(name === 'decline' && { reason }) }
    const { data, errors } = await client.execute(actor, OPERATIONS[name], { input })
    return { outcome: data?.[`${name}BoothApplication`], errors }
  }
  const booths = async () => (await database.query('SELECT accepted_count AS given FROM fair WHERE id = $1', [fair.fairId]))[0].given
  return { ...fair, producerId, productId, applications, call, booths }
}

test('an accepted application takes a booth and is announced', async () => {
  const fair = await aFairWithApplications(1)

  expect((await fair.call('accept')).outcome).toEqual({
    __typename: 'BoothApplication',
    status: 'ACCEPTED',
    declineReason: null,
    decidedAt: now.toISOString(),
  })
  expect(await fair.booths()).toBe(1)
  expect((await eventsIn(database, BoothApplicationDecidedV1)).filter(({ fairId }) => fairId === fair.fairId)).toEqual([
    {
      applicationId: fair.applications[0]!.applicationId,
      fairId: fair.fairId,
      producerId: fair.producerId,
      productIds: [fair.productId],
      decision: 'ACCEPTED',
    },
  ])
})

test('fifty acceptances at once give away ten booths, no more and no fewer', async () => {
  const fair = await aFairWithApplications(50, { booth_count: 10 })
  const left = [...fair.applications]

  const answers = await race(database, 50, () => fair.call('accept', left.pop()!.applicationId))

  expect(answers.filter(({ outcome }) => outcome.__typename === 'BoothApplication')).toHaveLength(10)
  expect(answers.filter(({ outcome }) => outcome.__typename === 'BoothsExhausted' && outcome.boothCount === 10)).toHaveLength(40)
  expect(await fair.booths()).toBe(10)
  const accepted = await database.query(`SELECT count(*)::int AS found FROM booth_application WHERE fair_id = $1 AND status = 'ACCEPTED'`, [
    fair.fairId,
  ])
  expect(accepted).toEqual([{ found: 10 }])
})

test('one application pressed twenty times takes one booth', async () => {
  const fair = await aFairWithApplications(1)

  const answers = await race(database, 20, () => fair.call('accept'))

  expect(answers.filter(({ outcome }) => outcome.__typename === 'BoothApplication')).toHaveLength(1)
  expect(answers.filter(({ outcome }) => outcome.__typename === 'ApplicationAlreadyDecided' && outcome.status === 'ACCEPTED')).toHaveLength(
    19,
  )
  expect(await fair.booths()).toBe(1)
})

test('accept and withdraw at once leave no booth taken by nobody', async () => {
  const fair = await aFairWithApplications(1)
  const calls = ['accept', 'withdraw'] as const

  let turn = 0
  await race(database, 20, () => fair.call(calls[turn++ % 2]!))

  const [{ status }] = await database.query('SELECT status FROM booth_application WHERE fair_id = $1', [fair.fairId])
  expect(status).toBe('WITHDRAWN')
  expect(await fair.booths()).toBe(0)
})

test('a declined one is told why', async () => {
  const fair = await aFairWithApplications(1)

  expect((await fair.call('decline')).outcome).toMatchObject({ status: 'DECLINED', declineReason: 'Hết gian' })
  expect((await eventsIn(database, BoothApplicationDecidedV1)).at(-1)).toMatchObject({ fairId: fair.fairId, decision: 'DECLINED' })
})

test.each(['decline', 'withdraw'] as const)('to %s an accepted application frees its booth', async name => {
  const fair = await aFairWithApplications(2, { booth_count: 1 })
  await fair.call('accept')
  expect((await fair.call('accept', fair.applications[1]!.applicationId)).outcome.__typename).toBe('BoothsExhausted')

  await fair.call(name)

  expect(await fair.booths()).toBe(0)
  expect((await fair.call('accept', fair.applications[1]!.applicationId)).outcome).toMatchObject({ status: 'ACCEPTED' })
})

test('a star that lapsed while the application waited stands in the way', async () => {
  const fair = await aFairWithApplications(1)
  await database.query(`INSERT INTO known_lapse VALUES ($1, $2, 4, 'REVOKED', '2026-11-20')`, [randomUUID(), fair.productId])

  expect((await fair.call('accept')).outcome).toEqual({ __typename: 'ProductsWithoutValidStar', products: [{ reason: 'REVOKED' }] })
  expect(await fair.booths()).toBe(0)
})

test.each([
  ['accept', 'DECLINED'],
  ['accept', 'WITHDRAWN'],
  ['decline', 'DECLINED'],
  ['decline', 'WITHDRAWN'],
  ['withdraw', 'DECLINED'],
  ['withdraw', 'WITHDRAWN'],
] as const)('does not %s an application that is %s', async (name, status) => {
  const fair = await aFairWithApplications(1, {}, { status })

  expect((await fair.call(name)).outcome).toEqual({ __typename: 'ApplicationAlreadyDecided', status })
})

test.each(['accept', 'decline', 'withdraw'] as const)('does not %s anything once the fair is cancelled or held', async name => {
  for (const status of ['CANCELLED', 'HELD']) {
    const fair = await aFairWithApplications(1, { status })
    expect((await fair.call(name)).outcome).toEqual({ __typename: 'FairNotReady', fairStatus: status })
  }
})

test('decides after applications have closed', async () => {
  const fair = await aFairWithApplications(1, { status: 'APPLICATIONS_CLOSED' })

  expect((await fair.call('accept')).outcome).toMatchObject({ status: 'ACCEPTED' })
})

test.each(['', ' ', 'x'.repeat(1_001)])('does not decline without a reason (%#)', async reason => {
  const fair = await aFairWithApplications(1)

  expect((await fair.call('decline', undefined, undefined, reason)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field: 'reason' } },
  ])
})

test.each(['accept', 'decline', 'withdraw'] as const)('%s is closed to others, whether the application exists or not', async name => {
  const fair = await aFairWithApplications(1)
  const stranger = anActor(name === 'withdraw' ? 'PRODUCER' : 'ORGANIZER', randomUUID())
  const wrongRole = name === 'withdraw' ? anActor('ORGANIZER', fair.organizerId) : anActor('PRODUCER', fair.producerId)

  const hidden = await fair.call(name, undefined, stranger)
  expect(hidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(hidden).toEqual(await fair.call(name, randomUUID(), stranger))
  expect((await fair.call(name, undefined, wrongRole)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await fair.call(name, undefined, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})
