import { registerOperations } from '../registers/register-operations.type.ts'
import { LABEL_CHECK } from './label-check.rules.ts'
import { LabelCheckFields } from './label-check.type.ts'

export const LabelCheckResolver = registerOperations({
  register: LABEL_CHECK,
  list: 'labelChecks',
  description: 'A look at a product’s label and packaging against the rules.',
  fields: LabelCheckFields,
})
