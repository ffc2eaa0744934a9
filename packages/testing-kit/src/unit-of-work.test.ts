import { randomUUID } from 'node:crypto'
import { createFoundation1764000000000, IdempotencyKeyReused, type Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countStatements } from './count-statements.ts'
import { createTestDatabase } from './test-database.ts'
import { eventsIn } from './outbox-reader.ts'
import { race } from './race.ts'

class SoldOut extends Refusal {
  constructor() {
    super('Nothing is left.')
  }
}
const Sold = { topic: 'shop.sold.v1' } as { readonly topic: string; readonly payload?: { id: string } }

let database: Awaited<ReturnType<typeof createTestDatabase>>
let unitOfWork: UnitOfWork
const salesIn = async () => (await database.query('SELECT count(*)::int AS sales FROM sale'))[0].sales as number
const countOf = async (table: string) => (await database.query(`SELECT count(*)::int AS rows FROM ${table}`))[0].rows as number

async function sell({ manager, outbox, audit }: Transaction): Promise<{ id: string }> {
  const id = randomUUID()
  await manager.query('INSERT INTO sale (id) VALUES ($1)', [id])
  await outbox.add(Sold, id, { id })
  await audit.add({ actorId: 'u1', action: 'sell', subject: 'sale', subjectId: id, after: { id } })
  return { id }
}
const restore = async (id: string) => ({ id })

beforeAll(async () => {
  database = await createTestDatabase({ entities: [], migrations: [createFoundation1764000000000] })
  await database.query('CREATE TABLE sale (id uuid PRIMARY KEY)')
  unitOfWork = new UnitOfWork(database)
})
beforeEach(() => database.query('TRUNCATE sale, outbox, idempotency_key'))
afterAll(() => database.drop())

test('what was done, its event and its audit entry are written together', async () => {
  const { id } = await unitOfWork.run(sell)

  expect(await database.query('SELECT id FROM sale')).toEqual([{ id }])
  expect(await eventsIn(database, Sold)).toEqual([{ id }])
  expect(
    await database.query('SELECT actor_id, action, subject, subject_id, before, after FROM audit_entry WHERE subject_id = $1', [id]),
  ).toEqual([{ actor_id: 'u1', action: 'sell', subject: 'sale', subject_id: id, before: null, after: { id } }])
})

test('a refusal leaves no trace', async () => {
  const audited = await countOf('audit_entry')
  const outcome = await unitOfWork.run(async transaction => {
    await sell(transaction)
    return new SoldOut()
  })

  expect(outcome).toBeInstanceOf(SoldOut)
  expect([await salesIn(), await countOf('outbox'), await countOf('audit_entry')]).toEqual([0, 0, audited])
})

test('an error leaves no trace, and says itself what happened', async () => {
  await expect(
    unitOfWork.run(async transaction => {
      await sell(transaction)
      await transaction.manager.query('SELECT 1 / 0')
    }),
  ).rejects.toThrow('division by zero')

  expect([await salesIn(), await countOf('outbox')]).toEqual([0, 0])
})

test('a connection that breaks in the middle leaves no trace, and the next one works', async () => {
  await expect(
    unitOfWork.run(async transaction => {
      await sell(transaction)
      const [{ pid }] = await transaction.manager.query('SELECT pg_backend_pid() AS pid')
      await database.query('SELECT pg_terminate_backend($1)', [pid])
      await transaction.manager.query('SELECT 1')
    }),
  ).rejects.toThrow(/terminat|released/)

  expect(await salesIn()).toBe(0)
  await unitOfWork.run(sell)
  expect(await salesIn()).toBe(1)
})

test('asking twenty times at once with one key is asking once', async () => {
  const request = { scope: 'sell:u1', key: randomUUID(), content: { units: 1 } }

  const answers = await race(database, 20, () => unitOfWork.once(request, sell, restore))

  expect(new Set(answers.map(answer => (answer as { id: string }).id)).size).toBe(1)
  expect([await salesIn(), await countOf('outbox')]).toEqual([1, 1])
})

test('the same key with other content is refused, the same content in another order is not', async () => {
  const key = randomUUID()
  const ask = (content: unknown, scope = 'sell:u1') => unitOfWork.once({ scope, key, content }, sell, restore)
  const first = await ask({ units: 1, note: { a: [1, 2], b: null } })

  expect(await ask({ note: { b: null, a: [1, 2] }, units: 1 })).toEqual(first)
  for (const other of [{ units: 2, note: { a: [1, 2], b: null } }, { units: 1, note: { a: [2, 1], b: null } }, { units: 1 }, null]) {
    expect(await ask(other)).toBeInstanceOf(IdempotencyKeyReused)
  }
  expect(await ask({ units: 9 }, 'sell:u2')).not.toEqual(first)
  expect(await salesIn()).toBe(2)
})

test('of two contents racing for one key one is done and the other refused', async () => {
  const key = randomUUID()
  let units = 0

  const answers = await race(database, 10, () => unitOfWork.once({ scope: 's', key, content: { units: units++ % 2 } }, sell, restore))

  expect(answers.filter(answer => answer instanceof IdempotencyKeyReused)).toHaveLength(5)
  expect(await salesIn()).toBe(1)
})

test('a refused or failed first try releases its key', async () => {
  const request = { scope: 'sell:u1', key: randomUUID(), content: {} }

  expect(await unitOfWork.once(request, async () => new SoldOut(), restore)).toBeInstanceOf(SoldOut)
  await expect(unitOfWork.once(request, () => Promise.reject(new Error('outage')), restore)).rejects.toThrow('outage')
  const { id } = (await unitOfWork.once(request, sell, restore)) as { id: string }

  expect(await unitOfWork.once(request, async () => new SoldOut(), restore)).toEqual({ id })
})

test('an audit entry is never changed or removed', async () => {
  await unitOfWork.run(sell)
  const audited = await countOf('audit_entry')

  for (const attempt of [`UPDATE audit_entry SET actor_id = 'u2'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
    await expect(database.query(attempt)).rejects.toThrow('never changed or removed')
  }
  expect(await countOf('audit_entry')).toBe(audited)
})

test('statements are counted wherever they are sent from, and only while counting', async () => {
  const one = () => database.query('SELECT 1')
  await race(database, 5, one)

  expect(await countStatements(database, one)).toBe(1)
  expect(await countStatements(database, () => race(database, 5, one))).toBe(10)
  expect(await countStatements(database, () => unitOfWork.run(sell))).toBe(5)
  expect(await countStatements(database, () => unitOfWork.run(async ({ manager }) => [await manager.query('SELECT 1'), await one()]))).toBe(
    4,
  )
  expect(await countStatements(database, async () => undefined)).toBe(0)
  await unitOfWork.run(async ({ manager }) => expect(await countStatements(database, () => manager.query('SELECT 1'))).toBe(1))
  await one()
  expect(await countStatements(database, () => countStatements(database, one))).toBe(1)
})
