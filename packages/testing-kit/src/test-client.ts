import { ApolloServer } from '@apollo/server'
import { type Actor, Loaders, type RequestContext } from '@ocop/service-kit/graphql'
import { runCompiled } from '@ocop/service-kit/http'
import type { GraphQLSchema } from 'graphql'

interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on the shape it asked for
  readonly data?: Record<string, any>
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string; field?: string } }[]
}

/** Executes operations through Apollo Server's whole pipeline, without a socket. */
export function createTestClient(
  schema: GraphQLSchema,
  { language = 'vi', clientAddress = null }: { language?: string; clientAddress?: string | null } = {},
) {
  const server = new ApolloServer<RequestContext>({ schema, includeStacktraceInErrorResponses: false, plugins: [runCompiled(schema)] })
  return {
    async execute(actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const contextValue = { actor, language, clientAddress, loaders: new Loaders() }
      const { body } = await server.executeOperation({ query, variables }, { contextValue })
      if (body.kind !== 'single') throw new Error('incremental results are not supported here')
      // Apollo hands back null-prototype objects; a JSON round trip gives what a client would see.
      return JSON.parse(JSON.stringify(body.singleResult)) as Answer
    },
  }
}
