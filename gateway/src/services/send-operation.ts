import { signCall } from '@ocop/service-kit/http/signature'
import type { Clock } from '@ocop/service-kit/clock'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import type { Asker, Send, ServiceAnswer, ServiceError, ServiceOperation } from '../engine/engine.ts'
import { ServiceTrouble, toPublicError } from '../policies/masking.ts'
import { callService } from './call-service.ts'
import { findAddress, plainName, type ServiceAddresses } from './find-addresses.ts'

export interface SendOptions {
  readonly addresses: ServiceAddresses
  readonly gatewaySecret: string
  readonly clock: Clock
  readonly logger: Logger
  /** Milliseconds a service has for one operation. */
  readonly timeout: number
}

/** What Apollo Server answers GraphQL with; anything else is not an answer to our question. */
const GRAPHQL_STATUSES = new Set([200, 400, 500])

/** The one road to the services: every call is signed over its exact bytes, in the name of the person who asks. */
export function createSend(options: SendOptions): Send {
  return async (service, operation, asker) => {
    try {
      const answer = await askTwiceAtMost(options, service, operation, asker)
      return answer.errors
        ? { ...answer, errors: answer.errors.map(error => toPublicError(error, { service, asker, logger: options.logger })) }
        : answer
    } catch (error) {
      options.logger.error({ err: error, service, traceId: asker.traceId }, 'a service did not answer')
      return { data: null, errors: [unavailable(asker)] }
    }
  }
}

const unavailable = ({ traceId }: Asker): ServiceError =>
  new GraphQLError('A part of the platform does not answer right now. Try again in a moment.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', traceId },
  })

/** A query may be asked again when the connection broke; whatever changes something is asked once. */
async function askTwiceAtMost(options: SendOptions, service: string, operation: ServiceOperation, asker: Asker): Promise<ServiceAnswer> {
  try {
    return await ask(options, service, operation, asker)
  } catch (error) {
    if (!operation.isQuery || !isBrokenConnection(error)) throw error
    return ask(options, service, operation, asker)
  }
}

const isBrokenConnection = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(String(error.code))

async function ask(options: SendOptions, service: string, operation: ServiceOperation, asker: Asker): Promise<ServiceAnswer> {
  const address = findAddress(options.addresses, service)
  if (!address) throw new ServiceTrouble(`no address for the service "${service}"`)
  const { query, variables, operationName } = operation
  const body = Buffer.from(JSON.stringify({ query, variables, operationName }))
  const now = options.clock()
  const { status, body: answer } = await callService({
    url: new URL('/graphql', address).href,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      traceparent: asker.traceparent,
      'x-trace-id': asker.traceId,
      ...(asker.language === undefined ? {} : { 'accept-language': asker.language }),
      // nobody else needs to know from where a person asks: identity counts wrong passwords by it
      ...(plainName(service) === 'identity' ? { 'x-ocop-client-address': asker.address } : {}),
      ...signCall(options.gatewaySecret, asker.actor, body, now),
    },
    body,
    timeout: Math.min(options.timeout, asker.deadline - now.getTime()),
  })
  if (!GRAPHQL_STATUSES.has(status)) throw new ServiceTrouble(`the service "${service}" answered with status ${status}`)
  return JSON.parse(answer.toString()) as ServiceAnswer
}
