import { randomUUID } from 'node:crypto'
import {
  DeadlineNoticedV1,
  type EventContract,
  GoodsExpiredV1,
  GoodsOversoldV1,
  GoodsRecalledV1,
  type OrderProgressed,
  OrderProgressedV1,
  ProductReviewedV1,
  type ReviewProgressed,
  ReviewProgressedV1,
  ReviewReportedV1,
  SalesNoticedV1,
  StockRanLowV1,
  TransferDispatchedV1,
} from '@ocop/contracts'
import type { Actor, Role } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const INBOX = `query ($first: Int, $after: String, $isUnread: Boolean) { myInbox(first: $first, after: $after, isUnread: $isUnread) {
  unreadCount pageInfo { hasNextPage endCursor }
  edges { node { id kind subjectId path number placeName productName lotCode amount count day until happenedAt readAt } } } }`
const READ = `mutation ($input: MarkInboxNoticesReadInput!) { markInboxNoticesRead(input: $input) { ... on InboxRead { unreadCount } } }`
const READ_ALL = `mutation ($input: MarkInboxReadInput!) { markInboxRead(input: $input) { ... on InboxRead { unreadCount } } }`
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://ocop.example/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  client = createTestClient(application.schema)
})
beforeEach(() => void (now = noon))
afterAll(() => database.drop())

/** An account; with a role it acts for a subject. */
async function aPerson(role: Role = 'CONSUMER', ...subjectIds: string[]): Promise<Actor & { userId: string }> {
  const { unitOfWork, openAccount, grantMembership, addOrganization } = application.accounts
  const account = { email: `${randomUUID()}@vi-du.vn`, displayName: 'Người dùng', language: 'vi', isDemo: true, emailVerified: true }
  const kind = role === 'OFFICER' ? 'AUTHORITY' : role === 'PRODUCER' ? 'PRODUCER' : 'SALES_POINT_OPERATOR'
  const organization = { id: randomUUID(), name: `Đơn vị ${account.email}`, kind, isDemo: true } as const
  const userId = await unitOfWork.run(async transaction => {
    const id = (await openAccount.execute(transaction, { ...account, passwordHash: null }, 'signUp'))!
    if (role === 'CONSUMER') return id
    await addOrganization.execute(transaction, organization, 'system')
    await grantMembership.execute(transaction, { userId: id, role, organization, subjectIds }, 'system')
    return id
  })
  return { ...anActor(role, ...subjectIds), userId }
}

async function hear<Payload>(contract: EventContract<Payload>, payload: Payload, occurredAt = noon.toISOString()) {
  const event = { id: randomUUID(), occurredAt }
  for (const reaction of application.reactions.filter(({ topic, name }) => topic === contract.topic && name.startsWith('tell-')))
    await application.accounts.unitOfWork.run(transaction => reaction.handle(payload as never, transaction, event))
}
const aStep = (customerId: string, salesPointId: string, more: Partial<OrderProgressed> = {}): OrderProgressed => ({
  orderId: randomUUID(),
  number: 'DH23456789BC',
  salesPointId,
  salesPointName: 'Điểm bán Tam Kỳ',
  customerId,
  what: 'READY',
  isBrought: false,
  byKind: 'SALES_POINT',
  total: 130_000,
  actUntil: '2026-11-24T10:00:00.000Z',
  at: noon.toISOString(),
  ...more,
})
async function inboxOf(actor: Actor, variables: Record<string, unknown> = {}) {
  const { data, errors } = await client.execute(actor, INBOX, variables)
  if (errors) throw errors[0]
  const { edges, ...rest } = data!['myInbox'] as any
  return { ...rest, notices: edges.map((edge: any) => edge.node) } as { unreadCount: number; pageInfo: any; notices: any[] }
}
const kindsOf = async (actor: Actor) => (await inboxOf(actor)).notices.map(({ kind }) => kind)

test('who ordered is told that the order is ready, with what the words need, and nobody else is', async () => {
  const pointId = randomUUID()
  const [customer, other, staff] = [await aPerson(), await aPerson(), await aPerson('SALES_POINT_STAFF', pointId)]
  const step = aStep(customer.userId, pointId)

  await hear(OrderProgressedV1, step)

  expect(await inboxOf(customer)).toMatchObject({
    unreadCount: 1,
    notices: [
      {
        kind: 'ORDER_READY',
        subjectId: step.orderId,
        path: `/don-hang/${step.orderId}`,
        number: step.number,
        placeName: 'Điểm bán Tam Kỳ',
        amount: 130_000,
        until: step.actUntil,
        happenedAt: noon.toISOString(),
        readAt: null,
        productName: null,
      },
    ],
  })
  expect([...(await kindsOf(other)), ...(await kindsOf(staff))]).toEqual([])
})

