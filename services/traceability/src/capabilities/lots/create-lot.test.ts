import { randomUUID } from 'node:crypto'
import { LotCreatedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const CREATE = /* GraphQL */ `
  mutation ($input: CreateLotInput!) {
    createLot(input: $input) {
      __typename
      ... on Lot {
        id
        code
        quantity
        unit
        producedOn
        expiresOn
        digitalLink
        publicPath
        isInternalCode
        productName
        producerName
        trustTier
        scanCount
        soldCount
        note
        qr {
          svg
          digitalLink
        }
      }
      ... on LotDatesImpossible {
        field
        earliest
        latest
      }
      ... on Refusal {
        message
      }
    }
  }
`
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, { PUBLIC_URL: 'https://ocop.example/' })
  client = createTestClient(application.schema)
})
afterAll(() => database.drop())

async function aProduct({ code = null as string | null, producerId = randomUUID() as string } = {}) {
  const productId = randomUUID()
  const [reaction] = application.reactions
  const payload = { productId, name: 'Nước mắm thử', producerId, producerName: 'HTX thử (demo)', unit: 'PIECE', code }
  await new UnitOfWork(database).run(transaction =>
    reaction!.handle(payload as never, transaction, { id: randomUUID(), occurredAt: now.toISOString() }),
  )
  const producer = anActor('PRODUCER', producerId)
  const create = (overrides: Record<string, unknown> = {}, actor = producer) =>
    client.execute(actor, CREATE, {
      input: {
        idempotencyKey: randomUUID(),
        productId,
        producerId,
        code: 'L-1',
        quantity: 100,
        producedOn: '2026-11-01',
        expiresOn: '2028-11-01',
        ...overrides,
      },
    })
  return { productId, producerId, producer, create }
}

test('a lot of a product with a GTIN gets a GS1 Digital Link, and is announced', async () => {
  const product = await aProduct({ code: '9521973000015' })

  const { data } = await product.create({ code: 'A/1', note: 'chỉ nội bộ' })

  const digitalLink = 'https://ocop.example/01/09521973000015/10/A%2F1?17=281101'
  expect(data!['createLot']).toMatchObject({
    __typename: 'Lot',
    code: 'A/1',
    quantity: 100,
    unit: 'PIECE',
    producedOn: '2026-11-01',
    expiresOn: '2028-11-01',
    digitalLink,
    publicPath: '/01/09521973000015/10/A%2F1',
    isInternalCode: false,
    productName: 'Nước mắm thử',
    producerName: 'HTX thử (demo)',
    trustTier: 'RECORDED',
    scanCount: 0,
    soldCount: 0,
    note: 'chỉ nội bộ',
    qr: { digitalLink, svg: expect.stringMatching(/^<svg /) },
  })
  expect((await eventsIn(database, LotCreatedV1)).at(-1)).toEqual({
    lotId: data!['createLot'].id,
    code: 'A/1',
    productId: product.productId,
    producerId: product.producerId,
    quantity: 100,
    producedOn: '2026-11-01',
    expiresOn: '2028-11-01',
    digitalLink,
  })
})

test('without a GTIN it gets an internal link that nobody can guess', async () => {
  const product = await aProduct({ code: 'OCOP-502-1' })

  const { data } = await product.create({ expiresOn: null })

  expect(data!['createLot']).toMatchObject({ isInternalCode: true, publicPath: expect.stringMatching(/^\/t\/[0-9a-z]{12}$/) })
  expect(data!['createLot'].digitalLink).toBe(`https://ocop.example${data!['createLot'].publicPath}`)
})

test('a raw material can be a lot too, and is not announced', async () => {
  const product = await aProduct()
  const before = await eventsIn(database, LotCreatedV1)

  const { data } = await product.create({ productId: null, materialName: 'Cá cơm', unit: 'GRAM', expiresOn: null })

  expect(data!['createLot']).toMatchObject({ __typename: 'Lot', productName: 'Cá cơm', unit: 'GRAM', producerName: 'HTX thử (demo)' })
  expect(await eventsIn(database, LotCreatedV1)).toEqual(before)
})

test('the same code by twenty at once makes one lot', async () => {
  const product = await aProduct()

  const answers = await race(database, 20, () => product.create())

  const kinds = Object.groupBy(answers, ({ data }) => data!['createLot'].__typename)
  expect(kinds['Lot']).toHaveLength(1)
  expect(kinds['LotCodeTaken']).toHaveLength(19)
})

test('asking twice is asking once, and a key is not used for something else', async () => {
  const product = await aProduct()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 10, () => product.create({ idempotencyKey }))
  const other = await product.create({ idempotencyKey, code: 'L-2' })

  expect(new Set(answers.map(({ data }) => data!['createLot'].id)).size).toBe(1)
  expect(other.data!['createLot'].__typename).toBe('IdempotencyKeyReused')
})

