import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Clock } from '../clock.ts'
import type { Actor } from '../graphql/actor.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { logger } from '../telemetry/logger.ts'
import { traceOperations } from '../telemetry/trace-operations.ts'
import { withinTrace } from '../telemetry/trace.ts'
import { answerGraphql } from './answer-graphql.ts'
import { drain } from './drain.ts'
import { maskError } from './mask-error.ts'
import { readBody } from './read-body.ts'
import { refuse } from './refuse.ts'
import { reportUnexpected } from './report-unexpected.ts'
import { runCompiled } from './run-compiled.ts'
import { verifyCall } from './signature.ts'

/** A plain HTTP answer beside GraphQL (files); the gateway's signature was already checked over an empty body. */
export type Route = (request: IncomingMessage, response: ServerResponse, actor: Actor) => Promise<void>

/** A plain HTTP answer to anybody, without the gateway's signature: for what is public by its nature, such as signing keys. */
export type PublicRoute = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface ServiceOptions {
  readonly name: string
  readonly schema: GraphQLSchema
  readonly port: number
  /** Loopback unless told otherwise. */
  readonly host?: string
  readonly gatewaySecret: string
  readonly clock: Clock
  /** True when the service can do its work: its database answers. */
  readonly isReady: () => Promise<boolean>
  /** Paths by prefix, e.g. `/media/`. */
  readonly routes?: Readonly<Record<string, Route>>
  /** Whole paths that anybody may ask, e.g. `/.well-known/jwks.json`. */
  readonly publicRoutes?: Readonly<Record<string, PublicRoute>>
}

export interface RunningService {
  readonly port: number
  /** Stops taking requests and lets those in flight finish. */
  readonly stop: () => Promise<void>
}

const LARGEST_OPERATION_BYTES = 3_000_000

/** Serves a subgraph to the gateway alone, on the loopback interface unless told otherwise. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const apollo = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: true,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: maskError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      traceOperations,
      reportUnexpected(options.name),
      runCompiled(options.schema),
    ],
  })
  await apollo.start()
  const log = logger(options.name)
  const server = createServer((request, response) => {
    withinTrace(request.headers['traceparent'], () => answer(options, apollo, request, response)).catch((error: unknown) => {
      log.error({ err: error, url: request.url }, 'unexpected error')
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.')
    })
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.host ?? '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    async stop() {
      await drain(server)
      await apollo.stop()
    },
  }
}

async function answer(options: ServiceOptions, apollo: ApolloServer<RequestContext>, request: IncomingMessage, response: ServerResponse) {
  const path = pathOf(request)
  if (path === '/healthz') return void response.writeHead(200).end('ok')
  if (path === '/readyz') return answerReadiness(options, response)
  const publicRoute = options.publicRoutes?.[path]
  if (publicRoute) return publicRoute(request, response)
  const route = Object.entries(options.routes ?? {}).find(([prefix]) => path.startsWith(prefix))?.[1]
  return route ? answerRoute(options, route, request, response) : answerOperation(options, apollo, request, response)
}

async function answerReadiness({ isReady }: ServiceOptions, response: ServerResponse) {
  response.writeHead((await isReady().catch(() => false)) ? 200 : 503).end()
}

async function answerRoute(options: ServiceOptions, route: Route, request: IncomingMessage, response: ServerResponse) {
  const actor = verifyCall(options.gatewaySecret, request.headers, '', options.clock())
  return actor ? route(request, response, actor) : refuseStranger(response)
}

async function answerOperation(
  options: ServiceOptions,
  apollo: ApolloServer<RequestContext>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const body = await bodyOf(request)
  if (body === undefined) return refuse(response, 413, 'BAD_REQUEST', `An operation may have ${LARGEST_OPERATION_BYTES} bytes.`)
  const actor = verifyCall(options.gatewaySecret, request.headers, body, options.clock())
  if (!actor) return refuseStranger(response)
  if (pathOf(request) !== '/graphql') return void response.writeHead(404).end()
  await answerGraphql(apollo, request, response, { body: body.toString(), actor })
}

const pathOf = (request: IncomingMessage) => request.url?.split('?', 1)[0] ?? '/'

const refuseStranger = (response: ServerResponse) => refuse(response, 403, 'FORBIDDEN', 'Only the gateway may ask.')

/** Undefined when it is larger than any operation may be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return await readBody(request, LARGEST_OPERATION_BYTES)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
