import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Clock } from '../clock.ts'
import type { Actor } from '../graphql/actor.ts'
import { Loaders, type RequestContext } from '../graphql/request-context.ts'
import { reportUnexpected } from './report-unexpected.ts'
import { readBody } from './read-body.ts'
import { verifyCall } from './signature.ts'

/** A plain HTTP answer beside GraphQL (files); the gateway's signature was already checked over an empty body. */
export type Route = (request: IncomingMessage, response: ServerResponse, actor: Actor) => Promise<void>

export interface ServiceOptions {
  readonly name: string
  readonly schema: GraphQLSchema
  readonly port: number
  readonly gatewaySecret: string
  readonly clock: Clock
  /** True when the service can do its work: its database answers. */
  readonly isReady: () => Promise<boolean>
  /** Paths by prefix, e.g. `/media/`. */
  readonly routes?: Readonly<Record<string, Route>>
}

export interface RunningService {
  readonly port: number
  /** Stops taking requests and lets those in flight finish. */
  readonly stop: () => Promise<void>
}

const LARGEST_OPERATION_BYTES = 2_000_000

/** Serves a subgraph on the loopback interface, to the gateway alone. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  const apollo = new ApolloServer<RequestContext>({
    schema: options.schema,
    introspection: true,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), reportUnexpected(options.name)],
  })
  await apollo.start()
  const server = createServer((request, response) => {
    answer(options, apollo, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(error instanceof RangeError ? 413 : 400)
      response.end()
    })
  })
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : options.port, stop: () => drain(server, apollo) }
}

async function answer(options: ServiceOptions, apollo: ApolloServer<RequestContext>, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://service').pathname
  if (path === '/healthz') return void response.writeHead(200).end('ok')
  if (path === '/readyz') return void response.writeHead((await options.isReady().catch(() => false)) ? 200 : 503).end()
  const route = Object.entries(options.routes ?? {}).find(([prefix]) => path.startsWith(prefix))?.[1]
  const body = route ? '' : await readBody(request, LARGEST_OPERATION_BYTES)
  const actor = verifyCall(options.gatewaySecret, request.headers, body, options.clock())
  if (!actor) {
    response.writeHead(403, { 'content-type': 'application/json' })
    return void response.end(JSON.stringify({ errors: [{ message: 'Only the gateway may ask.', extensions: { code: 'FORBIDDEN' } }] }))
  }
  if (route) return route(request, response, actor)
  if (path !== '/graphql') return void response.writeHead(404).end()
  await answerGraphql(apollo, request, response, body.toString(), actor)
}

async function answerGraphql(apollo: ApolloServer<RequestContext>, request: IncomingMessage, response: ServerResponse, body: string, actor: Actor) {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const language = headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi'
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'POST', headers, search: '', body: body === '' ? undefined : JSON.parse(body) },
    context: async () => ({ actor, language, loaders: new Loaders() }),
  })
  response.writeHead(result.status ?? 200, Object.fromEntries(result.headers))
  if (result.body.kind === 'complete') return void response.end(result.body.string)
  for await (const chunk of result.body.asyncIterator) response.write(chunk)
  response.end()
}

async function drain(server: Server, apollo: ApolloServer<RequestContext>) {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  await closed
  await apollo.stop()
}
