import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { monthOf } from '../settlements/settlement.rules.ts'
import { KeepLedgerMonths } from './keep-ledger-months.use-case.ts'
import { LedgerArchive } from './ledger-archive.repository.ts'

let now = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let directory: string
let archive: LedgerArchive

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  scene = setScene(database, application)
})
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'ocop-ledger-'))
  archive = new LedgerArchive(directory)
})
afterEach(() => rm(directory, { recursive: true }))
afterAll(() => database.drop())

const keep = (keptMonths = 36) => new KeepLedgerMonths(new UnitOfWork(database), archive, () => now, keptMonths).execute()
const at = (moment: string) => {
  now = new Date(moment)
}
const tableOf = async (lotCode: string) => {
  const [row] = await database.query('SELECT tableoid::regclass::text AS name FROM stock_movement WHERE lot_code = $1', [lotCode])
  return (row as { name: string } | undefined)?.name
}
const months = () =>
  database.query(
    `SELECT month::text, closed_at IS NOT NULL AS closed, archived_at IS NOT NULL AS archived FROM ledger_month ORDER BY month`,
  )

test('a movement is kept in the month in which it happened in Vietnam; what came before its month was opened is brought there', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  at('2031-03-31T16:59:59Z')
  await scene.receive(point, product, 3, { lotCode: 'MARCH' })
  at('2031-03-31T17:00:00Z')
  await scene.receive(point, product, 4, { lotCode: 'APRIL' })
  expect(await tableOf('MARCH')).toBe('stock_movement_other')

  await keep()

  expect(await tableOf('MARCH')).toBe('stock_movement_2031_03')
  expect(await tableOf('APRIL')).toBe('stock_movement_2031_04')
  expect(await scene.onHand(point, product)).toBe(7)
  await scene.insistOnLedger()
})

test('a month that is over is closed after a week: its sums are carried, nothing can be added, all still adds up', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  at('2032-05-20T05:00:00Z')
  await scene.receive(point, product, 5, { lotCode: 'MAY' })
  at('2032-06-05T05:00:00Z')
  await keep()
  expect(await months()).toContainEqual({ month: '2032-05-01', closed: false, archived: false })
  at('2032-06-08T05:00:00Z')

  await keep()

  expect(await months()).toContainEqual({ month: '2032-05-01', closed: true, archived: false })
  await scene.receive(point, product, 2, { lotCode: 'MAY' })
  await scene.insistOnLedger()
  at('2032-05-31T05:00:00Z')
  await expect(scene.receive(point, product, 1, { lotCode: 'LATE' })).rejects.toThrow('this month of the ledger is closed')
})

test('an old month is put away whole: the file has every movement, the ledger adds up without them', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  at('2033-01-10T05:00:00Z')
  for (const quantity of [5, 6, 7]) await scene.receive(point, product, quantity, { lotCode: 'OLD' })
  const before = await database.query('SELECT to_jsonb(m) AS m FROM stock_movement m WHERE lot_code = $1 ORDER BY sequence', ['OLD'])
  at('2033-02-10T05:00:00Z')
  await keep()
  at('2033-04-10T05:00:00Z')

  await keep(2)

  expect(await months()).toContainEqual({ month: '2033-01-01', closed: true, archived: true })
  expect(await months()).toContainEqual({ month: '2033-02-01', closed: true, archived: false })
  expect(await tableOf('OLD')).toBeUndefined()
  const read: unknown[] = []
  for await (const line of archive.read('stock-movements-2033-01.ndjson.gz')) read.push(JSON.parse(line))
  expect(read).toEqual(before.map(({ m }: { m: unknown }) => m))
  expect(await scene.onHand(point, product)).toBe(18)
  await scene.insistOnLedger()

  // and it may be brought back for who wants to look at it
  await database.query('CREATE TEMPORARY TABLE again AS SELECT m.* FROM jsonb_populate_recordset(NULL::stock_movement, $1) m', [
    JSON.stringify(read),
  ])
  expect(await database.query('SELECT sum(quantity)::int AS sum FROM again')).toEqual([{ sum: 18 }])
})

