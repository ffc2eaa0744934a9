import type { TillEntry } from '@ocop/trade-rules'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SyncTillMutation, TillSnapshotQuery } from '~/gql/graphql'

export type TillSnapshot = NonNullable<TillSnapshotQuery['tillSnapshot']>
export type TillProduct = TillSnapshot['products'][number]
export type TillOutcome = NonNullable<SyncTillMutation['syncTill']>['results'][number]['outcome']

/** This device as a till. The private key cannot leave the browser. */
export interface KeptTill {
  readonly tillId: string
  readonly name: string
  readonly salesPointId: string
  readonly salesPointName: string
  readonly keys: CryptoKeyPair
  readonly nextNumber: number
  readonly syncedAt?: string
  /** Seconds by which the clock of the device was ahead then. */
  readonly clockOffset?: number
  readonly isRevoked?: boolean
}

/** An entry of the journal as it was signed, and what became of it. */
export interface KeptEntry {
  readonly entry: TillEntry & { readonly signature: string }
  readonly number: number
  /** Names of what was sold, by product, as they were then. */
  readonly names: Readonly<Record<string, string>>
  /** What they cost before the promotion that lowered them, by product. */
  readonly before?: Readonly<Record<string, number>>
  /** WAITING may still be cancelled; SENT may have arrived; REFUSED stays with the reason. */
  readonly state: 'WAITING' | 'SENT' | 'TAKEN' | 'REFUSED'
  readonly outcome?: TillOutcome
  /** It was taken back after it had been booked. */
  readonly isUndone?: boolean
  /** Somebody has seen what did not fit. */
  readonly isSeen?: boolean
}

interface TillDatabase extends DBSchema {
  device: { key: string; value: KeptTill }
  snapshot: { key: string; value: TillSnapshot }
  entries: { key: number; value: KeptEntry }
}

const ONE = 'this'
const STRICT = { durability: 'strict' } as const
let opened: Promise<IDBPDatabase<TillDatabase>> | undefined

const database = () =>
  (opened ??= openDB<TillDatabase>('ocop-till', 1, {
    upgrade(made) {
      made.createObjectStore('device')
      made.createObjectStore('snapshot')
      made.createObjectStore('entries', { keyPath: 'number' })
    },
  }))

export const readTill = async () => (await database()).get('device', ONE)
export const readSnapshot = async () => (await database()).get('snapshot', ONE)
export const readEntries = async () => (await database()).getAll('entries')

export async function keepTill(till: KeptTill): Promise<void> {
  await (await database()).put('device', till, ONE)
}

export async function keepSnapshot(snapshot: TillSnapshot): Promise<void> {
  await (await database()).put('snapshot', structuredClone(snapshot), ONE)
}

/** The entry and the number after it, both or neither; on the disk when it returns. */
export async function addEntry(till: KeptTill, entry: KeptEntry): Promise<KeptTill> {
  const after = { ...till, nextNumber: entry.number + 1 }
  const work = (await database()).transaction(['device', 'entries'], 'readwrite', STRICT)
  await Promise.all([work.objectStore('entries').add(entry), work.objectStore('device').put(after, ONE), work.done])
  return after
}

export async function keepEntries(entries: readonly KeptEntry[]): Promise<void> {
  const work = (await database()).transaction('entries', 'readwrite', STRICT)
  await Promise.all([...entries.map(entry => work.store.put(entry)), work.done])
}

export async function dropEntries(numbers: readonly number[]): Promise<void> {
  const work = (await database()).transaction('entries', 'readwrite')
  await Promise.all([...numbers.map(number => work.store.delete(number)), work.done])
}

/** The device is no till any more. */
export async function forgetTill(): Promise<void> {
  const work = (await database()).transaction(['device', 'snapshot', 'entries'], 'readwrite', STRICT)
  await Promise.all([...(['device', 'snapshot', 'entries'] as const).map(name => work.objectStore(name).clear()), work.done])
}