test.each([
  ['PLACED', 'CUSTOMER', [], ['NEW_ORDER']],
  ['PAID', 'SALES_POINT', [], ['ORDER_PAID']],
  ['OUT_FOR_DELIVERY', 'SALES_POINT', ['ORDER_ON_ITS_WAY'], []],
  ['DELIVERY_FAILED', 'SALES_POINT', ['ORDER_NOT_DELIVERED'], []],
  ['EXPIRES_SOON', 'CLOCK', ['ORDER_EXPIRES_SOON'], []],
  ['CANCELLED', 'SALES_POINT', ['ORDER_CANCELLED'], []],
  ['CANCELLED', 'CUSTOMER', [], ['ORDER_GIVEN_UP']],
  ['EXPIRED', 'CLOCK', ['ORDER_EXPIRED'], []],
  ['REFUNDED', 'SALES_POINT', ['ORDER_REFUNDED'], []],
  ['HANDED_OVER', 'SALES_POINT', [], []],
] as const)('%s by %s tells the customer %j and the sales point %j', async (what, byKind, toCustomer, toStaff) => {
  const pointId = randomUUID()
  const [customer, staff, manager] = [
    await aPerson(),
    await aPerson('SALES_POINT_STAFF', pointId),
    await aPerson('SALES_POINT_MANAGER', pointId),
  ]
  await hear(OrderProgressedV1, aStep(customer.userId, pointId, { what, byKind }))
  expect(await kindsOf(customer)).toEqual(toCustomer)
  expect(await kindsOf(staff)).toEqual(toStaff)
  expect(await kindsOf(manager)).toEqual(toStaff)
})

test('who gets the order brought is told that it is packed, not to fetch it, and each time that it is on its way', async () => {
  const customer = await aPerson()
  const step = aStep(customer.userId, randomUUID(), { isBrought: true })
  await hear(OrderProgressedV1, step)
  expect(await kindsOf(customer)).toEqual(['ORDER_PACKED'])
  const later = new Date(noon.getTime() + 3_600_000).toISOString()
  await hear(OrderProgressedV1, { ...step, what: 'OUT_FOR_DELIVERY' })
  await hear(OrderProgressedV1, { ...step, what: 'DELIVERY_FAILED' })
  await hear(OrderProgressedV1, { ...step, what: 'OUT_FOR_DELIVERY', at: later })
  expect(await kindsOf(customer)).toEqual(['ORDER_ON_ITS_WAY', 'ORDER_NOT_DELIVERED', 'ORDER_ON_ITS_WAY', 'ORDER_PACKED'])
})

test('goods on their way, called back, past their last day or running low are told to the sales point', async () => {
  const pointId = randomUUID()
  const [staff, stranger] = [await aPerson('SALES_POINT_STAFF', pointId), await aPerson('SALES_POINT_STAFF', randomUUID())]
  const manager = await aPerson('SALES_POINT_MANAGER', pointId)
  const transferId = randomUUID()
  const place = { salesPointId: pointId, salesPointName: 'Điểm bán Tam Kỳ' }
  await hear(TransferDispatchedV1, {
    transferId,
    fromPointName: 'Hội An',
    toPointId: pointId,
    toPointName: 'Tam Kỳ',
    at: noon.toISOString(),
  })
  const recalled = { recallId: randomUUID(), productId: randomUUID(), productName: 'Nước mắm', lotCode: 'BAD', quantity: 7 }
  await hear(GoodsRecalledV1, { ...place, ...recalled })
  await hear(GoodsExpiredV1, { ...place, expiredOn: '2026-11-22', lots: 2 })
  await hear(StockRanLowV1, { ...place, products: 3, at: noon.toISOString() })
  await hear(GoodsOversoldV1, { ...place, tillEntryId: randomUUID(), units: 1, at: noon.toISOString() })

  expect((await inboxOf(manager)).notices[0]).toMatchObject({ kind: 'GOODS_OVERSOLD', count: 1, path: `/lam-viec/quay-ban/${pointId}` })
  expect((await inboxOf(staff)).notices).toMatchObject([
    { kind: 'STOCK_LOW', count: 3, placeName: 'Điểm bán Tam Kỳ', path: `/lam-viec/diem-ban/${pointId}/canh-bao` },
    { kind: 'GOODS_EXPIRED', day: '2026-11-22', count: 2, path: `/lam-viec/diem-ban/${pointId}` },
    { kind: 'GOODS_RECALLED', productName: 'Nước mắm', lotCode: 'BAD', count: 7 },
    { kind: 'TRANSFER_ON_ITS_WAY', placeName: 'Hội An', path: `/lam-viec/diem-ban/${pointId}/chuyen-hang/${transferId}` },
  ])
  expect(await kindsOf(stranger)).toEqual([])
})

