import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import type { Outcome } from './useProblemWords'

/** Why a command was not done: a refusal of the graph, or a failure; `field` names the input it is about. */
export interface Problem {
  readonly text: string
  readonly field?: string
}

/**
 * One mutation as a person means it: pressing the button again after a lost answer repeats the same request (same idempotency
 * key), changed content gets a new one. Refusals are told in the reader's words: `refusal.<__typename>`, with the refusal's fields.
 */
export function useCommand<Result extends object, Input extends object>(document: DocumentTypeDecoration<Result, { input: Input }>) {
  const gql = useGqlFetch()
  const { wordsOf, explain } = useProblemWords()
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
      refusal.value = outcome
      problem.value = { text: wordsOf(outcome) }
    } catch (error) {
      problem.value = explain(error)
    } finally {
      pending.value = false
    }
    return undefined
  }

  return { run, pending, problem, refusal }
}
