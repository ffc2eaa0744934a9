import type { ValidationRule } from 'graphql'
import { measureSelections } from './measure-operation.ts'
import { refusedOperation } from './refused-operation.ts'

/** Refuses operations that become more than `limit` fields once their fragments are spread. */
export function limitFields(limit: number): ValidationRule {
  return function LimitFields(context) {
    return {
      OperationDefinition(operation) {
        const { fields } = measureSelections(operation.selectionSet, context)
        if (fields <= limit) return
        const message = `The operation selects more than ${limit} fields.`
        context.reportError(refusedOperation('GRAPHQL_VALIDATION_FAILED', message, { nodes: operation }))
      },
    }
  }
}
