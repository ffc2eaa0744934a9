import type { ApolloServerPlugin } from '@apollo/server'
import { trace } from '@opentelemetry/api'
import type { RequestContext } from '../graphql/request-context.ts'

/** Names the running span after the GraphQL operation. Its variables are people's data and stay out. */
export const traceOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, operationName, queryHash }) {
        const span = trace.getActiveSpan()
        if (!span || !operation) return
        const name = operationName ?? 'anonymous'
        span.updateName(`${operation.operation} ${name}`)
        span.setAttributes({
          'graphql.operation.type': operation.operation,
          'graphql.operation.name': name,
          'graphql.document.hash': queryHash,
        })
      },
      async didEncounterErrors({ errors }) {
        trace.getActiveSpan()?.setAttribute('graphql.error.count', errors.length)
      },
    }
  },
}