test('deadlines of dossiers are in the same inbox', async () => {
  const unitId = randomUUID()
  const officer = await aPerson('OFFICER', unitId)
  const notice = { noticeId: randomUUID(), dossierId: randomUUID(), kind: 'OVERDUE', dueOn: '2026-11-22', role: 'OFFICER' } as const
  await hear(DeadlineNoticedV1, { ...notice, productName: 'Nước mắm', receiptNumber: null, subjectIds: [unitId] })
  expect((await inboxOf(officer)).notices).toMatchObject([{ kind: 'DEADLINE', day: '2026-11-22', productName: 'Nước mắm', number: null }])
})

test('a producer finds what was sold of the goods on consignment', async () => {
  const producerId = randomUUID()
  const producer = await aPerson('PRODUCER', producerId)
  const hour = '2026-11-23T03:00:00.000Z'
  await hear(SalesNoticedV1, { noticeId: randomUUID(), producerId, hour, pointCount: 2, lineCount: 3, amount: 1_260_000 })
  expect((await inboxOf(producer)).notices).toMatchObject([{ kind: 'GOODS_SOLD', count: 3, amount: 1_260_000, until: hour }])
})

test('a producer is told of a review, its author of what became of it, unless they chose otherwise', async () => {
  const [producerId, productId, orderId, reviewId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [producer, author, quiet] = [await aPerson('PRODUCER', producerId), await aPerson(), await aPerson()]
  const SET = 'mutation ($input: SetNoticeSettingInput!) { setNoticeSetting(input: $input) { __typename } }'
  await client.execute(quiet, SET, { input: { kind: 'REVIEW_ANSWERED', inApp: false, letter: true } })
  const at = noon.toISOString()
  await hear(ProductReviewedV1, { reviewId, productId, productName: 'Nước mắm', producerId, at })
  const step = (what: ReviewProgressed['what'], { userId: customerId } = author) =>
    hear(ReviewProgressedV1, { reviewId, productName: 'Nước mắm', orderId, customerId, what, at })
  await step('ANSWERED', quiet)
  for (const what of ['ANSWERED', 'ANSWERED', 'HIDDEN', 'SHOWN_AGAIN'] as const) await step(what)

  expect((await inboxOf(producer)).notices).toMatchObject([
    { kind: 'PRODUCT_REVIEWED', subjectId: productId, productName: 'Nước mắm', path: '/lam-viec/chu-the/danh-gia' },
  ])
  expect((await inboxOf(author)).notices).toMatchObject([
    { kind: 'REVIEW_SHOWN_AGAIN' },
    { kind: 'REVIEW_HIDDEN' },
    { kind: 'REVIEW_ANSWERED', subjectId: orderId, path: `/don-hang/${orderId}`, productName: 'Nước mắm' },
  ])
  expect(await inboxOf(quiet)).toMatchObject({ unreadCount: 0, notices: [{ kind: 'REVIEW_ANSWERED', readAt: at }] })
})

test('the offices of the area are told of a review that was reported, and nobody else', async () => {
  const [unitId, reviewId] = [randomUUID(), randomUUID()]
  const [officer, elsewhere] = [await aPerson('OFFICER', unitId), await aPerson('OFFICER', randomUUID())]
  const report = { reviewId, productName: 'Nước mắm', unitIds: [unitId, randomUUID()], at: noon.toISOString() }
  const later = new Date(noon.getTime() + 3_600_000).toISOString()
  for (const at of [report.at, report.at, later]) await hear(ReviewReportedV1, { ...report, at })

  expect((await inboxOf(officer)).notices).toMatchObject([
    { kind: 'REVIEW_REPORTED' },
    { kind: 'REVIEW_REPORTED', subjectId: reviewId, productName: 'Nước mắm', path: '/lam-viec/can-bo/danh-gia' },
  ])
  expect(await kindsOf(elsewhere)).toEqual([])
})

test('what is told again is one notice, also when it is told in another event', async () => {
  const customer = await aPerson()
  const step = aStep(customer.userId, randomUUID())
  await Promise.all([hear(OrderProgressedV1, step), hear(OrderProgressedV1, step)])
  expect((await inboxOf(customer)).unreadCount).toBe(1)
})

test('an account that is gone is told nothing, and the others are', async () => {
  const pointId = randomUUID()
  const staff = await aPerson('SALES_POINT_STAFF', pointId)
  await hear(OrderProgressedV1, aStep(randomUUID(), pointId, { what: 'PLACED', byKind: 'CUSTOMER' }))
  await hear(OrderProgressedV1, aStep(randomUUID(), pointId))
  expect(await kindsOf(staff)).toEqual(['NEW_ORDER'])
})

test('who no longer works at the sales point sees nothing of it any more', async () => {
  const pointId = randomUUID()
  const staff = await aPerson('SALES_POINT_STAFF', pointId)
  await hear(OrderProgressedV1, aStep(randomUUID(), pointId, { what: 'PLACED', byKind: 'CUSTOMER' }))
  expect(await inboxOf({ ...staff, memberships: [] })).toMatchObject({ unreadCount: 0, notices: [] })
})

test('who still works there, but in no role that it was told to, sees nothing of it', async () => {
  const pointId = randomUUID()
  const manager = await aPerson('SALES_POINT_MANAGER', pointId)
  const place = { salesPointId: pointId, salesPointName: 'Điểm bán Tam Kỳ' }
  await hear(GoodsOversoldV1, { ...place, tillEntryId: randomUUID(), units: 3, at: noon.toISOString() })
  await hear(GoodsExpiredV1, { ...place, expiredOn: '2026-11-22', lots: 2 })
  const elsewhere = anActor('SALES_POINT_MANAGER', randomUUID()).memberships
  const nowStaff = { ...manager, memberships: [...anActor('SALES_POINT_STAFF', pointId).memberships, ...elsewhere] }
  expect((await inboxOf(manager)).notices).toHaveLength(2)
  expect(await inboxOf(nowStaff)).toMatchObject({ unreadCount: 1, notices: [{ kind: 'GOODS_EXPIRED' }] })
  expect(await application.readInbox.state(nowStaff, '0')).toMatchObject({ unread: 1, fresh: [{ kind: 'GOODS_EXPIRED' }] })
})

test('reading counts once, for this person alone; what others call theirs stays as it is', async () => {
  const pointId = randomUUID()
  const [one, colleague] = [await aPerson('SALES_POINT_STAFF', pointId), await aPerson('SALES_POINT_STAFF', pointId)]
  for (let order = 0; order < 3; order += 1)
    await hear(OrderProgressedV1, aStep(randomUUID(), pointId, { what: 'PLACED', byKind: 'CUSTOMER' }))
  const [latest] = (await inboxOf(one)).notices
  const read = (actor: Actor, noticeIds: string[]) => client.execute(actor, READ, { input: { noticeIds } })

  expect((await read(colleague, [latest.id])).data).toEqual({ markInboxNoticesRead: { unreadCount: 3 } })
  expect((await read(one, [latest.id])).data).toEqual({ markInboxNoticesRead: { unreadCount: 2 } })
  now = new Date(noon.getTime() + 60_000)
  await read(one, [latest.id])
  expect((await inboxOf(one)).notices[0].readAt).toBe(noon.toISOString())
  expect((await inboxOf(one, { isUnread: true })).notices).toHaveLength(2)
  expect((await inboxOf(colleague)).unreadCount).toBe(3)
  expect((await read(one, [])).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'noticeIds' })
})

