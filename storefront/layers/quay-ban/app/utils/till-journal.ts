import type { TillEntry } from '@ocop/trade-rules'
import { addEntry, dropEntries, keepEntries, keepTill, type KeptEntry, type KeptTill, readEntries, readTill } from './till-store'
import { signEntry } from './till-key'

/** What goes into the journal; number, time and signature are added. */
export type Written = Pick<TillEntry, 'kind' | 'lines' | 'paymentMethod' | 'cash' | 'note'>

const DAYS_SHOWN = 3
const DAY_MS = 86_400_000
const CANCELLED = { kind: 'CANCELLED', lines: [], paymentMethod: null, cash: null, note: null } as const

/** The number of the entry that opened the drawer which is open; no entry has a larger one when none is. */
function openShiftOf(journal: readonly KeptEntry[]): number {
  const last = journal.filter(({ entry: { kind } }) => kind === 'OPENING' || kind === 'CLOSING').toSorted((a, b) => b.number - a.number)[0]
  return last?.entry.kind === 'OPENING' ? last.number : Number.MAX_SAFE_INTEGER
}

/** Tabs write one after the other. */
const alone = <Value>(work: () => Promise<Value>) => navigator.locks.request('ocop-till', work)
const isUnsent = ({ state }: KeptEntry) => state === 'WAITING' || state === 'SENT'

/** Writes the next entry; it is on the disk when this answers. */
export const writeEntry = (written: Written, sellerId: string, told: Pick<KeptEntry, 'names' | 'before'>) =>
  alone(async () => {
    const till = (await readTill())!
    const number = till.nextNumber
    const { tillId, keys } = till
    const entry: TillEntry = { tillId, id: crypto.randomUUID(), counter: number, at: new Date().toISOString(), sellerId, ...written }
    const kept: KeptEntry = { entry: await signEntry(entry, keys), number, ...told, state: 'WAITING' }
    await addEntry(till, kept)
    return kept
  })

/** Takes a number back that has not left the device: it is sent as cancelled. Answers whether it was still time. */
export const cancelEntry = (number: number) =>
  alone(async () => {
    const [till, journal] = await Promise.all([readTill(), readEntries()])
    const kept = journal.find(one => one.number === number)
    if (!till || kept?.state !== 'WAITING' || kept.entry.kind !== 'SALE') return false
    const { tillId, counter, sellerId } = kept.entry
    const entry = { tillId, counter, sellerId, ...CANCELLED, id: crypto.randomUUID(), at: new Date().toISOString() }
    await keepEntries([{ ...kept, entry: await signEntry(entry, till.keys) }])
    return true
  })

/** What is to be sent, marked as such first: from then on it may have arrived. */
export const claimEntries = (most: number) =>
  alone(async () => {
    const waiting = (await readEntries()).filter(isUnsent).slice(0, most)
    await keepEntries(waiting.map(one => ({ ...one, state: 'SENT' as const })))
    return waiting
  })

/** Changes what is known of the device and of entries; entries that nobody looks at any more go, but none of a drawer that is open. */
export const settleEntries = (change: Partial<KeptTill>, settled: readonly KeptEntry[]) =>
  alone(async () => {
    const till = await readTill()
    if (!till) return
    await keepTill({ ...till, ...change })
    await keepEntries(settled)
    const journal = await readEntries()
    const openedAt = openShiftOf(journal)
    const isOld = ({ state, entry }: KeptEntry) => state === 'TAKEN' && Date.parse(entry.at) < Date.now() - DAYS_SHOWN * DAY_MS
    await dropEntries(journal.filter(one => isOld(one) && one.number < openedAt).map(({ number }) => number))
  })
