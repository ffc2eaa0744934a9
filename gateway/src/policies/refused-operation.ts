import { type ASTNode, GraphQLError } from 'graphql'

/** A request that is declined before any service hears of it. `spec: true`: 400 only to clients that know GraphQL over HTTP. */
export function refusedOperation(code: string, message: string, { nodes, status = 400, extensions = {} }: Details = {}): GraphQLError {
  const http = { status, spec: status === 400 }
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code, ...extensions, http } })
}

interface Details {
  readonly nodes?: readonly ASTNode[] | ASTNode | undefined
  readonly status?: number
  readonly extensions?: Readonly<Record<string, unknown>>
}
