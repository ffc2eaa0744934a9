import { createSharedComposable, useIntervalFn, useOnline } from '@vueuse/core'
import { SyncTillDocument, type SyncTillMutation, TillSnapshotDocument } from '~/gql/graphql'

type Answer = NonNullable<SyncTillMutation['syncTill']>

const AT_ONCE = 50
const EVERY_MS = 20_000
/** Prices and recalls are asked for anew after so long, though nothing was sold. */
const STALE_MS = 300_000
/** A network that says nothing for so long is none. */
const PATIENCE_MS = 30_000

/**
 * Sends the journal whenever there is a network, one tab at a time, and asks for the shelf when it has changed. Sending twice is
 * sending once; what was sent and not answered is sent again.
 */
export const useTillSync = createSharedComposable(() => {
  const gql = useGqlFetch()
  const isOnline = useOnline()
  const { till, snapshot, unsent, settle, changed } = useTill()
  const isBusy = ref(false)
  let askedAt = 0
  /** Why the last try did not end well; empty when it did. */
  const problem = ref<'' | 'OFFLINE' | 'SIGN_IN' | 'FORBIDDEN' | 'FAILED'>('')

  const sync = oneAfterAnother(sendAll)

  async function sendAll() {
    if (!till.value) return
    // what was never tried may still be cancelled
    if (!isOnline.value) return void (problem.value = 'OFFLINE')
    isBusy.value = true
    try {
      let sent = AT_ONCE
      while (sent === AT_ONCE) sent = await sendSome()
      problem.value = ''
    } catch (error) {
      problem.value = reasonOf(error)
    } finally {
      isBusy.value = false
    }
  }

  async function sendSome(): Promise<number> {
    const batch = await claimEntries(AT_ONCE)
    const { tillId } = till.value!
    const startedAt = Date.now()
    askedAt = startedAt
    const { syncTill } = await gql(
      SyncTillDocument,
      { input: inputOf(tillId, startedAt, batch) },
      { signal: AbortSignal.timeout(PATIENCE_MS) },
    )
    await settle(deviceAfter(syncTill, startedAt), settledBy(syncTill, batch))
    if (syncTill.snapshotVersion !== snapshot.value?.version) await refresh(tillId)
    return batch.length
  }

  /** Brings the shelf of a till onto this device. */
  async function refresh(tillId: string) {
    const { tillSnapshot } = await gql(TillSnapshotDocument, { tillId })
    if (!tillSnapshot) return
    await keepSnapshot(tillSnapshot)
    await changed()
  }

  /** Starts sending by itself; for the page of the till. */
  function start() {
    useIntervalFn(() => {
      if (isOnline.value && (unsent.value.length > 0 || problem.value !== '' || Date.now() - askedAt > STALE_MS)) void sync()
    }, EVERY_MS)
    watch(isOnline, now => now && void sync())
  }

  return { sync, start, refresh, isBusy, isOnline, problem }
})

/**
 * Work that is done by one tab at a time. Asked for while it is being done, it is done once more afterwards: an entry written
 * meanwhile does not wait for the next round.
 */
function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let next: Promise<void> | undefined
  const begin = () => {
    next = undefined
    return work()
  }
  return () => (next ??= navigator.locks.request('ocop-till-sync', begin))
}

const inputOf = (tillId: string, now: number, batch: readonly KeptEntry[]) => ({
  tillId,
  deviceTime: new Date(now).toISOString(),
  entries: batch.map(one => wireOf(one)),
})

const wireOf = ({ entry }: KeptEntry) => {
  const { tillId: _, counter, ...rest } = entry
  return { ...rest, number: counter, lines: entry.lines.map(line => ({ ...line })) }
}

function deviceAfter({ till, serverTime }: Answer, startedAt: number): Partial<KeptTill> {
  const clockOffset = Math.round((startedAt - Date.parse(serverTime)) / 1_000)
  return { syncedAt: serverTime, clockOffset, isRevoked: Boolean(till.revokedAt) }
}

const settledBy = ({ results }: Answer, batch: readonly KeptEntry[]): KeptEntry[] =>
  batch.map(kept => {
    const outcome = results.find(({ entryId }) => entryId === kept.entry.id)?.outcome
    if (!outcome) return { ...kept, state: 'SENT' }
    return { ...kept, outcome, state: outcome.__typename === 'TillEntryTaken' ? 'TAKEN' : 'REFUSED' }
  })

function reasonOf(error: unknown) {
  if (!(error instanceof GraphFailure)) return 'OFFLINE'
  if (error.code === 'UNAUTHENTICATED') return 'SIGN_IN'
  return error.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'FAILED'
}
