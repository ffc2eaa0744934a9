import { buildSubgraphSchema } from '@apollo/subgraph'
import { systemClock } from '@ocop/service-kit/clock'
import { DateTimeISO, PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { type Route, type RunningService, startService } from '@ocop/service-kit/http'
import { parse } from 'graphql'

export const GATEWAY_SECRET = 'a secret that only tests know, long enough'

type Resolver = (parent: never, args: never, context: RequestContext) => unknown
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver | object>>>>

export interface SubgraphOptions {
  readonly name: string
  readonly sdl: string
  readonly resolvers: Resolvers
  readonly routes?: Readonly<Record<string, Route>>
  readonly port?: number
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@authenticated", "@requiresScopes", "@cost", "@listSize"])
scalar UUID
scalar PositiveInt
scalar DateTimeISO
`

export interface RunningSubgraph extends RunningService {
  readonly name: string
  readonly sdl: string
  readonly address: string
}

/** A real service on the kit, with a schema of its own, behind the gateway's signature. */
export async function aSubgraph({ name, sdl, resolvers, routes = {}, port = 0 }: SubgraphOptions): Promise<RunningSubgraph> {
  const whole = LINK + sdl
  const schema = buildSubgraphSchema([{ typeDefs: parse(whole), resolvers: { UUID, PositiveInt, DateTimeISO, ...resolvers } as never }])
  const running = await startService({
    name,
    schema,
    port,
    gatewaySecret: GATEWAY_SECRET,
    clock: systemClock,
    isReady: async () => true,
    routes,
  })
  return { ...running, name, sdl: whole, address: `http://127.0.0.1:${running.port}` }
}
