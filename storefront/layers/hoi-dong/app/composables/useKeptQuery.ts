import type { TypedDocumentString } from '~/gql/graphql'

/**
 * A query whose last answer is kept in this browser, for this person: without a network it is shown as it was.
 * `isKept` tells that the answer is such an old one.
 */
export function useKeptQuery<Result, Variables>(
  name: string,
  document: TypedDocumentString<Result, Variables>,
  variables: () => Variables,
) {
  const gql = useGqlFetch()
  const { user } = useUserSession()
  const data = shallowRef<Result>()
  const error = shallowRef<Error>()
  const isKept = ref(false)
  const pending = ref(true)
  async function refresh() {
    const asked = variables()
    const key = keptKey(user.value?.id, name, asked)
    try {
      data.value = await gql(document, asked)
      isKept.value = false
      error.value = undefined
      await keepOpened(key, data.value)
    } catch (problem) {
      const kept = isRefused(problem) ? undefined : await recallOpened<Result>(key)
      if (kept) data.value = kept
      isKept.value = Boolean(kept)
      error.value = kept ? undefined : (problem as Error)
    } finally {
      pending.value = false
    }
  }
  /** Asks for other variables ahead, so that they can be opened without a network. */
  async function keepAhead(other: Variables) {
    await keepOpened(keptKey(user.value?.id, name, other), await gql(document, other))
  }
  return { data, error, isKept, pending, refresh, keepAhead }
}

const keptKey = (userId: string | undefined, name: string, variables: unknown) => `${userId ?? ''}:${name}:${JSON.stringify(variables)}`

/** The graph said no: what was kept before is not shown any more. */
const isRefused = (problem: unknown) => problem instanceof GraphFailure && ['FORBIDDEN', 'BAD_USER_INPUT'].includes(problem.code)
