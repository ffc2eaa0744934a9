import { randomUUID } from 'node:crypto'
import { ProductChangedV1, ProductPublishedV1, ProductWithdrawnV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const PAGE = `__typename ... on Product { id slug name status version summary code { kind value } moderation { decision reason } }
  ... on ProductChangedMeanwhile { currentVersion } ... on ProductNotReady { currentStatus } ... on ProductIncomplete { missing } ... on ProductCodeTaken { takenCode } ... on Refusal { message }`
const run = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${PAGE.replace(new RegExp(`\\.\\.\\. on (${MISSING[name] ?? 'X'}) \\{[^}]*\\}`, 'g'), '')} } }`
const MISSING: Record<string, string> = {
  draftProduct: 'ProductChangedMeanwhile|ProductNotReady|ProductIncomplete',
  editProduct: 'ProductNotReady|ProductIncomplete',
  submitProduct: 'ProductCodeTaken',
  publishProduct: 'ProductCodeTaken|ProductIncomplete',
  returnProduct: 'ProductCodeTaken|ProductIncomplete',
  withdrawProduct: 'ProductCodeTaken|ProductIncomplete',
}

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>
const producerId = fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang')
const producer = anActor('PRODUCER', producerId)
const officer = anActor('OFFICER', fixedId('administrative-unit', '48@2025'))
const full = { summary: 'Tóm tắt', story: 'Câu chuyện', packaging: 'chai 1 lít' }

async function act(actor: typeof producer, name: string, input: object) {
  const { data, errors } = await client.execute(actor, run(name), { input })
  return { ...data?.[name], errors }
}
const aDraft = (more = {}) =>
  act(producer, 'draftProduct', { idempotencyKey: randomUUID(), producerId, name: 'Nước mắm thử nghiệm', setNumber: 9, ...full, ...more })
async function aPublished() {
  const draft = await aDraft()
  const submitted = await act(producer, 'submitProduct', { productId: draft.id, version: draft.version })
  return act(officer, 'publishProduct', { productId: draft.id, version: submitted.version })
}
const seenBy = async (actor: typeof producer, slug: string) =>
  (await client.execute(actor, 'query ($slug: String!) { product(slug: $slug) { name status moderation { decision } } }', { slug })).data![
    'product'
  ]
const found = async (search: string) =>
  (await client.execute(aVisitor(), 'query ($s: String) { products(search: $s) { totalCount } }', { s: search })).data!['products']
    .totalCount

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))
  client = createTestClient(application.schema)
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => new Date('2026-11-23T09:00:00Z') }))
})
afterAll(() => database.drop())

test('a page goes from its producer to an officer to the public', async () => {
  const draft = await aDraft()
  expect(draft).toMatchObject({ status: 'DRAFT', code: { kind: 'INTERNAL' }, slug: 'nuoc-mam-thu-nghiem' })
  expect(await seenBy(aVisitor(), draft.slug)).toBeNull()
  expect(await seenBy(producer, draft.slug)).toMatchObject({ status: 'DRAFT' })
  const submitted = await act(producer, 'submitProduct', { productId: draft.id, version: draft.version })
  const { data } = await client.execute(officer, '{ productsToModerate { edges { node { id status } } } }')
  expect(data!['productsToModerate'].edges).toContainEqual({ node: { id: draft.id, status: 'SUBMITTED' } })

  const returned = await act(officer, 'returnProduct', { productId: draft.id, version: submitted.version, reason: 'Thiếu khối lượng' })
  expect(returned).toMatchObject({ status: 'RETURNED', moderation: { reason: 'Thiếu khối lượng' } })
  const edited = await act(producer, 'editProduct', { productId: draft.id, version: returned.version, packaging: 'chai 500 ml' })
  const again = await act(producer, 'submitProduct', { productId: draft.id, version: edited.version })
  expect(await act(officer, 'publishProduct', { productId: draft.id, version: again.version })).toMatchObject({ status: 'PUBLISHED' })

  expect(await seenBy(aVisitor(), draft.slug)).toMatchObject({ status: 'PUBLISHED', moderation: null })
  expect((await eventsIn(database, ProductPublishedV1)).filter(event => event.productId === draft.id)).toMatchObject([
    { star: null, producerId, originDistrictSlug: 'tam-ky' },
  ])
  expect(await found('thu nghiem')).toBeGreaterThan(0)
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at', [draft.id])).toHaveLength(6)
})

test('what was published stays while its revision waits; the producer sees the revision', async () => {
  const page = await aPublished()

  const edited = await act(producer, 'editProduct', { productId: page.id, version: page.version, name: 'Tên mới', summary: null })
  expect(edited).toMatchObject({ name: 'Tên mới', status: 'DRAFT', summary: null })
  expect(await seenBy(aVisitor(), page.slug)).toMatchObject({ name: 'Nước mắm thử nghiệm', status: 'PUBLISHED' })
  expect((await client.execute(producer, `{ productById(id: "${page.id}") { name status } }`)).data).toEqual({
    productById: { name: 'Tên mới', status: 'DRAFT' },
  })
  expect((await client.execute(aVisitor(), `{ productById(id: "${page.id}") { name status } }`)).data).toEqual({
    productById: { name: 'Nước mắm thử nghiệm', status: 'PUBLISHED' },
  })
  expect(await act(producer, 'submitProduct', { productId: page.id, version: edited.version })).toMatchObject({ missing: ['summary'] })

  const whole = await act(producer, 'editProduct', { productId: page.id, version: edited.version, summary: 'Lại có' })
  const submitted = await act(producer, 'submitProduct', { productId: page.id, version: whole.version })
  await act(officer, 'publishProduct', { productId: page.id, version: submitted.version })
  expect(await seenBy(aVisitor(), page.slug)).toMatchObject({ name: 'Tên mới' })
  expect((await eventsIn(database, ProductChangedV1)).filter(event => event.productId === page.id)).toMatchObject([{ name: 'Tên mới' }])
})

test('withdrawing takes the page away at once and tells why', async () => {
  const page = await aPublished()

  expect(await act(officer, 'withdrawProduct', { productId: page.id, version: page.version, reason: 'Nhãn sai' })).toMatchObject({
    status: 'WITHDRAWN',
  })

  expect(await seenBy(aVisitor(), page.slug)).toBeNull()
  expect((await eventsIn(database, ProductWithdrawnV1)).filter(event => event.productId === page.id)).toEqual([
    { productId: page.id, reason: 'Nhãn sai' },
  ])
  expect(await database.query('SELECT FROM search_product WHERE product_id = $1', [page.id])).toEqual([])
})

test('of ten who edit the same version one wins', async () => {
  const draft = await aDraft()

  const answers = await race(database, 10, () =>
    act(producer, 'editProduct', { productId: draft.id, version: draft.version, summary: randomUUID() }),
  )

  expect(answers.filter(answer => answer.__typename === 'Product')).toHaveLength(1)
  expect(answers.filter(answer => answer.__typename === 'ProductChangedMeanwhile' && answer.currentVersion === 2)).toHaveLength(9)
})

test('a page is published once, however many officers press the button', async () => {
  const draft = await aDraft()
  const submitted = await act(producer, 'submitProduct', { productId: draft.id, version: draft.version })

  const answers = await race(database, 10, () => act(officer, 'publishProduct', { productId: draft.id, version: submitted.version }))

  expect(answers.filter(answer => answer.__typename === 'Product')).toHaveLength(1)
  expect((await eventsIn(database, ProductPublishedV1)).filter(event => event.productId === draft.id)).toHaveLength(1)
})

test('a repeated key drafts one page, other content under it is refused', async () => {
  const idempotencyKey = randomUUID()
  const answers = await race(database, 5, () => aDraft({ idempotencyKey, name: 'Một trang' }))

  expect(new Set(answers.map(answer => answer.id)).size).toBe(1)
  expect((await aDraft({ idempotencyKey, name: 'Trang khác' })).__typename).toBe('IdempotencyKeyReused')
})

test('two pages never bear the same GTIN, also while they wait', async () => {
  const gtin = '8931234567897'
  const answers = await race(database, 6, () => aDraft({ gtin }))
  const page = await aPublished()

  expect(answers.filter(answer => answer.__typename === 'Product')).toHaveLength(1)
  expect(answers.filter(answer => answer.takenCode === gtin)).toHaveLength(5)
  expect(await act(producer, 'editProduct', { productId: page.id, version: page.version, gtin })).toMatchObject({
    __typename: 'ProductCodeTaken',
  })
})

test.each([
  ['gtin', { gtin: '8938500000011' }],
  ['gtin', { gtin: '12' }],
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(201) }],
  ['name', { name: 'a\u0000b' }],
  ['story', { story: 'x'.repeat(20_001) }],
  ['price', { price: -1 }],
  ['price', { price: 10 ** 13 }],
  ['setNumber', { setNumber: 27 }],
  ['originId', { originId: randomUUID() }],
])('bad input is told at %s: %o', async (field, more) => {
  expect((await aDraft(more)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test.each([
  ['a visitor', aVisitor(), 'UNAUTHENTICATED'],
  ['a consumer', anActor('CONSUMER'), 'FORBIDDEN'],
  ['another producer', anActor('PRODUCER', randomUUID()), 'FORBIDDEN'],
  ['an officer of elsewhere', anActor('OFFICER', fixedId('administrative-unit', '84@2024')), 'FORBIDDEN'],
  ['an officer without a unit', anActor('OFFICER'), 'FORBIDDEN'],
])('%s may do nothing to a page, nor learn whether it exists', async (_, actor, code) => {
  const draft = await aDraft()
  for (const productId of [draft.id, randomUUID()]) {
    const input = { productId, version: draft.version }
    for (const [name, more] of [
      ['editProduct', {}],
      ['submitProduct', {}],
      ['publishProduct', {}],
      ['returnProduct', { reason: 'x' }],
      ['withdrawProduct', { reason: 'x' }],
    ] as const) {
      expect((await act(actor, name, { ...input, ...more })).errors).toMatchObject([{ extensions: { code } }])
    }
  }
  expect(await seenBy(actor, draft.slug)).toBeNull()
  expect((await client.execute(actor, `{ productById(id: "${draft.id}") { id } }`)).data).toEqual({ productById: null })
})

test('an officer of the old district is in charge there and nowhere else', async () => {
  const draft = await aDraft()
  const submitted = await act(producer, 'submitProduct', { productId: draft.id, version: draft.version })
  const input = { productId: draft.id, version: submitted.version }

  expect((await act(anActor('OFFICER', fixedId('administrative-unit', '503@2024')), 'publishProduct', input)).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect(await act(anActor('OFFICER', fixedId('administrative-unit', '502@2024')), 'publishProduct', input)).toMatchObject({
    status: 'PUBLISHED',
  })
})

test('my products are listed with their revisions, the latest first', async () => {
  const { data } = await client.execute(
    producer,
    '{ myProducts(first: 100) { edges { node { id } } } drafts: myProducts(status: DRAFT) { edges { node { status } } } }',
  )

  expect(data!['myProducts'].edges.length).toBeGreaterThan(5)
  expect(new Set(data!['drafts'].edges.map((edge: any) => edge.node.status))).toEqual(new Set(['DRAFT']))
  expect(
    (
      await client.execute(
        producer,
        '{ myProducts(after: "WyJ4IiwiOGQwYWU0ZjQtMWMyYS01ZTAwLTljM2UtMDAwMDAwMDAwMDAwIl0") { edges { cursor } } }',
      )
    ).errors,
  ).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('what a sales point says of its shelf is found, and older news changes nothing', async () => {
  const productId = fixedId('product', 'mat-ong-tra-my')
  const [reaction] = application.reactions
  const tell = (available: number, at: string, salesPointId = fixedId('sales-point', '502-1')) =>
    new UnitOfWork(database).run(transaction =>
      reaction!.handle({ salesPointId, productId, available, at } as never, transaction, { id: randomUUID(), occurredAt: at }),
    )
  const onShelf = async () =>
    (await client.execute(aVisitor(), '{ products(search: "mat ong tra my", filter: { isOnShelf: true }) { totalCount } }')).data![
      'products'
    ].totalCount

  await tell(5, '2026-11-23T08:00:00Z')
  expect(await onShelf()).toBe(1)
  await tell(5, '2026-11-23T08:00:00Z')
  await tell(0, '2026-11-23T07:00:00Z')
  expect(await onShelf()).toBe(1)
  await tell(1, '2026-11-23T08:30:00Z', fixedId('sales-point', '503-1'))
  await tell(0, '2026-11-23T09:00:00Z')
  expect(await onShelf()).toBe(1)
  await tell(0, '2026-11-23T09:00:00Z', fixedId('sales-point', '503-1'))
  expect(await onShelf()).toBe(0)
})
