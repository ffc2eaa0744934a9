import { randomUUID } from 'node:crypto'
import { ProductReviewedV1, ReviewProgressedV1, ReviewReportedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import type { GraphQLObjectType } from 'graphql'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const OWN = 'id stars text state editableUntil hiding { ground note } answer { text }'
const own = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on OwnReview { ${OWN} } ${type === 'ReviewProductInput' ? '... on ReviewNotPossible { denial }' : type === 'EditReviewInput' ? '... on ReviewNotInState { state } ... on ReviewNoLongerEditable { until }' : '... on ReviewNotInState { state }'} } }`
const WRITE = own('reviewProduct', 'ReviewProductInput')
const EDIT = own('editReview', 'EditReviewInput')
const WITHDRAW = own('withdrawReview', 'ReviewInput')
const PUT_BACK = own('putReviewBack', 'ReviewInput')
const ANSWER = `mutation ($input: AnswerReviewInput!) { answerReview(input: $input) { __typename ... on ProductReview { answer { text answeredOn editedOn } } ... on ReviewNotInState { state } } }`
const REPORT = `mutation ($input: ReportReviewInput!) { reportReview(input: $input) { reviewId } }`
const REPORTED = 'id state hiding { ground note } allowedActions reports { ground words closedAt }'
const office = (name: string, type = 'ReviewInput') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on ReportedReview { ${REPORTED} } ... on ReviewNotInState { state } } }`
const HIDE = office('hideReview', 'HideReviewInput')
const QUEUE = `query ($isOpen: Boolean!) { reportedReviews(isOpen: $isOpen) { edges { node { ${REPORTED} review { text } } } } }`
const OF_PRODUCER = `query ($id: UUID!, $isUnanswered: Boolean!, $after: String) { producerReviews(producerId: $id, isUnanswered: $isUnanswered, first: 2, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id stars product { id } } } } }`
const PAGE = `query ($r: [_Any!]!, $first: Int, $after: String, $orderBy: ProductReviewOrder, $stars: Int) { _entities(representations: $r) { ... on Product {
  rating { count average isDemo starCounts { stars count } }
  reviews(first: $first, after: $after, orderBy: $orderBy, stars: $stars) { pageInfo { hasNextPage endCursor }
    edges { node { id stars text boughtIn isBrought isDemo writtenOn editedOn salesPoint { name } answer { text } } } } } } }`
const PURCHASES = 'ownPurchases { until allowedActions product { id } review { stars state } }'

/** Ratings that differ from the reviews that are shown. */
const COUNTED_OTHERWISE = `SELECT product_id, n, count FROM product_rating
   CROSS JOIN LATERAL unnest(ARRAY[star_1, star_2, star_3, star_4, star_5, demo]) WITH ORDINALITY AS c(count, n)
   WHERE count <> (SELECT count(*) FROM product_review v WHERE v.product_id = product_rating.product_id AND v.is_shown
                      AND CASE WHEN n = 6 THEN v.is_demo ELSE v.stars = n END)`

let now = NOON
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let world: ReturnType<typeof setOrderScene>
let scene: ReturnType<typeof setScene>
const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000)

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  world = setOrderScene(scene, client, database)
})
afterEach(async () => {
  now = NOON
  const wrong = await database.query(COUNTED_OTHERWISE)
  if (wrong.length > 0) throw new Error(`ratings differ from what is shown: ${JSON.stringify(wrong)}`)
})
afterAll(() => database.drop())

type Shelf = Awaited<ReturnType<typeof world.aShelf>>
/** An order that its customer has, and what the customer may do with it. */
async function bought(shelf: Shelf, isHandedOver = true) {
  const { customer, order } = await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' })
  if (isHandedOver) await world.step(shelf.staff, 'handOverOrder', order.id)
  const write = (stars: number, text: string | null = null, more: object = {}, actor: Actor = customer) =>
    world.ask(actor, WRITE, {
      input: { idempotencyKey: randomUUID(), orderId: order.id, productId: shelf.product.id, stars, text, ...more },
    })
  const act = (document: string, input: object, actor: Actor = customer) => world.ask(actor, document, { input })
  const producer = anActor('PRODUCER', shelf.product.producerId)
  const officer = anActor('OFFICER', shelf.point.unitId)
  return { ...shelf, customer, order, write, act, producer, officer }
}
const aReview = async (stars = 5, text: string | null = 'Ngon, đậm đà.') => {
  const given = await bought(await world.aShelf())
  const review = await given.write(stars, text)
  return { ...given, review, input: { reviewId: review.id as string } }
}
const pages = async (ids: readonly string[], variables: object = {}) =>
  (await client.execute(aVisitor(), PAGE, { r: ids.map(id => ({ __typename: 'Product', id })), ...variables })).data!['_entities'] as any[]
