import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isOutage } from '../database/outage.ts'
import { isUnstorableText } from '../database/unstorable-text.ts'
import { traceId } from '../telemetry/trace.ts'

/** What may leave the service of an error: our own words, never those of the database or of a defect. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  if (cause instanceof GraphQLError) return formatted
  if (isUnstorableText(cause))
    return {
      ...formatted,
      message: 'A text may not hold the character U+0000 or half of a surrogate pair.',
      extensions: { code: 'BAD_USER_INPUT' },
    }
  const trace = traceId()
  const extensions = (code: string) => ({ code, ...(trace === undefined ? {} : { traceId: trace }) })
  return isOutage(cause)
    ? {
        ...formatted,
        message: 'The service cannot do its work at the moment. Try again shortly.',
        extensions: extensions('SERVICE_UNAVAILABLE'),
      }
    : { ...formatted, message: 'Something went wrong on our side.', extensions: extensions('INTERNAL_SERVER_ERROR') }
}
