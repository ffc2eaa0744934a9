import type { GraphQLSchema } from 'graphql'
import type { Reaction } from '../events/reaction.ts'
import type { PublicRoute, Route } from '../http/start-service.ts'
import type { Job } from './jobs.ts'

/** What a service is made of, as its composition root (`createApplication`) puts it together. */
export interface Application {
  readonly schema: GraphQLSchema
  readonly sdl: string
  /** What it does about events of other services. */
  readonly reactions?: readonly Reaction[]
  /** Plain HTTP answers beside GraphQL, by the beginning of their path. */
  readonly routes?: Readonly<Record<string, Route>>
  /** Plain HTTP answers to anybody, by their whole path; no signature of the gateway is asked for. */
  readonly publicRoutes?: Readonly<Record<string, PublicRoute>>
  /** What it does by itself from time to time. */
  readonly jobs?: readonly Job[]
  /** Ends answers that would go on for ever, before the requests in flight are waited for. */
  readonly stop?: () => Promise<void>
}