test('a month with sales that are still owed to a producer is not put away before they are settled', async () => {
  at('2035-03-10T05:00:00Z')
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await setConsignmentScene(database, application).agree(point, product)
  await scene.receive(point, product, 5, { lotCode: 'OWED', ownership: 'CONSIGNED' })
  const lines = [{ productId: product.id, quantity: 2 }]
  await new UnitOfWork(database).run(t => application.sellAtCounter.sell(t, { salesPointId: point.id, lines }, 'system'))
  at('2035-06-20T05:00:00Z')
  await keep(2)
  await keep(2)
  expect(await months()).toContainEqual({ month: '2035-03-01', closed: true, archived: false })

  const pair = { salesPointId: point.id, producerId: product.producerId }
  const drawing = { userId: 'system', isDemo: false }
  const { draw } = application.consignments.settlements
  await new UnitOfWork(database).run(t => draw.draw(t, pair, monthOf('2035-03')!, drawing))
  await keep(2)

  expect(await months()).toContainEqual({ month: '2035-03-01', closed: true, archived: true })
  await scene.insistOnLedger()
})

test('a month stays in the database when its file cannot be written', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  at('2034-01-10T05:00:00Z')
  await scene.receive(point, product, 5, { lotCode: 'STAYS' })
  at('2034-04-10T05:00:00Z')
  await rm(directory, { recursive: true })
  await writeFile(directory, 'in the way')

  await expect(keep(2)).rejects.toThrow('EEXIST')

  expect(await tableOf('STAYS')).toBe('stock_movement_2034_01')
  await scene.insistOnLedger()
  await rm(directory)
  directory = await mkdtemp(path.join(tmpdir(), 'ocop-ledger-'))
})

test('half a file is never left under the name of a whole one', async () => {
  async function* breaking() {
    yield '{}'
    throw new Error('the database is gone')
  }

  await expect(archive.write('month.ndjson.gz', breaking())).rejects.toThrow('gone')

  expect(await readdir(directory)).toEqual([])
})

test('levels can be rebuilt from the ledger, closed and open months alike', async () => {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  at('2035-01-10T05:00:00Z')
  await scene.receive(point, product, 5, { lotCode: 'A' })
  at('2035-02-10T05:00:00Z')
  await keep()
  await scene.receive(point, product, 3, { lotCode: 'A' })
  await database.transaction(async manager => {
    await manager.query('SET LOCAL session_replication_role = replica')
    await manager.query('UPDATE stock_level SET on_hand = 99 WHERE product_id = $1', [product.id])
  })
  expect(await application.checkLedger.execute()).toHaveLength(1)

  const rebuilt = await database.query('SELECT lot_code, was_on_hand, on_hand FROM rebuild_levels()')

  expect(rebuilt).toEqual([{ lot_code: 'A', was_on_hand: 99, on_hand: 8 }])
  await scene.insistOnLedger()
})

test('the tables of stock may be spread over many machines by sales point: each unique key names it', async () => {
  const tables = ['shelf', 'stock_level', 'stock_movement', 'ledger_balance']
  const keys = await database.query(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS key FROM pg_constraint c
      WHERE c.conrelid = ANY($1::regclass[]) AND c.contype IN ('p', 'u')
        AND NOT EXISTS (SELECT FROM unnest(c.conkey) k JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k WHERE a.attname = 'sales_point_id')`,
    [tables],
  )
  expect(keys).toEqual([])
  // PostgreSQL refuses a table spread by a column that is not in all of its unique keys, as Citus does
  for (const table of tables) {
    const spread = `spread_${table}`
    await database.query(
      `CREATE TABLE ${spread} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY HASH (sales_point_id)`,
    )
    for (const { definition } of await database.query(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u')`,
      [table],
    ))
      await database.query(`ALTER TABLE ${spread} ADD ${definition}`)
    for (const machine of [0, 1])
      await database.query(`CREATE TABLE ${spread}_${machine} PARTITION OF ${spread} FOR VALUES WITH (MODULUS 2, REMAINDER ${machine})`)
    await database.query(`INSERT INTO ${spread} SELECT * FROM ${table}`)
    expect(await database.query(`SELECT count(*) FROM ${spread}`)).toEqual(await database.query(`SELECT count(*) FROM ${table}`))
    await database.query(`DROP TABLE ${spread}`)
  }
})
