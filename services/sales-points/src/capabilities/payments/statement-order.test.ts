import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { NOON, setOrderScene } from '../../seeds/order-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const IMPORT = `mutation ($input: ImportBankStatementInput!) { importBankStatement(input: $input) { __typename ... on BankStatement { rowCount } ... on Refusal { message } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let world: ReturnType<typeof setOrderScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => NOON)
  world = setOrderScene(setScene(database, application), createTestClient(application.schema), database)
})
afterAll(() => database.drop())

const TOTAL = 195_000
/** A transfer: which of four orders it names (4: none), how much, which day, and the bank's number of it. */
const transfer = fc.record({
  order: fc.integer({ min: 0, max: 4 }),
  amount: fc.constantFrom(TOTAL, TOTAL, 190_000),
  day: fc.integer({ min: 20, max: 23 }),
  id: fc.integer({ min: 1, max: 8 }),
  isNamed: fc.boolean(),
})
type Transfer = typeof transfer extends fc.Arbitrary<infer Value> ? Value : never
/** A bank numbers a transfer or does not: of two that nobody could tell apart, one with a number and one without are the same money. */
const worlds = fc.array(transfer, { minLength: 1, maxLength: 8 }).filter(transfers => {
  const named = Map.groupBy(transfers, ({ order, amount, day, id }) => [order, amount, day, id].join('/'))
  return [...named.values()].every(same => new Set(same.map(({ isNamed }) => isNamed)).size === 1)
})
/** Files as a careless person would import them: overlapping, repeated, in any order. */
const deliveries = worlds.chain(transfers =>
  fc.record({
    transfers: fc.constant(transfers),
    files: fc.array(
      fc.subarray(
        transfers.map((_, index) => index),
        { minLength: 1 },
      ),
      { maxLength: 4 },
    ),
    seed: fc.integer(),
  }),
)

/** One bank number names one transfer; without a number the words tell it. */
function told({ order, amount, day, id, isNamed }: Transfer, numbers: readonly string[]) {
  const words = `chuyen tien ${id} ${numbers[order] ?? 'khong ro'} ${amount} ${day}`
  return `${day}/11/2026,${isNamed ? `FT${id}-${order}-${day}` : ''},${amount},${words}`
}

async function booksOf(transfers: readonly Transfer[], files: readonly (readonly number[])[]) {
  const shelf = await world.aShelf()
  const orders = [
    await world.placed(shelf),
    await world.placed(shelf),
    await world.placed(shelf),
    await world.placed(shelf, { paymentMethod: 'ON_COLLECTION' }),
  ]
  await world.cancel(orders[2]!.customer, orders[2]!.order.id)
  const numbers = orders.map(({ order }) => order.number as string)
  for (const file of files) {
    const rows = file.map(index => told(transfers[index]!, numbers))
    const text = ['Ngày,Số tham chiếu,Ghi có,Nội dung', ...rows].join('\n')
    const input = {
      idempotencyKey: randomUUID(),
      salesPointId: shelf.point.id,
      fileName: 'x.csv',
      file: Buffer.from(text).toString('base64'),
    }
    expect((await world.ask(shelf.manager, IMPORT, { input })).__typename).toBe('BankStatement')
  }
  const credits: Record<string, any>[] = await database.query(
    `SELECT c.*, o.number FROM bank_credit c LEFT JOIN customer_order o ON o.id = c.order_id WHERE c.sales_point_id = $1`,
    [shelf.point.id],
  )
  for (const credit of credits)
    expect(['undecided', 'to_order', 'owed_back', 'given_back', 'not_ours'].filter(place => Number(credit[place]) > 0)).toHaveLength(1)
  const paid: { number: string; paid: boolean; fromBank: string }[] = await database.query(
    `SELECT o.number, o.paid_at IS NOT NULL AS paid, coalesce((SELECT sum(to_order) FROM bank_credit WHERE order_id = o.id), 0)::text AS "fromBank"
       FROM customer_order o WHERE o.sales_point_id = $1`,
    [shelf.point.id],
  )
  for (const { paid: isPaid, fromBank } of paid) expect(fromBank).toBe(isPaid ? String(TOTAL) : '0')
  const place = (number: string | null) => (number === null ? 4 : numbers.indexOf(number))
  return {
    credits: credits
      .map(({ booked_on, amount, transaction_id, reason, state, number }) =>
        [String(booked_on), amount, transaction_id, reason, state, place(number)].join('|'),
      )
      .toSorted(),
    paid: paid.map(({ number, paid: isPaid }) => `${place(number)}:${isPaid}`).toSorted(),
  }
}

test('in whatever order and however often statements come, the books are the same', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ transfers, files, seed }) => {
      const all = transfers.map((_, index) => index)
      const once = await booksOf(transfers, [all])
      const shuffled = all.toSorted((one, other) => ((one * 7 + seed) % 5) - ((other * 7 + seed) % 5))
      expect(await booksOf(transfers, [...files, shuffled, ...files])).toEqual(once)
    }),
    { numRuns: 12 },
  )
})
