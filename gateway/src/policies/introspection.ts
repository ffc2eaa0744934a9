import { type ValidationRule } from 'graphql'
import { refusedOperation } from './refused-operation.ts'

/** Keeps the schema to ourselves; `__typename` stays allowed. */
export const forbidIntrospection: ValidationRule = function ForbidIntrospection(context) {
  return {
    Field(field) {
      if (field.name.value !== '__schema' && field.name.value !== '__type') return
      context.reportError(refusedOperation('INTROSPECTION_OFF', 'Introspection is off.', { nodes: field }))
    },
  }
}
