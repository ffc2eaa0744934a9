import type { ValidationRule } from 'graphql'
import { measureSelections } from './measure-operation.ts'
import { refusedOperation } from './refused-operation.ts'

/** Refuses operations nested deeper than `limit` fields. */
export function limitDepth(limit: number): ValidationRule {
  return function LimitDepth(context) {
    return {
      OperationDefinition(operation) {
        const { depth } = measureSelections(operation.selectionSet, context)
        if (depth <= limit) return
        const message = `The operation is nested ${depth} levels deep; at most ${limit} are allowed.`
        context.reportError(refusedOperation('GRAPHQL_VALIDATION_FAILED', message, { nodes: operation }))
      },
    }
  }
}
