import type { ValidationRule } from 'graphql'
import { limitAliases } from './aliases.ts'
import { limitDepth } from './depth.ts'
import { limitDirectives } from './directives.ts'
import { limitFields } from './fields.ts'
import { forbidIntrospection } from './introspection.ts'
import type { Policies } from './policies.ts'

/** What a document must not be, whatever its variables. */
export function validationRules({ limits, admitsAllDocuments }: Policies): ValidationRule[] {
  return [
    limitDepth(limits.depth),
    limitFields(limits.fields),
    limitAliases(limits.aliases),
    limitDirectives(limits.directives),
    ...(admitsAllDocuments ? [] : [forbidIntrospection]),
  ]
}
