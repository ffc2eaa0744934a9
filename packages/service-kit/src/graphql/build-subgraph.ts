import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql'
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql'
import type { RequestContext } from './request-context.ts'

const DIRECTIVES = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@tag',
  '@authenticated',
  '@requiresScopes',
  '@cost',
  '@listSize',
]
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${DIRECTIVES.map(name => `"${name}"`).join(', ')}])`

export interface Subgraph {
  readonly schema: GraphQLSchema
  /** The contract as people read it: our types only, none of federation's plumbing. */
  readonly sdl: string
}

/** How the gateway gets from a `@key` to the object: one function per entity this service can resolve. Null when unknown. */
export type References = Record<string, (key: never, context: RequestContext) => Promise<object | null> | object | null>

interface Options {
  readonly references?: References
  /** Entity types that no field of ours returns, but that we add fields to. */
  readonly orphanedTypes?: readonly Function[]
}

/** Turns a service's resolver instances into its federated subgraph. */
export async function buildSubgraph(
  resolvers: readonly object[],
  { references = {}, orphanedTypes = [] }: Options = {},
): Promise<Subgraph> {
  const byClass = new Map(resolvers.map(resolver => [resolver.constructor, resolver]))
  const schema = await buildSchema({
    resolvers: [...byClass.keys()] as unknown as NonEmptyArray<Function>,
    orphanedTypes: [...orphanedTypes],
    container: { get: resolverClass => byClass.get(resolverClass) },
    validate: false,
    skipCheck: true,
  })
  const sdl = `${LINK}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`
  const resolverMap: Record<string, unknown> = createResolversMap(schema)
  for (const [type, resolve] of Object.entries(references)) {
    resolverMap[type] = { ...(resolverMap[type] as object), __resolveReference: resolve }
  }
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap as never }]) }
}
