import { type ValidationRule } from 'graphql'
import { refusedOperation } from './refused-operation.ts'

/** Refuses documents with more than `limit` aliases: the same expensive field under fifty names is an attack, not a page. */
export function limitAliases(limit: number): ValidationRule {
  return function LimitAliases(context) {
    let aliases = 0
    return {
      Field(field) {
        if (field.alias === undefined || ++aliases !== limit + 1) return
        context.reportError(refusedOperation('GRAPHQL_VALIDATION_FAILED', `At most ${limit} aliases are allowed.`, { nodes: field }))
      },
    }
  }
}
