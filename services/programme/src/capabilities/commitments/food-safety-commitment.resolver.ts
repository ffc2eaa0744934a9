import { registerOperations } from '../registers/register-operations.type.ts'
import { FOOD_SAFETY_COMMITMENT } from './food-safety-commitment.rules.ts'
import { FoodSafetyCommitmentFields } from './food-safety-commitment.type.ts'

export const FoodSafetyCommitmentResolver = registerOperations({
  register: FOOD_SAFETY_COMMITMENT,
  list: 'foodSafetyCommitments',
  description: 'A producer’s signed commitment to food safety.',
  fields: FoodSafetyCommitmentFields,
})
