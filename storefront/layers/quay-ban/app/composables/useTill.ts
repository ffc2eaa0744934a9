import { createSharedComposable } from '@vueuse/core'

/**
 * This browser as a till: its key, the snapshot it sells from, and its journal. Everything stands on the disk before anybody is told
 * that it is done.
 */
export const useTill = createSharedComposable(() => {
  const { user } = useUserSession()
  const till = shallowRef<KeptTill>()
  const snapshot = shallowRef<TillSnapshot>()
  const entries = shallowRef<readonly KeptEntry[]>([])
  const state = ref<'LOADING' | 'NONE' | 'READY' | 'BROKEN'>('LOADING')
  const others = new BroadcastChannel('ocop-till')

  async function load() {
    if (!window.isSecureContext) return void (state.value = 'BROKEN')
    try {
      const [kept, shelf, journal] = await Promise.all([readTill(), readSnapshot(), readEntries()])
      till.value = kept
      snapshot.value = shelf
      entries.value = journal.toReversed()
      state.value = kept ? 'READY' : 'NONE'
    } catch {
      // a private window, or a disk that is full: better no till than one that forgets
      state.value = 'BROKEN'
    }
  }
  async function changed() {
    await load()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of this origin only
    others.postMessage('changed')
  }
  others.addEventListener('message', () => void load())
  onScopeDispose(() => others.close())

  async function write(written: Written, names: KeptEntry['names'] = {}, before: KeptEntry['before'] = {}) {
    const kept = await writeEntry(written, user.value!.id, { names, before })
    await changed()
    return kept
  }
  async function cancel(number: number) {
    const isCancelled = await cancelEntry(number)
    await changed()
    return isCancelled
  }
  async function settle(change: Partial<KeptTill>, settled: readonly KeptEntry[]) {
    await settleEntries(change, settled)
    await changed()
  }

  /** The device is no till any more; for one that was revoked and has nothing left to send. */
  async function forget() {
    await forgetTill()
    await changed()
  }

  /** By the clock of the service as far as it is known. */
  const now = () => Date.now() - (till.value?.clockOffset ?? 0) * 1_000
  /** Today in Vietnam. */
  const today = () => vietnamDay(new Date(now()))
  const unsent = computed(() => entries.value.filter(one => one.state === 'WAITING' || one.state === 'SENT'))
  return { till, snapshot, entries, unsent, state, now, today, load, changed, write, cancel, settle, forget }
})
