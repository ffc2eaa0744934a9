import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { composeSupergraph } from '../compose.ts'
import type { Policies } from '../policies/policies.ts'
import { type GatewayOptions, startGateway } from '../start-gateway.ts'
import { aPolicy } from './a-policy.ts'
import { anIdentity } from './an-identity.ts'
import { GATEWAY_SECRET, type RunningSubgraph } from './a-subgraph.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on the shape it asked for
  readonly body: any
}

interface GatewayChoices {
  readonly policies?: Partial<Policies>
  readonly options?: Partial<GatewayOptions>
}

/** The supergraph of these services; throws what forbids it. */
export function supergraphOf(...services: readonly { readonly name: string; readonly sdl: string }[]): string {
  const composition = composeSupergraph(services)
  if ('problems' in composition) throw new Error(composition.problems.join('\n'))
  return composition.supergraph
}

export type AGateway = Awaited<ReturnType<typeof aGateway>>

/** The whole gateway on a free port in front of these services, with keys of its own and an ear for what it logs. */
export async function aGateway(services: readonly RunningSubgraph[], { policies, options }: GatewayChoices = {}) {
  const identity = await anIdentity()
  const directory = mkdtempSync(path.join(tmpdir(), 'gateway-'))
  const supergraphFile = path.join(directory, 'supergraph.graphql')
  writeFileSync(supergraphFile, supergraphOf(...services))
  const log: string[] = []
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    supergraphFile,
    lookEvery: 50,
    planner: 'rust',
    gatewaySecret: GATEWAY_SECRET,
    addresses: { identity: identity.address, ...Object.fromEntries(services.map(({ name, address }) => [name, address])) },
    policies: { ...aPolicy(log), ...policies },
    ...options,
  })
  const url = `http://127.0.0.1:${gateway.port}`
  const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return {
    ...gateway,
    url,
    identity,
    supergraphFile,
    log,
    post,
    ask: (query: string, variables: object = {}, headers: Record<string, string> = {}) => post({ query, variables }, headers),
    async stop() {
      await gateway.stop()
      await identity.stop()
      rmSync(directory, { recursive: true })
    },
  }
}
