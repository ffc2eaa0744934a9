import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { isUnstorableText } from '../database/unstorable-text.ts'
import { logger } from '../telemetry/logger.ts'
import type { RequestContext } from '../graphql/request-context.ts'

/** Logs what nobody expected, once, at the service's edge. Refusals and bad input are answers, not accidents. */
export function reportUnexpected(service: string): ApolloServerPlugin<RequestContext> {
  const log = logger(service)
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors) {
            const cause = error instanceof GraphQLError ? error.originalError : error
            if (cause && !(cause instanceof GraphQLError) && !isUnstorableText(cause))
              log.error({ err: cause, operationName, path: error.path }, 'unexpected error')
          }
        },
      }
    },
  }
}
