import { registerOperations } from '../registers/register-operations.type.ts'
import { DECLARED_PROMOTION } from './declared-promotion.rules.ts'
import { DeclaredPromotionFields } from './declared-promotion.type.ts'

export const DeclaredPromotionResolver = registerOperations({
  register: DECLARED_PROMOTION,
  list: 'declaredPromotions',
  description: 'A fair or campaign that this platform did not organize, with where it is known from.',
  fields: DeclaredPromotionFields,
})
