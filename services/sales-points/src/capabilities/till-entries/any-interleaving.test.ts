import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { aDevice, type WrittenEntry } from '../../seeds/till-device.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

/** Runs of the property, and how many go on at once. */
const RUNS = 200
const AT_ONCE = 8
const LOTS = ['A', 'B', null, 'NEW']
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  scene = setScene(database, application)
  tills = setTillScene(scene, createTestClient(application.schema))
})
afterAll(() => database.drop())

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Devices sell while they are alone; what they wrote comes in pieces, late, twice, out of order and side by side. */
async function play(seed: number) {
  const random = seeded(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const [point, lone, mixed] = [await scene.aPoint(), await scene.aProduct(), await scene.aProduct()]
  const staff = scene.staffOf(point)
  const received = { lone: 1 + upTo(8), mixed: 1 + upTo(4) }
  await scene.receive(point, lone, received.lone, { lotCode: 'ONLY' })
  await scene.receive(point, mixed, received.mixed, { lotCode: 'A', expiresOn: '2026-12-01' })

  const registered = await Promise.all([tills.register(point, staff), tills.register(point, staff)])
  const sold = { lone: 0, mixed: 0, sales: 0 }
  const sale = (till: string, device: ReturnType<typeof aDevice>): WrittenEntry => {
    if (random() < 0.1) return device.write({ tillId: till, kind: 'CANCELLED' })
    const ofLone = 1 + upTo(3)
    const ofMixed = upTo(2)
    sold.lone += ofLone
    sold.mixed += ofMixed
    sold.sales += 1
    const lines = [
      { productId: lone.id, lotCode: random() < 0.5 ? 'ONLY' : null, quantity: ofLone, unitPrice: 65_000 },
      { productId: mixed.id, lotCode: LOTS[upTo(3)]!, quantity: ofMixed, unitPrice: 65_000 },
    ]
    return device.sell(lines.filter(({ quantity }) => quantity > 0))
  }
  const journals = registered.map(({ till, keys }) => {
    const device = aDevice(till.id, keys)
    return { tillId: till.id as string, entries: Array.from({ length: 1 + upTo(3) }, () => sale(till.id, device)) }
  })

  const calls: (() => Promise<unknown>)[] = journals.flatMap(({ tillId, entries }) => {
    const twice = entries.filter(() => random() < 0.4)
    const parts = [entries.filter((_, index) => index % 2 === 0), twice, entries.filter((_, index) => index % 2 === 1), entries]
    return parts
      .filter(() => random() < 0.8)
      .map(
        part => () =>
          tills.sync(
            staff,
            tillId,
            part.toSorted(() => random() - 0.5),
          ),
      )
  })
  const more = upTo(3)
  received.mixed += more
  if (more > 0) calls.push(() => scene.receive(point, mixed, more, { lotCode: 'B' }))
  const shuffled = calls.map(call => [random(), call] as const).toSorted(([a], [b]) => a - b)
  while (shuffled.length > 0) await Promise.all(shuffled.splice(0, 1 + upTo(2)).map(([, call]) => call()))
  // whatever was cut off on the way is sent once more in the end
  for (const { tillId, entries } of journals) expect((await tills.sync(staff, tillId, entries)).missingNumbers).toEqual([])
  return { point, lone, mixed, received, sold }
}

async function booksOf(pointId: string, productId: string) {
  const [row] = await database.query(
    `SELECT (SELECT coalesce(sum(on_hand), 0)::int FROM stock_level WHERE sales_point_id = $1 AND product_id = $2) AS "onHand",
            (SELECT coalesce(sum(missing), 0)::int FROM stock_discrepancy WHERE sales_point_id = $1 AND product_id = $2) AS missing,
            coalesce(sum(quantity) FILTER (WHERE reason = 'SOLD_UNSEEN'), 0)::int AS unseen,
            coalesce(-sum(quantity) FILTER (WHERE kind = 'SOLD'), 0)::int AS sold FROM stock_movement WHERE sales_point_id = $1 AND product_id = $2`,
    [pointId, productId],
  )
  return row as { onHand: number; missing: number; unseen: number; sold: number }
}

async function insist(seed: number) {
  const { point, lone, mixed, received, sold } = await play(seed)
  const [ofLone, ofMixed] = [await booksOf(point.id, lone.id), await booksOf(point.id, mixed.id)]
  const [{ sales }] = await database.query('SELECT count(*)::int AS sales FROM counter_sale WHERE sales_point_id = $1', [point.id])

  // of a single lot exactly what the shelf never had is missing, whoever came first
  const shortOfLone = Math.max(0, sold.lone - received.lone)
  expect({ seed, sales, lone: ofLone, mixed: ofMixed }).toEqual({
    seed,
    sales: sold.sales,
    lone: { sold: sold.lone, missing: shortOfLone, unseen: shortOfLone, onHand: Math.max(0, received.lone - sold.lone) },
    mixed: { sold: sold.mixed, missing: ofMixed.unseen, unseen: ofMixed.unseen, onHand: received.mixed + ofMixed.missing - sold.mixed },
  })
}

test(`whatever comes when, twice and side by side: each sale is booked once and the ledger adds up, ${RUNS} times over`, async () => {
  for (let seed = 1; seed <= RUNS; seed += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, RUNS - seed + 1) }, (_, index) => insist(seed + index)))
  expect(await application.checkLedger.execute()).toEqual([])
}, 180_000)