test.each([
  ['a code with a space', { code: 'L 1' }, 'LotCodeNotAllowed'],
  ['a code with Vietnamese letters', { code: 'LÔ-1' }, 'LotCodeNotAllowed'],
  ['no code', { code: '' }, 'LotCodeNotAllowed'],
  ['21 characters', { code: 'x'.repeat(21) }, 'LotCodeNotAllowed'],
  ['made tomorrow', { producedOn: '2026-11-24', expiresOn: null }, 'LotDatesImpossible'],
  ['expires before it is made', { expiresOn: '2026-10-31' }, 'LotDatesImpossible'],
  ['an unknown product', { productId: randomUUID() }, 'NotYourProducts'],
])('refuses %s', async (_, overrides, refusal) => {
  const product = await aProduct()

  const { data } = await product.create(overrides)

  expect(data!['createLot'].__typename).toBe(refusal)
  expect(await database.query('SELECT FROM lot WHERE product_id = $1', [product.productId])).toEqual([])
})

test.each([
  ['nothing', { quantity: 0 }, undefined],
  ['too much', { quantity: 1_000_000_001 }, 'quantity'],
  ['half a thing', { quantity: 1.5 }, undefined],
  ['product and material', { materialName: 'Cá', unit: 'GRAM' }, 'productId'],
  ['neither', { productId: null }, 'productId'],
  ['a material counted in nothing', { productId: null, materialName: 'Cá' }, 'unit'],
  ['a date that is none', { producedOn: '2026-02-30' }, undefined],
])('%s is bad input', async (_, overrides, field) => {
  const product = await aProduct()

  const { errors } = await product.create(overrides)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', ...(field && { field }) } }])
})

test('only the producer himself creates lots, and only of his own products', async () => {
  const product = await aProduct()
  const other = await aProduct()

  expect((await product.create({}, other.producer)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await product.create({}, anActor('OFFICER'))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await product.create({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await product.create({ productId: other.productId })).data!['createLot'].__typename).toBe('NotYourProducts')
})

test('the public reads lots by every key, without the internal note', async () => {
  const product = await aProduct({ code: '9521973000022' })
  const { data } = await product.create({ note: 'chỉ nội bộ' })
  const { id, digitalLink, code } = data!['createLot']
  const find = async (key: Record<string, string>) =>
    (
      await client.execute(
        aVisitor(),
        'query ($id: UUID, $digitalLink: String, $gtin: String, $code: String, $token: String) { lot(id: $id, digitalLink: $digitalLink, gtin: $gtin, code: $code, token: $token) { id note } }',
        key,
      )
    ).data!['lot']

  const found = { id, note: null }
  expect(await find({ id })).toEqual(found)
  expect(await find({ digitalLink })).toEqual(found)
  expect(await find({ gtin: '9521973000022', code })).toEqual(found)
  expect(await find({ id: randomUUID() })).toBeNull()
  expect(await find({ token: 'nothing' })).toBeNull()
  expect(await find({ digitalLink: 'garbage' })).toBeNull()
  expect(await find({})).toBeNull()
})

test('lists are paged by keyset, newest first, for the producer alone', async () => {
  const product = await aProduct()
  for (const code of ['1', '2', '3']) await product.create({ code })
  const MINE =
    'query ($after: String, $producerId: UUID) { myLots(first: 2, after: $after, producerId: $producerId) { edges { cursor node { code } } pageInfo { hasNextPage endCursor } } }'

  const first = await client.execute(product.producer, MINE)
  const second = await client.execute(product.producer, MINE, { after: first.data!['myLots'].pageInfo.endCursor })

  const seen = [...first.data!['myLots'].edges, ...second.data!['myLots'].edges].map(({ node }: { node: { code: string } }) => node.code)
  expect(seen.toSorted()).toEqual(['1', '2', '3'])
  expect(second.data!['myLots'].pageInfo.hasNextPage).toBe(false)
  expect((await client.execute(product.producer, MINE, { producerId: randomUUID() })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ])
  expect((await client.execute(product.producer, MINE, { after: 'WyJ4IiwieSJd' })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test('lots of 1 and of 24 products cost the same', async () => {
  const products = await Promise.all(Array.from({ length: 24 }, () => aProduct()))
  await Promise.all(products.map(({ create }) => create()))
  const ask = (count: number) =>
    client.execute(
      aVisitor(),
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Product { id lots(first: 3) { id code trustTier scanCount } } } }`,
      {
        keys: products.slice(0, count).map(({ productId }) => ({ __typename: 'Product', id: productId })),
      },
    )

  const one = await countStatements(database, () => ask(1))
  const many = await countStatements(database, async () => {
    const { data } = await ask(24)
    expect(data!['_entities'].every(({ lots }: { lots: object[] }) => lots.length === 1)).toBe(true)
  })

  expect(many).toBe(one)
  expect(one).toBe(1)
})

test('a withdrawn product gets no new lots', async () => {
  const product = await aProduct()
  const withdraw = application.reactions.find(({ topic }) => topic === 'catalog.product-withdrawn.v1')!
  await new UnitOfWork(database).run(transaction =>
    withdraw.handle({ productId: product.productId, reason: 'thử' } as never, transaction, {
      id: randomUUID(),
      occurredAt: now.toISOString(),
    }),
  )

  expect((await product.create()).data!['createLot'].__typename).toBe('NotYourProducts')
})
