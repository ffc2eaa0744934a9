import { type ValidationRule } from 'graphql'
import { refusedOperation } from './refused-operation.ts'

/** Refuses documents with more than `limit` directives. */
export function limitDirectives(limit: number): ValidationRule {
  return function LimitDirectives(context) {
    let directives = 0
    return {
      Directive(directive) {
        if (++directives !== limit + 1) return
        context.reportError(refusedOperation('GRAPHQL_VALIDATION_FAILED', `At most ${limit} directives are allowed.`, { nodes: directive }))
      },
    }
  }
}
