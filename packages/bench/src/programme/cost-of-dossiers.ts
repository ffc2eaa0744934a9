import type pg from 'pg'
import { type Clocks, readClocks } from '../processor-clocks.ts'
import { loadDossiers, untilFiguresAreFresh } from './load-dossiers.ts'

export interface CostScene {
  readonly client: pg.Client
  readonly pids: Readonly<Record<string, number>>
  readonly postmaster: number
}

const ADDED = 200
const ROUNDS = 5
const QUIET_MS = 4_000
const sumOf = (clocks: Clocks) => Object.values(clocks).reduce((sum, ms) => sum + ms, 0)

/** Processor time, of service and database, to write one more judged dossier and bring all figures up to date; the median of some rounds. */
export async function costOfDossiers(scene: CostScene, from: number): Promise<number> {
  const costs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const idle = await perMs(scene, () => new Promise(resolve => setTimeout(resolve, QUIET_MS)))
    const startedAt = performance.now()
    const first = from + 1 + round * ADDED
    const used = await clocked(scene, async () => {
      await loadDossiers(scene.client, first, first + ADDED - 1)
      await untilFiguresAreFresh(scene.client)
    })
    costs.push((used - idle * (performance.now() - startedAt)) / ADDED)
  }
  return Math.round(100 * costs.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!) / 100
}

async function clocked({ pids, postmaster }: CostScene, work: () => Promise<unknown>): Promise<number> {
  const before = sumOf(readClocks(pids, postmaster))
  await work()
  return sumOf(readClocks(pids, postmaster)) - before
}

/** What the platform uses when nobody asks for anything. */
async function perMs(scene: CostScene, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  const used = await clocked(scene, work)
  return used / (performance.now() - startedAt)
}