test('everything up to a moment is read at once; what came later is not', async () => {
  const customer = await aPerson()
  const later = new Date(noon.getTime() + 1_000).toISOString()
  await hear(OrderProgressedV1, aStep(customer.userId, randomUUID()))
  await hear(OrderProgressedV1, aStep(customer.userId, randomUUID(), { at: later }))
  const { data } = await client.execute(customer, READ_ALL, { input: { until: noon.toISOString() } })
  expect(data).toEqual({ markInboxRead: { unreadCount: 1 } })
})

test('pages follow each other, the latest first', async () => {
  const customer = await aPerson()
  for (let order = 0; order < 5; order += 1) await hear(OrderProgressedV1, aStep(customer.userId, randomUUID()))
  const all = (await inboxOf(customer)).notices.map(({ id }) => id)
  const first = await inboxOf(customer, { first: 3 })
  const second = await inboxOf(customer, { first: 3, after: first.pageInfo.endCursor })
  expect([...first.notices, ...second.notices].map(({ id }) => id)).toEqual(all)
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
})

test('after ninety days a notice is forgotten', async () => {
  const customer = await aPerson()
  await hear(OrderProgressedV1, aStep(customer.userId, randomUUID()))
  const forget = () => application.jobs.find(({ name }) => name === 'forget-old-notices')!.run()
  now = new Date(noon.getTime() + 90 * 86_400_000)
  await forget()
  expect((await inboxOf(customer)).notices).toHaveLength(1)
  now = new Date(now.getTime() + 1)
  await forget()
  expect((await inboxOf(customer)).notices).toEqual([])
})

test('visitors have no inbox', async () => {
  expect((await client.execute(aVisitor(), INBOX, {})).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
})
