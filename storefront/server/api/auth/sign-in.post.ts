import { SignInByLinkDocument, SignInDocument, SignUpDocument } from '../../../app/gql/graphql'

const DOCUMENTS = { password: SignInDocument, link: SignInByLinkDocument, signUp: SignUpDocument }

interface Answer {
  data?: Record<string, ({ __typename: string } & Record<string, unknown>) | null> | null
  errors?: { extensions?: { code?: string; field?: string } }[]
}

/** Signs in (or up) at the graph and keeps the tokens in the sealed cookie; the page learns only the outcome. */
export default defineEventHandler(async event => {
  assertSameOrigin(event)
  const { by, input } = await readBody<{ by: keyof typeof DOCUMENTS; input: unknown }>(event)
  const document = DOCUMENTS[by]
  if (!document) throw createError({ statusCode: 400, statusMessage: 'unknown way to sign in' })
  const response = await callGateway(event, { documentId: document.__meta__!.hash as string, variables: { input } }, 'vi')
  const { data, errors } = (await response.json()) as Answer
  const outcome = Object.values(data ?? {})[0]
  if (!outcome) return failed(errors)
  if (outcome.__typename !== 'Session') return { ...outcome, outcome: outcome.__typename }
  await keepSession(event, outcome as never)
  return { outcome: 'Session' }
})

const failed = (errors: Answer['errors'] = []) => ({
  outcome: 'Failed',
  code: errors[0]?.extensions?.code ?? 'UNKNOWN',
  field: errors[0]?.extensions?.field,
})
