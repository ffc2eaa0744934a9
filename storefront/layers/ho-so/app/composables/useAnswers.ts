import { AnswerCriteriaDocument, type StandingFragment } from '~/gql/graphql'

interface Change {
  readonly code: string
  readonly before: Answer
}
const RETRY_SECONDS = 10

const inputOf = ([criterionCode, { optionIndex = null, points = null }]: [string, Answer]) => ({ criterionCode, optionIndex, points })

/** Again now and then, and as soon as the network is back. */
function retry(send: () => Promise<void>) {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    void send()
    timer = setInterval(send, RETRY_SECONDS * 1_000)
    window.addEventListener('online', send)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    window.removeEventListener('online', send)
  })
}

/** The producer’s own scores: shown at once, sent as they are given, kept in this browser until they arrived, and taken back one by one. */
export function useAnswers(dossierId: string, kept: () => Answers, onStanding: (standing: StandingFragment) => void) {
  const key = `ocop-answers:${dossierId}`
  const unsent = ref<Record<string, Answer>>(JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Answer>)
  const sent = ref<Record<string, Answer>>({})
  const answers = computed<Answers>(() => ({ ...kept(), ...sent.value, ...unsent.value }))
  const past = ref<Change[]>([])
  const { run, pending, problem, refusal } = useCommand(AnswerCriteriaDocument)
  watch(unsent, now => localStorage.setItem(key, JSON.stringify(now)), { deep: true })

  function give(code: string, answer: Answer) {
    unsent.value = { ...unsent.value, [code]: answer }
    void send()
  }
  function choose(code: string, answer: Answer) {
    past.value = [...past.value, { code, before: answers.value[code] ?? {} }]
    give(code, answer)
  }
  /** The criterion that was put back, if there was anything to undo. */
  function undo(): string | undefined {
    const last = past.value.at(-1)
    if (!last) return undefined
    past.value = past.value.slice(0, -1)
    give(last.code, last.before)
    return last.code
  }

  /** One request at a time; what is chosen meanwhile goes with the next. */
  async function send(): Promise<void> {
    const going = { ...unsent.value }
    if (pending.value || Object.keys(going).length === 0) return
    const given = Object.entries(going).map(inputOf)
    const done = await run({ dossierId, answers: given }, 'Dossier', false)
    if (!done) return void (refusal.value && (unsent.value = {}))
    sent.value = { ...sent.value, ...going }
    const isNewer = ([code, answer]: [string, Answer]) => JSON.stringify(going[code]) !== JSON.stringify(answer)
    unsent.value = Object.fromEntries(Object.entries(unsent.value).filter(isNewer))
    if (done.standing) onStanding(done.standing as StandingFragment)
    await send()
  }

  retry(send)
  const state = computed(() => (pending.value ? 'saving' : Object.keys(unsent.value).length > 0 ? 'waiting' : 'saved'))
  return { answers, choose, undo, canUndo: computed(() => past.value.length > 0), state, problem }
}
