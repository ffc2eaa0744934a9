import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindTills, Journal, Till } from '../tills/find-tills.use-case.ts'
import type { ReadTillSnapshot } from '../tills/read-till-snapshot.use-case.ts'
import type { SignedEntry, TakenEntry, TakeTillEntry } from './take-till-entry.use-case.ts'

export interface SyncTillCommand {
  readonly tillId: string
  /** The clock of the device when it sends. */
  readonly deviceTime: Date
  readonly entries: readonly Omit<SignedEntry, 'tillId'>[]
}

export interface TillSync {
  readonly till: Till
  readonly results: readonly { readonly entryId: string; readonly outcome: TakenEntry | Refusal }[]
  readonly serverTime: Date
  readonly snapshotVersion: string
  readonly journal: Journal
}

interface Neighbours {
  readonly findTills: FindTills
  readonly readTillSnapshot: ReadTillSnapshot
  readonly takeTillEntry: TakeTillEntry
}

const ACTION = 'send what this till has sold'
const MOST_ENTRIES = 100
/** A clock that is off by more is told as off by so much: thirty years. */
const MOST_OFFSET = 946_080_000

/** A till sends its journal: each entry is taken by itself, and sending again what was lost on the way does nothing twice. */
export class SyncTill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ tillId, deviceTime, entries }: SyncTillCommand, actor: Actor): Promise<TillSync> {
    if (entries.length > MOST_ENTRIES) throw new BadInput('entries', `At most ${MOST_ENTRIES} entries at a time.`)
    const { findTills, readTillSnapshot, takeTillEntry } = this.neighbours
    await findTills.one(tillId, actor, ACTION)
    const results: TillSync['results'][number][] = []
    for (const entry of entries.toSorted((a, b) => a.counter - b.counter))
      results.push({ entryId: entry.id, outcome: await takeTillEntry.execute({ ...entry, tillId }, deviceTime, actor) })
    const till = await this.#markSynced(tillId, deviceTime, actor)
    const [snapshotVersion, journal] = [await readTillSnapshot.version(till.salesPointId), await findTills.journal(tillId)]
    return { till, results, serverTime: this.now(), snapshotVersion, journal }
  }

  #markSynced(tillId: string, deviceTime: Date, actor: Actor): Promise<Till> {
    return this.unitOfWork.run(async transaction => {
      const { findTills } = this.neighbours
      const till = await findTills.lock(transaction, tillId, actor, ACTION)
      const at = this.now()
      const offset = Math.round((deviceTime.getTime() - at.getTime()) / 1_000)
      await findTills.markSynced(transaction, tillId, at, Math.max(-MOST_OFFSET, Math.min(MOST_OFFSET, offset)))
      return till
    })
  }
}
