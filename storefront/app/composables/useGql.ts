import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'

type Document<Result, Variables> = DocumentTypeDecoration<Result, Variables>

export interface GraphError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string; readonly field?: string; readonly traceId?: string }
}

/** The graph answered with errors and without the data that was asked for. */
export class GraphFailure extends Error {
  constructor(readonly errors: readonly GraphError[]) {
    super(errors.map(error => error.message).join('; '))
  }

  /** First error code, e.g. `FORBIDDEN`, `BAD_USER_INPUT`, `RATE_LIMITED`. */
  get code() {
    return this.errors[0]?.extensions?.code ?? 'UNKNOWN'
  }
}

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly GraphError[]
}

/** Nothing at all of what was asked for. */
const isEmpty = (data: unknown) => Object.values(data as object).every(value => value === null)
const hashOf = (document: unknown) => (document as { __meta__: { hash: string } }).__meta__.hash

/**
 * One typed call. On the server straight to the gateway with the session's token; in the browser through our own
 * `/api/graphql`. Partial data is an answer (a service that is down leaves its fields null); no data at all throws.
 */
export function useGqlFetch() {
  const event = import.meta.server ? useRequestEvent() : undefined
  const { $i18n } = useNuxtApp()
  return async <Result, Variables>(
    document: Document<Result, Variables>,
    variables: Variables,
    init: { signal?: AbortSignal } = {},
  ): Promise<Result> => {
    const body = { documentId: hashOf(document), variables }
    const language = $i18n.locale.value
    const answer: Answer<Result> = import.meta.server
      ? await event!.context.gql<Result>(body, language)
      : await $fetch<Answer<Result>>('/api/graphql', {
          method: 'POST',
          body,
          headers: { 'x-ocop-request': '1', 'accept-language': language },
          ...init,
        })
    if (!answer.data || (answer.errors?.length && isEmpty(answer.data)))
      throw new GraphFailure(answer.errors ?? [{ message: 'empty answer' }])
    return answer.data
  }
}

/** Asked once on the server, handed to the browser, asked again when variables or language change; an older question is dropped. */
export function useGqlQuery<Result, Variables>(
  document: Document<Result, Variables>,
  variables: MaybeRefOrGetter<Variables>,
  options: { lazy?: boolean; server?: boolean; immediate?: boolean } = {},
) {
  const gql = useGqlFetch()
  const { locale } = useI18n()
  const key = computed(() => `gql:${hashOf(document).slice(-12)}:${locale.value}:${JSON.stringify(toValue(variables))}`)
  return useAsyncData<Result>(key, (_nuxt, { signal }) => gql(document, toValue(variables), { signal }), {
    dedupe: 'cancel',
    deep: false,
    ...options,
  })
}

/** A mutation with its pending state; `mutate` answers the data, or null when it failed and `failure` says why. */
export function useGqlMutation<Result, Variables>(document: Document<Result, Variables>) {
  const gql = useGqlFetch()
  const pending = ref(false)
  const failure = ref<Error | null>(null)
  async function mutate(variables: Variables): Promise<Result | null> {
    pending.value = true
    failure.value = null
    try {
      return await gql(document, variables)
    } catch (error) {
      failure.value = error as Error
      return null
    } finally {
      pending.value = false
    }
  }
  return { mutate, pending, failure }
}
