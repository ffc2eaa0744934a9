import { percentile, print } from '../figures.ts'
import { call, load } from '../load.ts'
import { type Clocks, readClocks } from '../processor-clocks.ts'
import type { Operation } from './operations.ts'
import type { Recorded } from './recording.ts'
import type { Floor } from './start-floor.ts'
import { type SameAnswer, whatIsWrong } from './what-is-wrong.ts'

export interface Scene {
  readonly gatewayUrl: string
  readonly floor: Floor
  /** Of the gateway or a service. */
  readonly processId: (name: string) => number
  readonly postmaster: number
  /** Said with every figure. */
  readonly about: Readonly<Record<string, unknown>>
  /** Whether an answer is the expected one; unless told, by the ids of the products in it. */
  readonly isSame?: SameAnswer
}

export interface Measured {
  readonly wrong: readonly string[]
  readonly p95Ms: number
}

interface Side {
  readonly pids: Readonly<Record<string, number>>
  readonly send: (number: number) => Promise<void>
}

/** So many before the clock starts: a program gets faster during its first thousands of answers. */
const WARM_UP = 2_500
const ROUNDS = 4
const REQUESTS = 120
/** Enough for both sides to be busy all the time. */
const BUSY = 4
/** One after the other: what a single visitor waits. */
const ALONE = 1

/** Floor and ours in turns, both busy and alone; prints their figures and the ratio, answers what went wrong and how long 95 of 100 took at most when all was busy. */
export async function measureOperation(operation: Operation, variants: readonly Recorded[], scene: Scene): Promise<Measured> {
  const { floor, gatewayUrl, isSame } = scene
  const { aim } = operation
  const wrong: string[] = []
  const sides: Record<string, Side> = {
    floor: {
      pids: { floor: floor.pid },
      send: async number => void (await call(`${floor.url}/${operation.name}/${number % variants.length}`)),
    },
    ours: {
      pids: Object.fromEntries(['gateway', ...operation.services].map(name => [name, scene.processId(name)])),
      send: async number => {
        const variant = number % variants.length
        const body = JSON.stringify({ documentId: operation.name, variables: operation.variables(variant) })
        const reason = whatIsWrong(await call(gatewayUrl, body), variants[variant]!, isSame)
        if (reason) wrong.push(reason)
      },
    },
  }
  for (const { send } of Object.values(sides)) await load(WARM_UP, BUSY, send)
  const figures = { floor: newFigures(), ours: newFigures() }
  for (let round = 0; round < ROUNDS; round++)
    for (const name of ['floor', 'ours'] as const) await measureRound(sides[name]!, figures[name], scene.postmaster)
  const about = { ...scene.about, operation: operation.name }
  const [least, whole] = [tell({ ...about, side: 'floor' }, figures.floor), tell({ ...about, side: 'ours' }, figures.ours)]
  const ratio = round(whole.processes / least.processes)
  print({
    ...about,
    cpuRatio: ratio,
    cpuRatioWithDatabase: round(whole.all / least.all),
    ...(aim === null ? {} : { aim, isMet: ratio <= aim }),
  })
  return { wrong, p95Ms: round(percentile(figures.ours.busyMs, 0.95)) }
}

interface Figures {
  requests: number
  seconds: number
  readonly cpuMs: Record<string, number>
  readonly busyMs: number[]
  readonly aloneMs: number[]
}

const newFigures = (): Figures => ({ requests: 0, seconds: 0, cpuMs: {}, busyMs: [], aloneMs: [] })

async function measureRound({ pids, send }: Side, figures: Figures, postmaster: number): Promise<void> {
  const before = readClocks(pids, postmaster)
  const busy = await load(REQUESTS, BUSY, send)
  addClocks(figures.cpuMs, before, readClocks(pids, postmaster))
  figures.requests += REQUESTS
  figures.seconds += busy.seconds
  figures.busyMs.push(...busy.latenciesMs)
  figures.aloneMs.push(...(await load(REQUESTS / 2, ALONE, send)).latenciesMs)
}

function addClocks(sums: Record<string, number>, before: Clocks, after: Clocks): void {
  for (const [name, ms] of Object.entries(after)) sums[name] = (sums[name] ?? 0) + ms - (before[name] ?? 0)
}

function tell(about: Record<string, unknown>, { requests, seconds, cpuMs, busyMs, aloneMs }: Figures) {
  const perRequest = Object.fromEntries(Object.entries(cpuMs).map(([name, ms]) => [name, round(ms / requests)]))
  const { database = 0, ...processes } = perRequest
  const sum = Object.values(processes).reduce((total, ms) => total + ms, 0)
  print({
    ...about,
    requests,
    perSecond: round(requests / seconds),
    cpuMsPerRequest: { ...processes, sum: round(sum), database },
    busy: { inFlight: BUSY, p50Ms: round(percentile(busyMs, 0.5)), p95Ms: round(percentile(busyMs, 0.95)) },
    alone: { inFlight: ALONE, p50Ms: round(percentile(aloneMs, 0.5)), p95Ms: round(percentile(aloneMs, 0.95)) },
  })
  return { processes: sum, all: sum + database }
}

const round = (value: number) => Math.round(value * 100) / 100
