import type { ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { KeysUnavailable, TokenRejected } from '../identity/verify-token.ts'
import { TooLarge } from './pass-through.ts'
import { sendRefusal } from './send-json.ts'

interface Trouble {
  readonly status: number
  readonly code: string
  readonly message: string
}

const KNOWN: readonly (readonly [new (...words: never[]) => Error, Trouble])[] = [
  [TokenRejected, { status: 401, code: 'UNAUTHENTICATED', message: 'The access token is expired or not valid. Sign in again.' }],
  [KeysUnavailable, { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'Nobody can be identified right now. Try again in a moment.' }],
  [TooLarge, { status: 413, code: 'BAD_REQUEST', message: 'The request is too large.' }],
  [RangeError, { status: 413, code: 'BAD_REQUEST', message: 'The request is too large.' }],
]

/** The answer to a request that ended before an engine or a service could answer it. */
export function sendTrouble(error: unknown, traceId: string, response: ServerResponse, logger: Logger): void {
  if (error instanceof GraphQLError) {
    const { code, http, ...extensions } = error.extensions as { code: string; http?: { status?: number } }
    return sendRefusal(response, http?.status ?? 400, code, error.message, extensions)
  }
  const known = KNOWN.find(([kind]) => error instanceof kind)?.[1]
  if (!known) logger.error({ err: error, traceId }, 'a request failed')
  else if (known.status >= 500) logger.warn({ err: error, traceId }, known.message)
  // what is left of a body that nobody wants to read must not be taken for the next request
  response.setHeader('connection', 'close')
  if (known) return sendRefusal(response, known.status, known.code, known.message)
  sendRefusal(response, 502, 'SERVICE_UNAVAILABLE', 'A part of the platform does not answer right now. Try again in a moment.', { traceId })
}
