import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

const SELL = `mutation ($input: SellAtCounterInput!) { sellAtCounter(input: $input) { ... on CounterSale { id } } }`
const UNDO = `mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename ... on LotOwnershipDiffers { bookedOwnership bookedOnHand } } }`
const LEDGER = `query ($id: UUID!) { stockMovements(salesPointId: $id) { edges { node { kind quantity ownership } } } stock(salesPointId: $id) { edges { node { onHand ownership } } } }`

/** A point that holds a lot on consignment. */
async function aConsignedLot(quantity = 10) {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const staff = scene.staffOf(point)
  await trade.agree(point, product)
  const receive = (units: number, ownership: 'OWN' | 'CONSIGNED') =>
    new UnitOfWork(database).run(transaction =>
      application.receiveGoods.receive(
        transaction,
        { salesPointId: point.id, productId: product.id, lotCode: 'A', quantity: units, ownership },
        'system',
      ),
    )
  const sell = async (units: number) => {
    const lines = [{ productId: product.id, quantity: units }]
    const { data } = await client.execute(staff, SELL, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, lines } })
    return data!['sellAtCounter'].id as string
  }
  const undo = async (counterSaleId: string) => {
    const input = { idempotencyKey: randomUUID(), counterSaleId, reason: 'khách đổi ý' }
    return (await client.execute(staff, UNDO, { input })).data!['undoCounterSale']
  }
  await receive(quantity, 'CONSIGNED')
  return { point, product, staff, receive, sell, undo }
}

test('the ledger says whose goods moved, whoever moved them', async () => {
  const { point, product, staff, sell, receive } = await aConsignedLot(5)
  await sell(5)
  await receive(3, 'OWN')

  const { data } = await client.execute(staff, LEDGER, { id: point.id })

  expect(data!['stockMovements'].edges.map(({ node }: { node: object }) => node)).toEqual([
    { kind: 'RECEIVED', quantity: 3, ownership: 'OWN' },
    { kind: 'SOLD', quantity: -5, ownership: 'CONSIGNED' },
    { kind: 'RECEIVED', quantity: 5, ownership: 'CONSIGNED' },
  ])
  expect(data!['stock'].edges).toEqual([{ node: { onHand: 3, ownership: 'OWN' } }])
  expect(await database.query('SELECT DISTINCT owner_id FROM stock_movement WHERE sales_point_id = $1 ORDER BY 1', [point.id])).toEqual([
    { owner_id: product.producerId },
    { owner_id: null },
  ])
})

test('a lot that is there is not taken in as somebody else’s', async () => {
  const { receive, point, product } = await aConsignedLot(5)

  expect(await receive(3, 'OWN')).toMatchObject({ bookedOwnership: 'CONSIGNED', bookedOnHand: 5 })
  expect(await receive(2, 'CONSIGNED')).toMatchObject({ lot: { onHand: 7 } })
  expect(await scene.onHand(point, product)).toBe(7)
})

test('a sale is not undone into a lot that belongs to somebody else by now', async () => {
  const { receive, sell, undo, point, product } = await aConsignedLot(5)
  const sale = await sell(5)
  await receive(2, 'OWN')

  expect(await undo(sale)).toEqual({ __typename: 'LotOwnershipDiffers', bookedOwnership: 'OWN', bookedOnHand: 2 })
  expect(await scene.onHand(point, product)).toBe(2)
})

test.each([
  ['a lot that is there gets another owner', 'owner_id = NULL', 'keeps its owner while some of it is there'],
  ['goods are given to who did not make them', `owner_id = gen_random_uuid()`, 'keeps its owner while some of it is there'],
])('PostgreSQL refuses when %s', async (_, change, words) => {
  const { point } = await aConsignedLot(5)
  await expect(database.query(`UPDATE stock_level SET ${change} WHERE sales_point_id = $1`, [point.id])).rejects.toThrow(words)
})

test('PostgreSQL refuses goods on consignment of somebody who did not make them', async () => {
  const { point, sell } = await aConsignedLot(5)
  await sell(5)
  const give = 'UPDATE stock_level SET owner_id = gen_random_uuid() WHERE sales_point_id = $1'
  await expect(database.query(give, [point.id])).rejects.toThrow('belong to their producer')
})

test('a movement is of the owner of its lot: another is refused', async () => {
  const { point } = await aConsignedLot(5)
  const sell = (owner: string) =>
    database.query(
      `INSERT INTO stock_movement (id, sales_point_id, product_id, lot_code, kind, quantity, actor_id, cause_id, occurred_at, on_hand_after, owner_id)
       SELECT gen_random_uuid(), sales_point_id, product_id, lot_code, 'SOLD', -1, 'system', gen_random_uuid(), now(), on_hand - 1, ${owner}
         FROM stock_level WHERE sales_point_id = $1 RETURNING on_hand_after`,
      [point.id],
    )
  await expect(sell('NULL')).rejects.toThrow('whose it is')
  expect(await sell('owner_id')).toEqual([{ on_hand_after: 4 }])
})

test('the alarm rings when goods changed hands without a movement', async () => {
  const { point, product } = await aConsignedLot(5)
  const corrupt = (owner: string | null) =>
    database.transaction(async manager => {
      await manager.query('SET LOCAL session_replication_role = replica')
      await manager.query('UPDATE stock_level SET owner_id = $2 WHERE sales_point_id = $1', [point.id, owner])
    })
  await corrupt(null)

  expect(await application.checkLedger.execute()).toMatchObject([{ productId: product.id, onHand: 5, movements: 5, ofOtherOwners: 5 }])
  await corrupt(product.producerId)
})

test('goods on consignment are not sent where their producer has no agreement', async () => {
  const { point, product, staff } = await aConsignedLot(5)
  const to = await scene.aPoint()
  const step = async (name: string, type: string, input: object) =>
    (
      await client.execute(staff, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Transfer { id } } }`, {
        input: { idempotencyKey: randomUUID(), ...input },
      })
    ).data![name]
  const lines = [{ productId: product.id, quantity: 2 }]
  const { id: transferId } = await step('draftTransfer', 'DraftTransferInput', { fromPointId: point.id, toPointId: to.id, lines })
  await step('readyTransfer', 'TransferStepInput', { transferId })

  expect(await step('dispatchTransfer', 'TransferStepInput', { transferId })).toEqual({ __typename: 'ConsignedGoodsStay' })
  expect(await scene.onHand(point, product)).toBe(5)
})
