import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { signCall, startService } from '@ocop/service-kit/http'
import { readCells } from '@ocop/service-kit/spreadsheet'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const SECRET = 'the secret of the gateway in tests only'
const now = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let http: Awaited<ReturnType<typeof startService>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  const { schema, routes } = application
  http = await startService({
    name: 'sales-points',
    schema,
    routes,
    port: 0,
    gatewaySecret: SECRET,
    clock: () => now,
    isReady: async () => true,
  })
})
afterAll(async () => {
  await http.stop()
  await database.drop()
})

const ask = (actor: Actor, path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${http.port}${path}`, { method, headers: signCall(SECRET, actor, '', now) })
const linesOf = (text: string) => text.trimEnd().split('\r\n')

async function aShop() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct({ name: '=Nước mắm; "loại 1"' })]
  await scene.receive(point, product, 10, { lotCode: 'L1', expiresOn: '2027-01-31' })
  return { point, product, manager: anActor('SALES_POINT_MANAGER', point.id) }
}

test('the ledger comes as CSV that a spreadsheet reads as UTF-8 and runs nothing of', async () => {
  const { point, manager } = await aShop()
  const response = await ask(manager, `/points/${point.id}/movements.csv`)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="movements.csv"',
    'cache-control': 'private, no-store',
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, ...rows] = linesOf(bytes.toString().slice(1))
  expect(head).toBe('Lúc,Loại,Tên sản phẩm,Số lô,Số lượng,Giữ cho đơn,Tồn sau đó,Lý do,Ghi chú,Mã chứng từ')
  expect(rows).toEqual([expect.stringMatching(/^2026-11-23 12:00:00,RECEIVED,"'=Nước mắm; ""loại 1""",L1,10,0,10,,,[0-9a-f-]{36}$/)])
})

test('with semicolons, and in English, when so asked', async () => {
  const { point, product, manager } = await aShop()
  const text = await (await ask(manager, `/points/${point.id}/prices.csv?separator=semicolon&language=en`)).text()
  expect(linesOf(text)).toEqual([
    'Product;Product name;Unit;Price (VND);Available;Producer’s price (VND);Promotional price (VND);Promotion;Promotion until',
    `${product.slug};"'=Nước mắm; ""loại 1""";PIECE;65000;10;65000;;;`,
  ])
})

test('orders come line by line, without names and telephone numbers', async () => {
  const { point, product, manager } = await aShop()
  const customer = anActor()
  const lines = [{ salesPointId: point.id, productId: product.id, quantity: 2 }]
  const held = await client.execute(
    customer,
    'mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { ... on HeldBasket { orders { id } } } }',
    { input: { idempotencyKey: randomUUID(), lines } },
  )
  const orderId = (held.data as any).holdBasket.orders[0].id
  const input = {
    orderId,
    contactName: 'Nguyễn Thị Khách',
    contactPhone: '0905 000 000',
    pickupFrom: '2026-11-24T07:00:00.000Z',
    paymentMethod: 'ON_COLLECTION',
  }
  await client.execute(customer, 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }', { input })
  const text = await (await ask(manager, `/points/${point.id}/orders.csv`)).text()
  expect(linesOf(text).at(-1)).toMatch(/^DH[0-9A-Z]{10},PLACED,2026-11-23 12:00:00,2026-11-24 14:00:00,ON_COLLECTION,,,,"'=Nước mắm/)
  expect(text).not.toMatch(/Khách|0905/)
})

test('the stock comes as XLSX, and what is exported can be imported', async () => {
  const { point, product, manager } = await aShop()
  const bytes = Buffer.from(await (await ask(manager, `/points/${point.id}/stock.xlsx`)).arrayBuffer())
  const [head, row] = await readCells(bytes.toString('base64'), { mostBytes: 1_000_000, mostRows: 100 })
  expect(head!.slice(0, 5)).toEqual(['Sản phẩm', 'Số lô', 'Hạn dùng', 'Số lượng', 'Ghi chú'])
  expect(row!.slice(0, 6)).toEqual([product.slug, 'L1', '2027-01-31', '10', '', product.name])
})

test('staff, managers of other points, visitors, and whoever asks for what is not there get the same answer', async () => {
  const { point, manager } = await aShop()
  const other = anActor('SALES_POINT_MANAGER', randomUUID())
  const gone = randomUUID()
  const answers = [
    await ask(scene.staffOf(point), `/points/${point.id}/movements.csv`),
    await ask(other, `/points/${point.id}/movements.csv`),
    await ask(aVisitor(), `/points/${point.id}/movements.csv`),
    await ask(anActor('SALES_POINT_MANAGER', gone), `/points/${gone}/movements.csv`),
    await ask(manager, `/points/${point.id}/customers.csv`),
    await ask(manager, `/points/${point.id}/movements.pdf`),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  expect(new Set(await Promise.all(answers.map(answer => answer.text()))).size).toBe(1)
  expect((await ask(manager, `/points/${point.id}/movements.csv`, 'POST')).status).toBe(405)
})

test('a hundred thousand movements flow through: no more is read of the database than the reader takes', async () => {
  const { point, product, manager } = await aShop()
  // as old as they are many: written past the triggers, which a hundred thousand times would take its time
  await database.query(`SET session_replication_role = replica;
    INSERT INTO stock_movement (id, sales_point_id, product_id, lot_code, kind, quantity, on_hand_after, actor_id, cause_id, occurred_at)
    SELECT gen_random_uuid(), '${point.id}', '${product.id}', 'L1', 'RECEIVED', 1, 1, 'system', gen_random_uuid(), '2026-11-23T05:00:00Z'
      FROM generate_series(1, 100000);
    SET session_replication_role = DEFAULT`)
  let lines = 0
  let first = 0
  const all = await countStatements(database, async () => {
    const response = await ask(manager, `/points/${point.id}/movements.csv`)
    const reader = response.body!.getReader()
    // a reader that pauses: the pages that are read meanwhile are those that pipes and sockets hold, not the rest
    await reader.read()
    first = await countStatements(database, async () => {
      for (let turn = 0; turn < 200; turn += 1) await new Promise(resolve => setImmediate(resolve))
    })
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
      for (const byte of value!) if (byte === 10) lines += 1
  })
  expect(lines).toBeGreaterThanOrEqual(100_000 - 1_000)
  expect(all).toBeGreaterThan(100)
  expect(first).toBeLessThan(60)
})
