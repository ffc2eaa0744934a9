import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Asker, ServiceError } from '../engine/engine.ts'

/** A failure between us and a service; its words are for our log only. */
export class ServiceTrouble extends Error {}

/** What a service may say to a client. Anything else that goes wrong there is nobody's business outside. */
const FROM_SERVICES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
])
const OWN = new Set([
  ...FROM_SERVICES,
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_TOO_EXPENSIVE',
  'DOCUMENT_NOT_TRUSTED',
  'INTROSPECTION_OFF',
  'BAD_REQUEST',
])
const PUBLIC_EXTENSIONS = ['code', 'field', 'retryAfterSeconds', 'traceId']
const UNKNOWN_TROUBLE = 'Something went wrong on our side.'

interface Origin {
  readonly service: string
  readonly asker: Asker
  readonly logger: Logger
}

/** An error of a service as a client may see it; what is hidden is logged, with the trace id that the client gets. */
export function toPublicError(error: ServiceError, { service, asker, logger }: Origin): GraphQLError {
  const badInput = badInputOf(error)
  if (badInput) return badInput
  const path = error.path ?? null
  if (FROM_SERVICES.has(codeOf(error))) return new GraphQLError(error.message, { path, extensions: publicExtensions(error.extensions) })
  logger.error({ service, traceId: asker.traceId, path, message: error.message, extensions: error.extensions }, 'a service failed')
  return new GraphQLError(UNKNOWN_TROUBLE, { path, extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: asker.traceId } })
}

/**
 * The last gate before the client: errors without a code of ours are masked, and none carries more than it should.
 * `http` only tells the engine which status to answer with; engines do not send it.
 */
export function maskErrors(errors: readonly GraphQLFormattedError[], traceId: string, logger: Logger): GraphQLError[] {
  return errors.map(error => {
    const http = error.extensions?.['http'] as Http | undefined
    if (OWN.has(codeOf(error)) || isClientsFault(http)) {
      const extensions = {
        code: 'BAD_REQUEST',
        ...publicExtensions(error.extensions),
        ...(http ? { http: withoutGrace(http, error) } : {}),
      }
      return new GraphQLError(error.message, { ...placeOf(error), extensions })
    }
    logger.error({ err: error, traceId }, 'masked an error')
    return new GraphQLError(UNKNOWN_TROUBLE, {
      ...placeOf(error),
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId, http: { status: 500 } },
    })
  })
}

interface Http {
  readonly status?: number
}

/** Services cannot say this: their errors come without `http`. */
const isClientsFault = (http: Http | undefined) => http?.status !== undefined && http.status < 500

/** To old clients an operation that is refused is still a 200 (`spec`); what is no GraphQL request at all is a 400 to everybody. */
const withoutGrace = (http: Http, error: GraphQLFormattedError) => (codeOf(error) === 'BAD_REQUEST' ? { ...http, spec: false } : http)

function placeOf(error: GraphQLFormattedError) {
  const { nodes = null, source = null, positions = null, path = null } = error as Partial<GraphQLError>
  return { nodes, source, positions, path }
}

export const codeOf = (error: { readonly extensions?: Readonly<Record<string, unknown>> | undefined }) =>
  String(error.extensions?.['code'] ?? '')

const publicExtensions = (extensions: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(PUBLIC_EXTENSIONS.filter(name => name in extensions).map(name => [name, extensions[name]]))

/** A scalar of a service refused a value: bad input, with the path inside `input` as the field. */
export function badInputOf({ message, path, extensions }: ServiceError): GraphQLError | undefined {
  const match = /^Variable "\$(\w+)" got invalid value .*?(?: at "([^"]+)")?; (.+)$/s.exec(message)
  if (!match) return undefined
  const field = match[2] === undefined ? match[1]! : match[2].slice(match[2].indexOf('.') + 1)
  return new GraphQLError(match[3]!, { path: path ?? null, extensions: { ...publicExtensions(extensions), code: 'BAD_USER_INPUT', field } })
}
