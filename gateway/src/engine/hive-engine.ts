import { createGatewayRuntime, type GatewayConfigSupergraph } from '@graphql-hive/gateway-runtime'
import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { type DocumentNode, print } from 'graphql'
import type { Policies } from '../policies/policies.ts'
import type { Asker, Engine, Send } from './engine.ts'
import type { Planner } from './find-planner.ts'
import { applyPolicies } from './hive-policies.ts'
import { lockFields } from './lock-fields.ts'
import { keepOwnShutdown } from './keep-own-shutdown.ts'

export interface HiveOptions {
  readonly supergraph: string
  readonly planner: Planner
  readonly send: Send
  readonly policies: Policies
}

/** What we put into Hive's context: its plugins and our road to the services read it there. */
export interface HiveContext {
  readonly asker: Asker
}

/** Hive's gateway runtime, with its HTTP calls, retries, caches and request merging left out: `send` is the only road to a service. */
export async function startHive({ supergraph, planner, send, policies }: HiveOptions): Promise<Engine> {
  const settings: GatewayConfigSupergraph<HiveContext> = {
    supergraph: () => supergraph,
    ...(planner === 'rust' ? { unifiedGraphHandler } : {}),
    // Hive would merge operations for one service into one document; the planner has already done what there is to win
    __experimental__batchExecution: planner !== 'rust',
    transports: () => ({ getSubgraphExecutor: ({ subgraphName }) => sendTo(subgraphName, send) }),
    plugins: () => [lockFields(userOf) as never, applyPolicies(policies)],
    maskedErrors: false,
    subgraphErrors: false,
    requestId: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    healthCheckEndpoint: '/-/health',
    readinessCheckEndpoint: '/-/ready',
  }
  const hive = createGatewayRuntime<HiveContext>(settings)
  keepOwnShutdown()
  await hive.getSchema()
  return {
    name: `hive (${planner} planner)`,
    async execute({ method, url, headers, body }, asker) {
      const response = await hive.fetch(new hive.fetchAPI.Request(url, { method, headers, body: (body ?? null) as BodyInit | null }), {
        asker,
      })
      return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) }
    },
    async stop() {
      await hive[Symbol.asyncDispose]()
    },
  }
}

/** Null for a visitor: that is what tells Hive that nobody has signed in. */
const userOf = ({ actor, scopes }: Asker) => (actor.userId === null ? null : { id: actor.userId, scope: scopes })

const texts = new WeakMap<DocumentNode, string>()

function sendTo(service: string, send: Send) {
  const execute = ({ document, variables, operationName, operationType, context }: PlannedRequest) => {
    const query = texts.get(document) ?? print(document)
    texts.set(document, query)
    return send(service, { query, variables, operationName, isQuery: operationType === 'query' }, context.asker)
  }
  return execute as never
}

interface PlannedRequest {
  readonly document: DocumentNode
  readonly variables: Record<string, unknown> | undefined
  readonly operationName: string | undefined
  readonly operationType: string | undefined
  readonly context: HiveContext
}
