import type { ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { KeysUnavailable, TokenRejected } from '../identity/verify-token.ts'
import { TooLarge } from './pass-through.ts'
import { sendRefusal, type Trouble } from './send-json.ts'

const LARGE: Trouble = { status: 413, code: 'BAD_REQUEST', message: 'The request is too large.' }

const KNOWN: readonly (readonly [new (...words: never[]) => Error, Trouble])[] = [
  [TokenRejected, { status: 401, code: 'UNAUTHENTICATED', message: 'The access token is expired or not valid. Sign in again.' }],
  [KeysUnavailable, { status: 503, code: 'SERVICE_UNAVAILABLE', message: 'Nobody can be identified right now. Try again in a moment.' }],
  [TooLarge, LARGE],
  [RangeError, LARGE],
]

const UNKNOWN: Trouble = {
  status: 502,
  code: 'SERVICE_UNAVAILABLE',
  message: 'A part of the platform does not answer right now. Try again in a moment.',
}

/** The answer to a request that ended before an engine or a service could answer it. */
export function sendTrouble(error: unknown, traceId: string, response: ServerResponse, logger: Logger): void {
  if (error instanceof GraphQLError) {
    const { code, http, ...more } = error.extensions as { code: string; http?: { status?: number } }
    return sendRefusal(response, { status: http?.status ?? 400, code, message: error.message, more })
  }
  const trouble = KNOWN.find(([kind]) => error instanceof kind)?.[1] ?? UNKNOWN
  if (trouble.status >= 500) logger.error({ err: error, traceId }, trouble.message)
  // what is left of a body that nobody wants to read must not be taken for the next request
  response.setHeader('connection', 'close')
  sendRefusal(response, trouble === UNKNOWN ? { ...UNKNOWN, more: { traceId } } : trouble)
}
