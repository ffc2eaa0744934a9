import type { Actor } from '@ocop/service-kit/graphql/actor'

/** Who asks, and all that must travel with the question. Made once per request, before any engine sees it. */
export interface Asker {
  readonly actor: Actor
  /** Scopes of the token, e.g. `role:officer`; none for a visitor. */
  readonly scopes: readonly string[]
  readonly traceId: string
  /** W3C trace context for the calls to services. */
  readonly traceparent: string
  /** `Accept-Language` as it came. */
  readonly language: string | undefined
  /** Network address of the person, for rate limits. */
  readonly address: string
  /** Moment (milliseconds) after which nobody waits for an answer any more. */
  readonly deadline: number
}

/** A GraphQL-over-HTTP request whose body has been read and found small enough. */
export interface GatewayRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
}

export interface GatewayAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Above the engine: everything HTTP. A faster engine replaces this one function. */
export interface Engine {
  /** Which planner works, for logs and `/readyz`. */
  readonly name: string
  execute(request: GatewayRequest, asker: Asker): Promise<GatewayAnswer>
  stop(): Promise<void>
}

/** One operation for one service, as planned by an engine. */
export interface ServiceOperation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>> | undefined
  readonly operationName: string | undefined
  /** Only what changes nothing may be asked twice. */
  readonly isQuery: boolean
}

export interface ServiceError {
  readonly message: string
  readonly path?: readonly (string | number)[] | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

export interface ServiceAnswer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly ServiceError[]
}

/** Below the engine: the one road to the services. In-process services replace this one function. Never rejects. */
export type Send = (service: string, operation: ServiceOperation, asker: Asker) => Promise<ServiceAnswer>