const pageOf = async (product: { id: string }, variables: object = {}) => (await pages([product.id], variables))[0]
const textsOf = (page: any) => page.reviews.edges.map(({ node }: any) => node.text)

test('who was given the goods reviews them, and everybody reads it without a name', async () => {
  const { customer, product, point, order, write } = await bought(await world.aShelf())
  expect(await pageOf(product)).toMatchObject({ rating: null, reviews: { edges: [] } })
  expect(await world.order(customer, order.id, PURCHASES)).toEqual({
    ownPurchases: [{ until: days(180).toISOString(), allowedActions: ['WRITE'], product: { id: product.id }, review: null }],
  })
  const key = randomUUID()
  const review = await write(4, '  Thơm, hơi mặn. ', { idempotencyKey: key })
  expect(review).toMatchObject({ __typename: 'OwnReview', stars: 4, text: 'Thơm, hơi mặn.', state: 'SHOWN' })
  expect((await write(4, '  Thơm, hơi mặn. ', { idempotencyKey: key })).id).toBe(review.id)

  expect(await pageOf(product)).toEqual({
    rating: { count: 1, average: 4, isDemo: true, starCounts: [5, 4, 3, 2, 1].map(stars => ({ stars, count: stars === 4 ? 1 : 0 })) },
    reviews: {
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      edges: [
        {
          node: {
            id: review.id,
            stars: 4,
            text: 'Thơm, hơi mặn.',
            boughtIn: '2026-11',
            isBrought: false,
            isDemo: true,
            writtenOn: '2026-11-23',
            editedOn: null,
            salesPoint: { name: point.name },
            answer: null,
          },
        },
      ],
    },
  })
  const told = (await eventsIn(database, ProductReviewedV1)).filter(({ reviewId }) => reviewId === review.id)
  expect(told).toEqual([
    { reviewId: review.id, productId: product.id, productName: product.name, producerId: product.producerId, at: NOON.toISOString() },
  ])
})

test('many people review at once: each counts, and one who does so twice counts once', async () => {
  const shelf = await world.aShelf()
  const given = await bought(shelf)
  const outcomes = await race(database, 6, () => given.write(5))
  expect(outcomes.map(({ __typename, denial }) => denial ?? __typename).toSorted()).toEqual([
    'OwnReview',
    ...Array.from({ length: 5 }, () => 'REVIEWED_BEFORE'),
  ])
  const others = await Promise.all(Array.from({ length: 6 }, () => bought(shelf)))
  const waiting = others.entries()
  await race(database, 6, async () => {
    const [place, { write, act, customer }] = waiting.next().value!
    const { id } = await write((place % 2) + 3)
    if (place === 5) await act(WITHDRAW, { reviewId: id }, customer)
  })
  expect((await pageOf(shelf.product)).rating).toEqual({
    count: 6,
    average: 3.7,
    isDemo: true,
    starCounts: [
      { stars: 5, count: 1 },
      { stars: 4, count: 2 },
      { stars: 3, count: 3 },
      { stars: 2, count: 0 },
      { stars: 1, count: 0 },
    ],
  })
})

