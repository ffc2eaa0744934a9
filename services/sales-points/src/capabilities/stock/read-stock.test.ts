import { randomUUID } from 'node:crypto'
import { ShelfChangedV1 } from '@ocop/contracts'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const STOCK = /* GraphQL */ `
  query ($salesPointId: UUID!, $search: String, $first: Int, $after: String) {
    stock(salesPointId: $salesPointId, search: $search, first: $first, after: $after) {
      edges {
        node {
          lotCode
          expiresOn
          onHand
          reserved
          isExpired
          isRecalled
          isSellable
          product {
            id
          }
          lot {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
const MOVEMENTS = /* GraphQL */ `
  query ($salesPointId: UUID!, $productId: UUID, $first: Int, $after: String) {
    stockMovements(salesPointId: $salesPointId, productId: $productId, first: $first, after: $after) {
      edges {
        node {
          kind
          lotCode
          quantity
          onHandAfter
          actorId
          occurredAt
          product {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
const FIND = `query ($salesPointId: UUID!, $code: String!) { findSellable(salesPointId: $salesPointId, code: $code) { lotCode isSellable product { id } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => {
  now = noon
})
afterAll(() => database.drop())

async function aShelf(given: Parameters<typeof scene.aProduct>[0] = {}) {
  const [point, product] = [await scene.aPoint(), await scene.aProduct(given)]
  const staff = scene.staffOf(point)
  const ask = async (query: string, variables: Record<string, unknown> = {}, actor = staff) =>
    client.execute(actor, query, { salesPointId: point.id, ...variables })
  const lots = async (variables: Record<string, unknown> = {}) => {
    const { stock } = (await ask(STOCK, variables)).data!
    return { lots: stock.edges.map((edge: { node: object }) => edge.node), pageInfo: stock.pageInfo }
  }
  const find = async (code: string) => (await ask(FIND, { code })).data!['findSellable']
  return { point, product, staff, ask, lots, find }
}

test('lots by expiry with what staff must know, page by page', async () => {
  const { point, product, lots } = await aShelf()
  await scene.receive(point, product, 3, { lotCode: 'NEVER' })
  await scene.receive(point, product, 2, { lotCode: 'LATE', expiresOn: '2027-05-01' })
  await scene.receive(point, product, 1, { lotCode: 'SOON', expiresOn: '2026-11-23' })
  now = new Date('2026-11-24T05:00:00Z')

  const page1 = await lots({ first: 2 })
  const page2 = await lots({ first: 2, after: page1.pageInfo.endCursor })

  expect(page1.lots).toMatchObject([
    { lotCode: 'SOON', onHand: 1, isExpired: true, isSellable: false },
    { lotCode: 'LATE', expiresOn: '2027-05-01', reserved: 0, isExpired: false, isSellable: true, product: { id: product.id }, lot: null },
  ])
  expect(page1.pageInfo.hasNextPage).toBe(true)
  expect(page2.lots).toMatchObject([{ lotCode: 'NEVER', expiresOn: null, isSellable: true }])
  expect(page2.pageInfo.hasNextPage).toBe(false)
})

test('empty lots are listed for thirty days', async () => {
  const { point, product, lots } = await aShelf()
  await scene.receive(point, product, 3)
  await application.sellAtCounter.execute(
    { idempotencyKey: randomUUID(), salesPointId: point.id, lines: [{ productId: product.id, quantity: 3 }] },
    scene.staffOf(point),
  )

  expect((await lots()).lots).toMatchObject([{ onHand: 0, isSellable: false }])
  now = new Date('2026-12-24T05:00:00Z')
  expect((await lots()).lots).toEqual([])
})

test('search by product or whole lot code', async () => {
  const { point, product, lots } = await aShelf({ name: 'Bánh dừa nướng Quý Thu' })
  await scene.receive(point, product, 3, { lotCode: 'DEMO-7' })
  await scene.receive(point, await scene.aProduct({ name: 'Mật ong' }), 3, { lotCode: 'DEMO-8' })

  expect((await lots({ search: 'banh DUA' })).lots).toMatchObject([{ lotCode: 'DEMO-7' }])
  expect((await lots({ search: 'demo-8' })).lots).toMatchObject([{ lotCode: 'DEMO-8' }])
  expect((await lots({ search: '%' })).lots).toEqual([])
})

test('fifty lots cost as many statements as one, traced lots included', async () => {
  const { point, product, lots } = await aShelf()
  for (let made = 0; made < 12; made += 1) await scene.receive(point, product, 1, { lotCode: `L${made}` })

  const one = await countStatements(database, () => lots({ first: 1 }))
  expect(await countStatements(database, () => lots({ first: 50 }))).toBe(one)
  expect(one).toBe(3)
})

test('the ledger is read newest first, page by page', async () => {
  const { point, product, ask } = await aShelf()
  await scene.receive(point, product, 3, { lotCode: 'A' })
  await scene.receive(point, product, 4, { lotCode: 'A' })
  await scene.receive(point, await scene.aProduct(), 5, { lotCode: 'B' })
  const movements = async (variables: Record<string, unknown>) => (await ask(MOVEMENTS, variables)).data!['stockMovements']

  const page1 = await movements({ first: 2 })
  const page2 = await movements({ first: 2, after: page1.pageInfo.endCursor })

  expect(page1.edges).toMatchObject([
    { node: { lotCode: 'B', quantity: 5 } },
    { node: { lotCode: 'A', quantity: 4, onHandAfter: 7, kind: 'RECEIVED', actorId: 'system' } },
  ])
  expect(page2).toMatchObject({
    edges: [{ node: { quantity: 3, onHandAfter: 3, product: { id: product.id } } }],
    pageInfo: { hasNextPage: false },
  })
  expect((await movements({ productId: product.id })).edges).toHaveLength(2)
})

test('finds goods by GTIN, internal code, lot or name; what may not be sold comes last', async () => {
  const code = `95219730${Math.floor(Math.random() * 90_000) + 10_000}`
  const { point, product, find } = await aShelf({ code, name: 'Ớt A Riêu muối' })
  await scene.receive(point, product, 1, { lotCode: 'OLD', expiresOn: '2026-11-23' })
  await scene.receive(point, product, 1, { lotCode: 'NEW', expiresOn: '2027-01-01' })
  now = new Date('2026-11-24T05:00:00Z')
  const both = [
    { lotCode: 'NEW', isSellable: true, product: { id: product.id } },
    { lotCode: 'OLD', isSellable: false, product: { id: product.id } },
  ]

  expect(await find(code)).toEqual(both)
  expect(await find(`0${code}`)).toEqual(both)
  expect(await find(' ot a rieu ')).toEqual(both)
  expect(await find('NEW')).toEqual([both[0]])
  expect(await find('nothing like it')).toEqual([])
})

test('bad input', async () => {
  const { ask } = await aShelf()
  const fieldOf = async (query: string, variables: Record<string, unknown>) => (await ask(query, variables)).errors?.[0]?.extensions
  const cursor = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

  expect(await fieldOf(STOCK, { first: 101 })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' })
  expect(await fieldOf(STOCK, { after: cursor(['a', randomUUID(), 'tomorrow', 'c']) })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'after',
  })
  expect(await fieldOf(STOCK, { after: cursor(['a', 'b', '2026-01-01', 'c']) })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
  expect(await fieldOf(MOVEMENTS, { after: cursor(['1; DROP']) })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
  expect(await fieldOf(FIND, { code: '  ' })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'code' })
})

test('nobody but staff and managers of this very point sees any of it', async () => {
  const { ask, point } = await aShelf()
  const other = scene.staffOf(await scene.aPoint())
  for (const [query, variables] of [
    [STOCK, {}],
    [MOVEMENTS, {}],
    [FIND, { code: 'x' }],
  ] as const) {
    for (const actor of [other, anActor('OFFICER', point.id), anActor('PRODUCER', point.id)]) {
      expect((await ask(query, variables, actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    }
    expect((await ask(query, variables, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect((await ask(query, variables, anActor('SALES_POINT_MANAGER', point.id))).errors).toBeUndefined()
  }
})

test('when a lot expires at midnight, its shelf is announced once', async () => {
  const { point, product } = await aShelf()
  await scene.receive(point, product, 2, { lotCode: 'SOON', expiresOn: '2026-11-23' })
  await scene.receive(point, product, 3, { lotCode: 'LATE', expiresOn: '2027-05-01' })
  const announced = async () =>
    (await eventsIn(database, ShelfChangedV1)).filter(({ productId }) => productId === product.id).map(({ available }) => available)

  await application.announceShelves.expired()
  expect(await announced()).toEqual([2, 5])
  now = new Date('2026-11-23T17:00:01Z')
  await application.announceShelves.expired()
  await application.announceShelves.expired()

  expect(await announced()).toEqual([2, 5, 3])
})
