import { randomUUID } from 'node:crypto'
import { anActor, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { CheckLedger } from './check-ledger.use-case.ts'
import { LedgerRepository } from './ledger.repository.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T03:00:00Z'))
  scene = setScene(database, application)
})
afterAll(() => database.drop())

async function aShelf(quantity = 10) {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  const lot = await scene.receive(point, product, quantity)
  return { point, product, lot }
}

const insertMovement = (
  shelf: Awaited<ReturnType<typeof aShelf>>,
  kind: string,
  quantity: number,
  {
    reason = null,
    table = 'stock_movement',
    told = 'on_hand + $4, owner_id',
  }: { reason?: string | null; table?: string; told?: string } = {},
) =>
  database.query(
    `INSERT INTO ${table} (id, sales_point_id, product_id, lot_code, kind, quantity, reason, actor_id, cause_id, occurred_at, on_hand_after, owner_id)
     SELECT gen_random_uuid(), sales_point_id, product_id, lot_code, $3, $4::int, $5, 'system', gen_random_uuid(), now(), ${told}
       FROM stock_level WHERE sales_point_id = $1 AND product_id = $2 RETURNING on_hand_after`,
    [shelf.point.id, shelf.product.id, kind, quantity, reason],
  )

test.each([
  ['changed', 'UPDATE stock_movement SET quantity = 1'],
  ['removed', 'DELETE FROM stock_movement'],
  ['truncated', 'TRUNCATE stock_movement CASCADE'],
])('a movement cannot be %s', async (_, statement) => {
  await aShelf()
  await expect(database.query(statement)).rejects.toThrow('never changed or removed')
})

test('a movement changes its level in the same statement', async () => {
  const shelf = await aShelf(10)

  expect(await insertMovement(shelf, 'SOLD', -4)).toEqual([{ on_hand_after: 6 }])

  expect(await scene.onHand(shelf.point, shelf.product)).toBe(6)
})

test.each([
  ['says something else of what is left', { told: 'on_hand, owner_id' }, 'says what is on hand after it'],
  ['says something else of whose it is', { told: 'on_hand + $4, gen_random_uuid()' }, 'says what is on hand after it'],
  ['says nothing of what is left', { told: 'NULL, owner_id' }, 'on_hand_after'],
])('a movement that %s is refused and moves nothing', async (_, lie, refusal) => {
  const shelf = await aShelf(10)

  await expect(insertMovement(shelf, 'SOLD', -4, lie)).rejects.toThrow(refusal)

  expect(await scene.onHand(shelf.point, shelf.product)).toBe(10)
})

test('nothing is written past the ledger into one of its months', async () => {
  const shelf = await aShelf(10)
  const parts: { table: string }[] = await database.query(
    `SELECT inhrelid::regclass::text AS table FROM pg_inherits WHERE inhparent = 'stock_movement'::regclass`,
  )
  expect(parts.length).toBeGreaterThan(2)

  for (const part of parts) await expect(insertMovement(shelf, 'SOLD', -4, part)).rejects.toThrow('written to stock_movement')
})

test('a movement of a lot that nobody opened is refused', async () => {
  const { point, product } = await aShelf(10)
  const goods = { salesPointId: point.id, productId: product.id, lotCode: 'NOBODYS', quantity: 1 }
  const movement = { ...goods, kind: 'RECEIVED', actorId: 'system', causeId: randomUUID() } as const

  await expect(new LedgerRepository(database.manager).write([movement], new Date())).rejects.toThrow('on_hand_after')
})

test.each([
  ['a level is set', (id: string) => `UPDATE stock_level SET on_hand = 99 WHERE id = '${id}'`],
  ['a level is removed', (id: string) => `DELETE FROM stock_level WHERE id = '${id}'`],
  [
    'a level begins with goods',
    (id: string) => `INSERT INTO stock_level (sales_point_id, product_id, lot_code, id, on_hand, changed_at)
      SELECT sales_point_id, product_id, 'NEW', gen_random_uuid(), 5, now() FROM stock_level WHERE id = '${id}'`,
  ],
])('only a movement moves goods: refused when %s', async (_, statement) => {
  const { lot } = await aShelf()
  await expect(database.query(statement(lot.id))).rejects.toThrow('changed by stock movements only')
})

test.each([
  ['more than there is', 'SOLD', -11, null, 'stock_never_oversold'],
  ['a sale that brings goods', 'SOLD', 1, null, 'movement_has_the_sign_of_its_kind'],
  ['a receipt of nothing', 'RECEIVED', 0, null, 'movement_has_the_sign_of_its_kind'],
  ['a reservation as a movement of goods', 'RESERVED', -1, null, 'movement_has_the_sign_of_its_kind'],
  ['an adjustment without a reason', 'ADJUSTED', -1, null, 'adjustment_has_a_reason'],
] as const)('PostgreSQL refuses %s', async (_, kind, quantity, reason, constraint) => {
  const shelf = await aShelf(10)
  await expect(insertMovement(shelf, kind, quantity, { reason })).rejects.toThrow(constraint)
  expect(await scene.onHand(shelf.point, shelf.product)).toBe(10)
})

const NOTHING_RESERVED = { reserved: 0, reservedByMovements: 0, reservedByOrders: 0 }

test('the alarm rings when a level was corrupted, and names it', async () => {
  const { lot, point, product } = await aShelf(10)
  const alarm = vi.fn<(found: unknown) => void>()
  const check = new CheckLedger(database.manager, alarm)
  expect(await check.execute()).toEqual([])
  expect(alarm).not.toHaveBeenCalled()

  // as a superuser with triggers off would
  await database.transaction(async manager => {
    await manager.query('SET LOCAL session_replication_role = replica')
    await manager.query('UPDATE stock_level SET on_hand = on_hand + 1 WHERE id = $1', [lot.id])
  })

  const found = [
    {
      salesPointId: point.id,
      productId: product.id,
      lotCode: lot.lotCode,
      onHand: 11,
      movements: 10,
      ofOtherOwners: 0,
      ...NOTHING_RESERVED,
    },
  ]
  expect(await check.execute()).toEqual(found)
  expect(alarm).toHaveBeenCalledExactlyOnceWith(found)
})

test('the alarm rings when goods are set aside that no open order needs', async () => {
  const { point, product } = await aShelf(10)
  const check = new CheckLedger(database.manager, () => undefined)
  const line = { salesPointId: point.id, productId: product.id, quantity: 4 }
  const basket = await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [line], isAdult: false }, anActor())
  const ofProduct = async () => (await check.execute()).filter(({ productId }) => productId === product.id)
  expect(await ofProduct()).toEqual([])

  const forget = (column: string) =>
    database.transaction(async manager => {
      await manager.query('SET LOCAL session_replication_role = replica')
      await manager.query(`UPDATE customer_order SET ${column} WHERE checkout_id = $1`, [(basket as { id: string }).id])
    })
  await forget(`act_until = NULL, status = 'CANCELLED', ended_at = now()`)
  expect(await ofProduct()).toMatchObject([{ reserved: 4, reservedByMovements: 4, reservedByOrders: 0 }])
  await forget(`act_until = now(), status = 'HELD', ended_at = NULL`)
})

test('the alarm rings when a movement vanished', async () => {
  const { point, product } = await aShelf(7)
  await database.transaction(async manager => {
    await manager.query('SET LOCAL session_replication_role = replica')
    await manager.query('DELETE FROM stock_movement WHERE sales_point_id = $1', [point.id])
  })

  expect(await application.checkLedger.execute()).toContainEqual(
    expect.objectContaining({ productId: product.id, onHand: 7, movements: 0 }),
  )
})
