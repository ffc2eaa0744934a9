import { randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startRedis } from '@ocop/launcher/redis'
import { type Stack, withStack } from '@ocop/launcher/stack'
import pg from 'pg'
import { ask, signIn } from '../ask.ts'
import { findPostmaster } from '../catalog/find-postmaster.ts'
import { print } from '../figures.ts'
import { checkOrderBooks, checkTold } from './order-books.ts'
import { OrderDesk, type Shelf, type ToldStatus } from './order-desk.ts'
import { checkLedger } from './stock-ledger.ts'
import { sumOutcomes } from './sum-outcomes.ts'
import { TwoInstances } from './two-instances.ts'

/** `RACE_SECONDS=10` races quickly. */
const SECONDS = Number(process.env['RACE_SECONDS'] ?? '60')
const CONNECTIONS = 16
const PRODUCTS = 20
/** So few of each that baskets meet empty shelves. */
const UNITS = 40
const OPEN_AT_ONCE = 500
/** Who holds a basket frees the one before: each connection needs a customer of its own. */
const CUSTOMERS =
  `nguoitieudung bantochuc chuthe chuthe2 canbo canboxa canbohuyen canbobo chutichhoidong thanhvien1 thanhvien2 thanhvien3 quantri
  diemban quanlydiemban`.split(/\s+/)
const STAFF = 'quanlydiemban'
const RECEIVE = 'mutation Receive($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename } }'
const SHELVES = 'query Shelves { mySalesPoints { id pickupSlots { from } } products(first: 24) { edges { node { id price } } } }'

/** Baskets of three lines over twenty products, cancelled, run out, placed and handed over at random, on both event transports. */
export async function raceOrders(): Promise<void> {
  await raceOn('postgres')
  const home = mkdtempSync(path.join(tmpdir(), 'ocop-redis-'))
  const redis = await startRedis(home)
  try {
    if (redis) await raceOn('redis', redis.url)
    else print({ race: 'orders', events: 'redis', skipped: 'no redis-server is installed' })
  } finally {
    redis?.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function raceOn(events: string, redis?: string): Promise<void> {
  const instances = new TwoInstances('sales-points', 'SALES_POINTS_URL')
  await instances.open()
  try {
    await withStack(stack => race(stack, instances, events), {
      fresh: true,
      storefront: false,
      adapt: instances.adapt,
      ...(redis ? { redis } : {}),
    })
  } finally {
    instances.close()
  }
}

async function race(stack: Stack, instances: TwoInstances, events: string): Promise<void> {
  await instances.startSecond()
  const { gatewayUrl } = stack
  const url = stack.databaseUrl('sales-points')
  const client = new pg.Pool({ connectionString: url, max: 2 })
  // its connections break when the server is started again
  client.on('error', () => undefined)
  try {
    const staff = await signIn(gatewayUrl, STAFF)
    const customers = await Promise.all(CUSTOMERS.map(account => signIn(gatewayUrl, account)))
    const shelf = await fillShelves(gatewayUrl, staff)
    const counts: Record<string, number> = {}
    const until = Date.now() + SECONDS * 1_000
    const later = (share: number, work: () => Promise<void>) => sleep(SECONDS * 1_000 * share).then(work)
    const accidents = [later(1 / 2, () => instances.killSecond()), later(3 / 4, () => restartDatabase(url))]
    const open: string[] = []
    const told = new Map<string, ToldStatus>()
    const desk = (worker: number) =>
      new OrderDesk({ gatewayUrl, customer: customers[worker % customers.length]!, staff, counts, shelf, open, told })
    const workers = Array.from({ length: CONNECTIONS }, async (_, worker) => {
      const own = desk(worker)
      while (Date.now() < until) await own.serveOne(open.length > OPEN_AT_ONCE, id => runOut(client, id))
    })
    await Promise.all([...workers, ...accidents])
    await untilNothingIsOverdue(client)
    print({
      race: 'orders',
      events,
      seconds: SECONDS,
      connections: CONNECTIONS,
      instances: 2,
      killed: 1,
      databaseRestarts: 1,
      open: open.length,
      ...sumOutcomes(counts),
      outcomes: counts,
    })
    await checkLedger(url)
    await checkOrderBooks(client, events)
    await checkTold(client, told, events)
  } finally {
    await client.end()
  }
}

/** Twenty products with a price, at every point of the staff. */
async function fillShelves(gatewayUrl: string, staff: string): Promise<Shelf> {
  const { mySalesPoints, products } = await ask<{
    mySalesPoints: { id: string; pickupSlots: { from: string }[] }[]
    products: { edges: { node: { id: string; price: number | null } }[] }
  }>(gatewayUrl, SHELVES, {}, staff)
  const productIds = products.edges.map(({ node }) => node.id).slice(0, PRODUCTS)
  // one that was approved and has not opened has no hours yet
  const open = mySalesPoints.filter(({ pickupSlots }) => pickupSlots.length > 0)
  const points = open.map(({ id, pickupSlots }) => ({ id, slot: pickupSlots[randomInt(pickupSlots.length)]!.from }))
  for (const { id: salesPointId } of points)
    for (const productId of productIds) {
      const input = { salesPointId, productId, lotCode: 'RACE-1', quantity: UNITS, idempotencyKey: randomUUID() }
      await ask(gatewayUrl, RECEIVE, { input }, staff)
    }
  return { points, productIds }
}

/** As an operator does it: all sessions end at once. The launcher starts it again. */
async function restartDatabase(url: string): Promise<void> {
  process.kill(await findPostmaster(url), 'SIGINT')
}

/** The clock of a held basket, moved on; it goes on by itself where the database is away. */
async function runOut(client: pg.Pool, checkoutId: string): Promise<void> {
  const overdue = `UPDATE customer_order SET act_until = now() - interval '1 second' WHERE checkout_id = $1 AND status = 'HELD'`
  await client.query(overdue, [checkoutId]).catch(() => undefined)
}

async function untilNothingIsOverdue(client: pg.Pool): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ overdue: boolean }>(
      'SELECT EXISTS (SELECT FROM customer_order WHERE act_until < now()) AS overdue',
    )
    if (!rows[0]!.overdue) return
    await sleep(500)
  }
}
