import { rehearsalVariables } from './rehearsal-clock.ts'

interface Kinds {
  text: string
  url: string
  port: number
  secret: string
}

const PARSERS: { [Kind in keyof Kinds]: (value: string) => Kinds[Kind] } = {
  text: value => value,
  url: value =>
    value
      .split(',')
      .map(one => new URL(one.trim()).href)
      .join(','),
  port: value => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Error('not a port')
    return Number(value)
  },
  secret: value => {
    if (value.length < 32) throw new Error('too short')
    return value
  },
}
const MEANING = { text: 'a text', url: 'an address', port: 'a port (0–65535)', secret: 'a secret of at least 32 characters' }

type Rule = keyof Kinds | { readonly kind: keyof Kinds; readonly default: string | undefined }
type KindOf<R extends Rule> = R extends keyof Kinds
  ? Kinds[R]
  : R extends { kind: infer K extends keyof Kinds; default: infer D }
    ? Kinds[K] | (undefined extends D ? undefined : never)
    : never

/**
 * Reads and checks every variable before anything starts; reports all that are wrong at once.
 * A bare kind is required; `{ kind, default }` is not, and a default of `undefined` means "may be absent".
 */
export function readEnvironment<const Shape extends Record<string, Rule>>(source: NodeJS.ProcessEnv, shape: Shape) {
  const problems: string[] = []
  const read = Object.entries(shape).map(([name, rule]) => {
    const kind = typeof rule === 'string' ? rule : rule.kind
    try {
      return [name, valueOf(source[name], rule, kind)]
    } catch {
      problems.push(`${name} must be ${MEANING[kind]}, but is ${source[name] ? 'something else' : 'not set'}`)
      return [name, undefined]
    }
  })
  if (problems.length > 0) throw new Error(`Environment: ${problems.join('; ')}`)
  return Object.fromEntries(read) as { readonly [Name in keyof Shape]: KindOf<Shape[Name]> }
}

/** An empty variable is one that is not set. */
function valueOf(given: string | undefined, rule: Rule, kind: keyof Kinds): string | number | undefined {
  if (given) return PARSERS[kind](given)
  if (typeof rule === 'string') throw new Error('not set')
  return rule.default === undefined ? undefined : PARSERS[kind](rule.default)
}

/** What every service reads; `port` is the one it has unless told otherwise. Spread it into the service's own shape. */
export const serviceVariables = <const Port extends string>(port: Port) =>
  ({
    PORT: { kind: 'port', default: port },
    HOST: { kind: 'text', default: '127.0.0.1' },
    DATABASE_URL: 'url',
    EVENTS_URL: 'url',
    GATEWAY_SECRET: 'secret',
    OCOP_DEMO: { kind: 'text', default: 'on' },
    PUBLIC_URL: { kind: 'url', default: 'http://localhost:3000' },
    ...rehearsalVariables,
  }) as const

/** What a service reads that sends e-mails. */
export const mailVariables = {
  SMTP_URL: { kind: 'url', default: undefined },
  MAIL_FROM: { kind: 'text', default: 'OCOP Connect <khong-tra-loi@ocop.localhost>' },
  MAIL_DIR: { kind: 'text', default: '.data/mail' },
} as const

export interface ServiceEnvironment {
  readonly PORT: number
  /** The interface to listen on; anything but loopback only where the network lets nobody but the gateway through. */
  readonly HOST?: string
  readonly DATABASE_URL: string
  readonly EVENTS_URL: string
  readonly GATEWAY_SECRET: string
  readonly OCOP_DEMO: string
  /** Of rehearsals: the file that says how far the clock is moved. */
  readonly OCOP_CLOCK_FILE?: string | undefined
  readonly OCOP_REHEARSAL?: string | undefined
}

/** Whether traces have an address to go to. */
export const wantsTelemetry = () => Boolean(process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] || process.env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'])