test('nobody reviews what was not handed over, what came back whole, what is long ago, or what somebody else bought', async () => {
  const waiting = await bought(await world.aShelf(), false)
  expect(await waiting.write(5)).toMatchObject({ __typename: 'ReviewNotPossible', denial: 'NOT_HANDED_OVER' })
  const { write, order, product, staff, customer } = await bought(await world.aShelf())
  expect(await write(5, null, { productId: randomUUID() })).toMatchObject({ denial: 'NOT_BOUGHT' })
  const theirs = await write(5, null, {}, anActor())
  expect(theirs.errors[0].extensions.code).toBe('FORBIDDEN')
  expect(theirs.errors).toEqual((await write(5, null, { orderId: randomUUID() })).errors)
  expect((await write(5, null, {}, staff)).errors).toEqual(theirs.errors)
  expect((await write(5, null, {}, aVisitor())).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  now = days(181)
  expect(await write(5)).toMatchObject({ denial: 'TOO_LATE' })
  now = NOON

  const lines = [{ productId: product.id, lotCode: order.lines[0].lotCode, quantity: 3 }]
  const input = { idempotencyKey: randomUUID(), orderId: order.id, reason: 'FAULTY', lines }
  const { id: returnId } = await world.ask(
    customer,
    `mutation ($input: AskForReturnInput!) { askForReturn(input: $input) { ... on OrderReturn { id } } }`,
    {
      input,
    },
  )
  await world.ask(staff, `mutation ($input: AnswerReturnInput!) { answerReturn(input: $input) { __typename } }`, {
    input: { returnId, isAccepted: true },
  })
  await world.ask(staff, `mutation ($input: ReceiveReturnInput!) { receiveReturn(input: $input) { __typename } }`, { input: { returnId } })
  expect(await write(5)).toMatchObject({ denial: 'RETURNED' })
  await expect(
    database.query(
      `INSERT INTO product_review (id, product_id, order_id, sales_point_id, customer_id, is_demo, is_brought, bought_in, stars, written_at)
       SELECT $1, $2, id, sales_point_id, customer_id, false, false, '2026-11-01', 5, now() FROM customer_order WHERE id = $3`,
      [randomUUID(), product.id, order.id],
    ),
  ).rejects.toThrow('only what was bought and kept is reviewed')
})

test.each([
  ['stars', 0, null],
  ['stars', 6, null],
  ['text', 5, 'x'.repeat(1_001)],
  ['text', 5, 'Gọi tôi 0905 123 456'],
])('bad input: %s', async (field, stars, text) => {
  const { write } = await bought(await world.aShelf())
  expect((await write(stars, text)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('its author edits a review for thirty days, withdraws it and puts it back; the rating follows', async () => {
  const { act, input, product, review } = await aReview(2)
  now = days(30)
  for (const stars of [5, 1, 3]) expect(await act(EDIT, { ...input, stars })).toMatchObject({ stars })
  expect(await act(EDIT, { ...input, stars: 4, text: 'Lần sau ngon hơn.' })).toMatchObject({ stars: 4 })
  expect((await pageOf(product)).reviews.edges[0].node).toMatchObject({ editedOn: '2026-12-23', text: 'Lần sau ngon hơn.' })
  now = days(31)
  expect(await act(EDIT, { ...input, stars: 5 })).toMatchObject({ __typename: 'ReviewNoLongerEditable', until: review.editableUntil })
  expect((await pageOf(product)).rating).toMatchObject({ count: 1, average: 4 })

  for (const _ of [1, 2]) expect(await act(WITHDRAW, input)).toMatchObject({ state: 'WITHDRAWN' })
  expect(await pageOf(product)).toMatchObject({ rating: null, reviews: { edges: [] } })
  expect(await act(EDIT, { ...input, stars: 5 })).toMatchObject({ __typename: 'ReviewNotInState', state: 'WITHDRAWN' })
  for (const _ of [1, 2]) expect(await act(PUT_BACK, input)).toMatchObject({ state: 'SHOWN', stars: 4 })
  expect((await pageOf(product)).rating).toMatchObject({ count: 1, average: 4 })
})

test('nobody learns whose a review is: not the sales point, not the producer, not the office', async () => {
  const { customer, order, staff, act, input, producer, officer } = await aReview()
  expect((await world.order(staff, order.id, PURCHASES)).ownPurchases).toBeNull()
  expect((await world.order(customer, order.id, PURCHASES)).ownPurchases).toMatchObject([
    { allowedActions: ['EDIT', 'WITHDRAW'], review: { state: 'SHOWN' } },
  ])
  const unknown = await act(WITHDRAW, { reviewId: randomUUID() })
  for (const actor of [staff, producer, officer, anActor()]) {
    const theirs = await act(WITHDRAW, input, actor)
    expect(theirs.errors[0].extensions.code).toBe('FORBIDDEN')
    expect(theirs.errors).toEqual(unknown.errors)
  }
  const fields = ['ProductReview', 'ReportedReview', 'ReviewReport'].flatMap(name =>
    Object.keys((application.schema.getType(name) as GraphQLObjectType).getFields()),
  )
  expect(fields.filter(name => /customer|order|contact|author|reporter|user/i.test(name))).toEqual([])
})

test('a review stays when the order has forgotten who fetched it', async () => {
  const { product, order, customer } = await aReview()
  now = days(91)
  await application.expireOrders.forgetContacts()
  expect((await world.order(customer, order.id, 'contactName')).contactName).toBeNull()
  expect(textsOf(await pageOf(product))).toEqual(['Ngon, đậm đà.'])
})

test('the producer of the product answers once, and may put it into other words; the author is told once', async () => {
  const { act, input, producer, product, customer, order } = await aReview()
  const answer = (text: string, actor: Actor = producer) => act(ANSWER, { ...input, text }, actor)
  const other = await answer('Cảm ơn', anActor('PRODUCER', randomUUID()))
  expect(other.errors).toEqual((await act(ANSWER, { reviewId: randomUUID(), text: 'Cảm ơn' }, producer)).errors)
  expect((await answer(' ')).errors[0].extensions.field).toBe('text')
  expect(await answer('Cảm ơn quý khách.')).toMatchObject({ answer: { answeredOn: '2026-11-23', editedOn: null } })
  now = days(1)
  expect(await answer('Cảm ơn bạn.')).toMatchObject({ answer: { text: 'Cảm ơn bạn.', answeredOn: '2026-11-23', editedOn: '2026-11-24' } })
  expect((await pageOf(product)).reviews.edges[0].node.answer).toEqual({ text: 'Cảm ơn bạn.' })
  const told = (await eventsIn(database, ReviewProgressedV1)).filter(({ reviewId }) => reviewId === input.reviewId)
  expect(told).toMatchObject([{ what: 'ANSWERED', customerId: customer.userId, orderId: order.id }])
  expect(JSON.stringify(told)).not.toContain('Khách demo')
})

test('a producer reads the reviews of all its products page by page, and nobody else does', async () => {
  const producerId = randomUUID()
  const ids: string[] = []
  for (let made = 0; made < 3; made += 1) {
    const given = await bought(await world.aShelf(10, { producerId }))
    ids.unshift((await given.write(made + 1)).id)
    if (made === 0) await given.act(ANSWER, { reviewId: ids[0], text: 'Cảm ơn' }, anActor('PRODUCER', producerId))
  }
  const list = (more: object = {}, actor = anActor('PRODUCER', producerId)) =>
    world.ask(actor, OF_PRODUCER, { id: producerId, isUnanswered: false, ...more })
  const first = await list()
  const second = await list({ after: first.pageInfo.endCursor })
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids)
  expect((await list({ isUnanswered: true })).edges.map(({ node }: any) => node.stars)).toEqual([3, 2])
  expect((await list({}, anActor('PRODUCER', randomUUID()))).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await list({}, anActor('OFFICER', producerId))).errors[0].extensions.code).toBe('FORBIDDEN')
})

test('anybody reports a review once; the office of the area takes it off on a ground, tells its author why, and puts it back', async () => {
  const { act, input, officer, product, producer, staff, customer, order } = await aReview(1, 'Dở.')
  const report = (actor: Actor, more: object = {}) => act(REPORT, { ...input, ground: 'INSULT', ...more }, actor)
  for (const actor of [producer, producer, staff]) expect(await report(actor, { words: 'Xúc phạm' })).toEqual(input)
  expect((await report(producer, { reviewId: randomUUID() })).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await report(aVisitor())).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  const queue = async (isOpen: boolean, actor: Actor = officer) =>
    (await world.ask(actor, QUEUE, { isOpen })).edges.map(({ node }: any) => node)
  expect(await queue(true)).toMatchObject([
    { state: 'SHOWN', allowedActions: ['HIDE', 'DISMISS_REPORTS'], reports: [{}, { words: 'Xúc phạm' }] },
  ])
  expect(await queue(true, anActor('OFFICER', randomUUID()))).toEqual([])

  const hide = (actor: Actor, note = 'Có lời lẽ xúc phạm.') => act(HIDE, { ...input, ground: 'INSULT', note }, actor)
  const unknown = await act(HIDE, { reviewId: randomUUID(), ground: 'INSULT', note: 'x' }, officer)
  for (const actor of [producer, staff, customer, anActor('OFFICER', randomUUID())])
    expect((await hide(actor)).errors).toEqual(unknown.errors)
  expect((await hide(officer, ' ')).errors[0].extensions.field).toBe('note')
  for (const _ of [1, 2]) expect(await hide(officer)).toMatchObject({ state: 'HIDDEN', allowedActions: ['SHOW_AGAIN'] })

  expect(await pageOf(product)).toMatchObject({ rating: null, reviews: { edges: [] } })
  expect(await queue(true)).toEqual([])
  expect((await report(customer)).errors).toEqual((await report(customer, { reviewId: randomUUID() })).errors)
  expect(await act(WITHDRAW, input)).toMatchObject({ __typename: 'ReviewNotInState', state: 'HIDDEN' })
  expect(await world.order(customer, order.id, 'ownPurchases { allowedActions review { state hiding { ground note } } }')).toEqual({
    ownPurchases: [{ allowedActions: [], review: { state: 'HIDDEN', hiding: { ground: 'INSULT', note: 'Có lời lẽ xúc phạm.' } } }],
  })
  now = days(1)
  for (const _ of [1, 2]) expect(await act(office('showReviewAgain'), input, officer)).toMatchObject({ state: 'SHOWN', hiding: null })
  expect((await pageOf(product)).rating).toMatchObject({ count: 1, average: 1 })
  const told = (await eventsIn(database, ReviewProgressedV1)).filter(({ reviewId }) => reviewId === input.reviewId)
  expect(told.map(({ what }) => what)).toEqual(['HIDDEN', 'SHOWN_AGAIN'])
  const audited = await database.query(`SELECT action FROM audit_entry WHERE subject_id = $1 AND action ~ 'hide|Again' ORDER BY action`, [
    input.reviewId,
  ])
  expect(audited).toEqual([{ action: 'hideReview' }, { action: 'showReviewAgain' }])
})

test('what was reported without a ground stays, and the report is closed', async () => {
  const { act, input, officer, producer, product } = await aReview(2)
  await act(REPORT, { ...input, ground: 'NOT_GENUINE' }, producer)
  for (const _ of [1, 2])
    expect(await act(office('dismissReviewReports'), input, officer)).toMatchObject({
      state: 'SHOWN',
      allowedActions: ['HIDE'],
      reports: [{ closedAt: NOON.toISOString() }],
    })
  await act(REPORT, { ...input, ground: 'NOT_GENUINE' }, anActor())
  await act(REPORT, { ...input, ground: 'INSULT' }, anActor())
  const told = (await eventsIn(database, ReviewReportedV1)).filter(({ reviewId }) => reviewId === input.reviewId)
  expect(told.map(({ unitIds }) => unitIds.includes(officer.memberships[0]!.subjectIds[0]!))).toEqual([true, true])
  const audited = `SELECT FROM audit_entry WHERE subject_id = $1 AND action = 'dismissReviewReports'`
  expect(await database.query(audited, [input.reviewId])).toHaveLength(1)
  expect((await world.ask(officer, QUEUE, { isOpen: false })).edges).toHaveLength(1)
  expect((await pageOf(product)).rating).toMatchObject({ count: 1 })
})

test('reviews are read page by page in each order, and by stars', async () => {
  const shelf = await world.aShelf()
  const given = [3, 5, 1, 5, 4]
  for (const [place, stars] of given.entries()) await (await bought(shelf)).write(stars, `lời ${place}`)
  const read = async (variables: object): Promise<string[]> => {
    const texts: string[] = []
    for (let after: string | null = null; ;) {
      const page = await pageOf(shelf.product, { first: 2, after, ...variables })
      texts.push(...textsOf(page))
      if (!page.reviews.pageInfo.hasNextPage) return texts.map(text => text.replace('lời ', ''))
      after = page.reviews.pageInfo.endCursor
    }
  }
  expect(await read({})).toEqual(['4', '3', '2', '1', '0'])
  expect(await read({ orderBy: 'MOST_STARS' })).toEqual(['3', '1', '4', '0', '2'])
  expect(await read({ orderBy: 'FEWEST_STARS' })).toEqual(['2', '0', '4', '3', '1'])
  expect(await read({ stars: 5 })).toEqual(['3', '1'])
  const cursor = (await pageOf(shelf.product, { first: 1 })).reviews.pageInfo.endCursor
  const execute = (variables: object) =>
    client.execute(aVisitor(), PAGE, { r: [{ __typename: 'Product', id: shelf.product.id }], ...variables })
  expect((await execute({ after: cursor, orderBy: 'MOST_STARS' })).errors?.[0]?.extensions).toMatchObject({ field: 'after' })
  expect((await execute({ stars: 6 })).errors?.[0]?.extensions).toMatchObject({ field: 'stars' })
})

test('24 products cost as many statements as one', async () => {
  const { product } = await aReview()
  const ids = [product.id, ...Array.from({ length: 23 }, () => randomUUID() as string)]
  const one = await countStatements(database, () => pages(ids.slice(0, 1)))
  const many = await countStatements(database, () => pages(ids))
  expect([one, many]).toEqual([3, 3])
  expect((await pages(ids)).map(({ rating }) => rating?.count ?? null)).toEqual([1, ...Array.from({ length: 23 }, () => null)])
})
