import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startPostgres } from '@ocop/launcher/postgres'
import { expectInvariant, print } from '../figures.ts'
import { StockFloor } from './stock-floor.ts'
import { StockScene } from './stock-scene.ts'

const POINTS = 20
const PRODUCTS = 10
const SHELVES = POINTS * PRODUCTS
/** `BENCH_MOVEMENTS=1000000` measures the smaller ledger only. */
const SIZES = [1_000_000, 10_000_000].filter(size => size <= Number(process.env['BENCH_MOVEMENTS'] ?? '10000000'))
const CONNECTIONS = 16
const IN_FLIGHT = 128
const SECONDS = 3
const ROUNDS = 4
/** The least share of the floor; and costs of small and large ledgers may differ by so much and still be called flat: both are measured. */
const AIM = 0.6
const FLAT = 0.8

/** Reservations a second through the service beside one bare statement, on one hot product and spread over 200, in a ledger of one and of ten million movements. */
export async function benchStock(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'ocop-stock-'))
  // the database's own user must be able to walk in
  chmodSync(home, 0o755)
  const databases = ['service', 'floor'].map(name => ({ name, role: name, password: name }))
  const postgres = await startPostgres({ dir: path.join(home, 'postgres'), port: freePort, password: 'bench', databases })
  try {
    const superuser = new URL(postgres.url())
    superuser.pathname = '/service'
    const service = new StockScene()
    await service.create(postgres.url('service'), CONNECTIONS, [POINTS, PRODUCTS])
    await bench(new StockFloor(postgres.url('floor'), CONNECTIONS), service, superuser.href)
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function bench(floor: StockFloor, service: StockScene, superuser: string): Promise<void> {
  await floor.create(SHELVES)
  const rates: Record<string, number[]> = { hot: [], spread: [] }
  let filled = 0
  for (const size of SIZES) {
    await service.fill(size - filled, superuser)
    await floor.fill(size - filled, SHELVES)
    filled = size
    for (const spread of [1, SHELVES]) {
      const name = spread === 1 ? 'hot' : 'spread'
      rates[name]!.push(await measure({ bench: 'stock', movements: size, shelves: name === 'hot' ? 1 : SHELVES }, spread, floor, service))
    }
  }
  for (const [name, [small, large]] of Object.entries(rates))
    if (small !== undefined && large !== undefined)
      expectInvariant(`ten times the movements cost no more (${name})`, large / small >= FLAT, {
        ratio: round(large / small),
        atLeast: FLAT,
      })
  expectInvariant('every level is the sum of its movements', (await service.faults()) === 0, { shelves: SHELVES })
  await Promise.all([floor.close(), service.close()])
}

/** Both in turns; prints their rates and the share, answers the service's rate. */
async function measure(about: Record<string, unknown>, spread: number, floor: StockFloor, service: StockScene): Promise<number> {
  const sides = { floor: (number: number) => floor.reserve(number % spread), service: (number: number) => service.reserve(number % spread) }
  const rates: Record<keyof typeof sides, number[]> = { floor: [], service: [] }
  for (const side of ['floor', 'service'] as const) await ratePerSecond(sides[side])
  for (let turn = 0; turn < ROUNDS; turn++)
    for (const side of ['floor', 'service'] as const) rates[side].push(await ratePerSecond(sides[side]))
  const [least, ours] = [median(rates.floor), median(rates.service)]
  const share = round(ours / least)
  print({
    ...about,
    inFlight: IN_FLIGHT,
    connections: CONNECTIONS,
    floorPerSecond: round(least),
    servicePerSecond: round(ours),
    share,
    aim: AIM,
    isMet: share >= AIM,
  })
  return ours
}

async function ratePerSecond(reserve: (number: number) => Promise<void>): Promise<number> {
  let count = 0
  const startedAt = performance.now()
  const until = startedAt + SECONDS * 1_000
  const work = async () => {
    while (performance.now() < until) await reserve(count++)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work))
  return (count * 1_000) / (performance.now() - startedAt)
}

const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1 + (sorted.length % 2)]!) / 2
}
const round = (value: number) => Math.round(value * 100) / 100
