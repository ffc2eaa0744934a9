import type { TypedDocumentString } from '~/gql/graphql'

/** Why a command was not done: a refusal of the graph, or a failure; `field` names the input it is about. */
export interface Problem {
  readonly text: string
  readonly field?: string
}

type Outcome = { readonly __typename: string; readonly message?: string } & Record<string, unknown>

/**
 * One mutation as a person means it: pressing the button again after a lost answer repeats the same request (same idempotency
 * key), changed content gets a new one. Refusals are told in the reader's words: `refusal.<__typename>`, with the refusal's fields.
 */
export function useCommand<Result extends object, Input extends object>(document: TypedDocumentString<Result, { input: Input }>) {
  const gql = useGqlFetch()
  const { t, te } = useI18n()
  const pending = ref(false)
  const problem = ref<Problem | null>(null)
  /** The refusal behind `problem`, for pages that tell its details. */
  const refusal = shallowRef<Outcome | null>(null)
  let last = { content: '', key: '' }

  function keyFor(content: string) {
    if (last.content !== content) last = { content, key: crypto.randomUUID() }
    return last.key
  }

  /** The success named `success`, or undefined with `problem` set. `isKeyed`: the input takes an `idempotencyKey`. */
  async function run(input: Omit<Input, 'idempotencyKey'>, success: string, isKeyed = true): Promise<Outcome | undefined> {
    pending.value = true
    problem.value = null
    refusal.value = null
    try {
      const content = JSON.stringify(input)
      const answer = await gql(document, { input: (isKeyed ? { ...input, idempotencyKey: keyFor(content) } : input) as Input })
      const outcome = Object.values(answer)[0] as Outcome
      if (outcome.__typename === success) {
        last = { content: '', key: '' }
        return outcome
      }
      problem.value = { text: wordsOf(outcome) }
    } catch (error) {
      problem.value = explain(error)
    } finally {
      pending.value = false
    }
    return undefined
  }

  /** Names of input fields are told as the form calls them. */
  function wordsOf({ __typename, message, ...values }: Outcome): string {
    const nameOf = (field: unknown) => (te(`fieldName.${field}`) ? t(`fieldName.${field}`) : String(field))
    const told = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(nameOf).join(', ') : value])
    const words = `refusal.${__typename}`
    return te(words) ? t(words, Object.fromEntries(told)) : (message ?? t('failure.title'))
  }

  /** The graph's own words are for developers: a wrong input is told by its field, everything else by its code. */
  function explain(error: unknown): Problem {
    const { code = 'UNREACHABLE', field } = (error instanceof GraphFailure ? error.errors[0]?.extensions : undefined) ?? {}
    const words = [`invalid.${field?.split('.').at(-1)}`, `problem.${code}`].find(key => te(key))
    return { text: t(words ?? 'failure.text'), ...(field !== undefined && { field }) }
  }

  return { run, pending, problem, refusal }
}
