import { readEnvironment } from '@ocop/service-kit/environment'
import { rehearsalVariables } from '@ocop/service-kit/rehearsal-clock'
import path from 'node:path'
import type { Planner } from './engine/find-planner.ts'
import { type Rates, RATES } from './policies/rate-limit.ts'

const SUPERGRAPH = path.resolve(import.meta.dirname, '../supergraph.graphql')

/** Everything the gateway is told from outside. */
export function readGatewayEnvironment(source: NodeJS.ProcessEnv = process.env) {
  const read = readEnvironment(source, {
    PORT: { kind: 'port', default: '4000' },
    HOST: { kind: 'text', default: undefined },
    GATEWAY_SECRET: 'secret',
    IDENTITY_URL: { kind: 'url', default: 'http://127.0.0.1:4101' },
    CATALOG_URL: { kind: 'url', default: 'http://127.0.0.1:4102' },
    SALES_POINTS_URL: { kind: 'url', default: 'http://127.0.0.1:4103' },
    FAIRS_URL: { kind: 'url', default: 'http://127.0.0.1:4104' },
    TRACEABILITY_URL: { kind: 'url', default: 'http://127.0.0.1:4105' },
    PROGRAMME_URL: { kind: 'url', default: 'http://127.0.0.1:4106' },
    REDIS_URL: { kind: 'url', default: undefined },
    NODE_ENV: { kind: 'text', default: 'development' },
    TRUSTED_DOCUMENTS: { kind: 'text', default: undefined },
    SUPERGRAPH: { kind: 'text', default: SUPERGRAPH },
    PLANNER: { kind: 'text', default: 'rust' },
    RATE_VISITOR: { kind: 'text', default: undefined },
    RATE_USER: { kind: 'text', default: undefined },
    RATE_SIGN_IN: { kind: 'text', default: undefined },
    ...rehearsalVariables,
  })
  const isProduction = read.NODE_ENV === 'production'
  if (isProduction && read.TRUSTED_DOCUMENTS === undefined) {
    throw new Error('Environment: TRUSTED_DOCUMENTS must name the file of trusted documents in production: nothing else is executed there')
  }
  return { ...read, isProduction, planner: plannerOf(read.PLANNER), rates: ratesOf(read), addresses: addressesOf(read) }
}

export type GatewayEnvironment = ReturnType<typeof readGatewayEnvironment>

function plannerOf(name: string): Planner {
  if (name === 'rust' || name === 'javascript') return name
  throw new Error('Environment: PLANNER must be "rust" or "javascript"')
}

/** Requests per minute, where the defaults do not fit. */
function ratesOf(given: { RATE_VISITOR: string | undefined; RATE_USER: string | undefined; RATE_SIGN_IN: string | undefined }): Rates {
  const rate = (name: keyof typeof given, otherwise: Rates['user']) => {
    const count = Number(given[name] ?? otherwise.count)
    if (!Number.isInteger(count) || count < 1) throw new Error(`Environment: ${name} must be a number of requests per minute`)
    return { ...otherwise, count }
  }
  return { visitor: rate('RATE_VISITOR', RATES.visitor), user: rate('RATE_USER', RATES.user), signIn: rate('RATE_SIGN_IN', RATES.signIn) }
}

/** `SALES_POINTS_URL` is the address of `sales-points`. */
function addressesOf(read: Readonly<Record<string, unknown>>): Record<string, string> {
  const named = Object.entries(read).filter(([name, value]) => name.endsWith('_URL') && name !== 'REDIS_URL' && typeof value === 'string')
  return Object.fromEntries(named.map(([name, value]) => [name.slice(0, -'_URL'.length).toLowerCase().replaceAll('_', '-'), String(value)]))
}
