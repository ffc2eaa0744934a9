import { registerOperations } from '../registers/register-operations.type.ts'
import { PROTECTED_MARK } from './protected-mark.rules.ts'
import { ProtectedMarkFields } from './protected-mark.type.ts'

export const ProtectedMarkResolver = registerOperations({
  register: PROTECTED_MARK,
  list: 'protectedMarks',
  description: 'A mark, indication, design, patent or copyright under which a product is protected.',
  fields: ProtectedMarkFields,
})
