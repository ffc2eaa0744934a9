import { SubmitScoreSheetDocument, type SubmitScoreSheetInput } from '~/gql/graphql'

/** A sheet that was submitted here and is on its way. */
export interface QueuedSheet {
  /** Sent with its own key: however often it is sent, it is taken once. */
  readonly input: SubmitScoreSheetInput
  readonly productName: string
  readonly queuedAt: string
  readonly state: 'WAITING' | 'SENDING' | 'REFUSED'
  /** Why it waits still, or was refused. */
  readonly why?: string
}

const FINAL = ['BAD_USER_INPUT', 'FORBIDDEN']
const isSame = (a: SubmitScoreSheetInput, b: { sessionId: string; dossierId: string }) =>
  a.sessionId === b.sessionId && a.dossierId === b.dossierId

/** The draft of a sheet, by person. */
export const sheetDraftName = (userId: string | undefined, sessionId: string, dossierId: string) =>
  `sheet:${userId}:${sessionId}:${dossierId}`

/**
 * Submitted sheets wait in this browser until the network takes them: each is sent once, refused ones stay with the reason.
 * They outlive the tab. Shared by all pages of the council.
 */
export function useSheetOutbox() {
  const gql = useGqlFetch()
  const { user } = useUserSession()
  const { wordsOf, explain } = useProblemWords()
  const store = () => `ocop-sheets:${user.value?.id}`
  const read = (): QueuedSheet[] => JSON.parse(localStorage.getItem(store()) ?? '[]') as QueuedSheet[]
  const queue = useState<QueuedSheet[]>('sheet-outbox', () => [])
  /** The sheet that was taken last, as `session:dossier`. */
  const sent = useState<string>('sheet-outbox-sent', () => '')

  function write(change: (now: QueuedSheet[]) => QueuedSheet[]) {
    queue.value = change(read())
    localStorage.setItem(store(), JSON.stringify(queue.value))
  }
  const update = (sheet: QueuedSheet, next: Partial<QueuedSheet>) =>
    write(now => now.map(one => (one.input.idempotencyKey === sheet.input.idempotencyKey ? { ...one, ...next } : one)))
  const remove = (sessionId: string, dossierId: string) => write(now => now.filter(one => !isSame(one.input, { sessionId, dossierId })))
  const find = (sessionId: string, dossierId: string) => queue.value.find(one => isSame(one.input, { sessionId, dossierId }))

  function add(input: Omit<SubmitScoreSheetInput, 'idempotencyKey'>, productName: string) {
    const sheet = { input: { ...input, idempotencyKey: crypto.randomUUID() }, productName, queuedAt: new Date().toISOString() }
    write(now => [...now.filter(one => !isSame(one.input, input)), { ...sheet, state: 'WAITING' as const }])
    return flush()
  }

  /** Sends what waits; one tab at a time. */
  const flush = () =>
    navigator.locks.request('ocop-sheets', async () => {
      for (const sheet of read().filter(({ state }) => state !== 'REFUSED')) await send(sheet)
    })

  async function send(sheet: QueuedSheet) {
    update(sheet, { state: 'SENDING' })
    try {
      const { submitScoreSheet: outcome } = await gql(SubmitScoreSheetDocument, { input: sheet.input })
      if (outcome.__typename !== 'ScoreSheet') return update(sheet, { state: 'REFUSED', why: wordsOf(outcome) })
      const { sessionId, dossierId } = sheet.input
      remove(sessionId, dossierId)
      localStorage.removeItem(`ocop-draft:${sheetDraftName(user.value?.id, sessionId, dossierId)}`)
      sent.value = `${sessionId}:${dossierId}`
    } catch (error) {
      const isFinal = error instanceof GraphFailure && FINAL.includes(error.code)
      // without a network there is nothing to say but that it waits
      const why = error instanceof GraphFailure ? { why: explain(error).text } : {}
      update(sheet, { state: isFinal ? 'REFUSED' : 'WAITING', ...why })
    }
  }
  const load = () => (queue.value = read())
  return { queue, sent, add, remove, find, flush, load }
}
