import { registerOperations } from '../registers/register-operations.type.ts'
import { DECLARED_RESULT } from './declared-result.rules.ts'
import { DeclaredResultFields } from './declared-result.type.ts'

export const DeclaredResultResolver = registerOperations({
  register: DECLARED_RESULT,
  list: 'declaredResults',
  description: 'Twelve months’ revenue and profit of a product as its producer declared them, with where they are known from.',
  fields: DeclaredResultFields,
})
