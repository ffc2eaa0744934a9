import { registerOperations } from '../registers/register-operations.type.ts'
import { FOCAL_POINT } from './focal-point.rules.ts'
import { FocalPointFields } from './focal-point.type.ts'

export const FocalPointResolver = registerOperations({
  register: FOCAL_POINT,
  list: 'focalPoints',
  description: 'A steering body or focal point of the programme in a district or commune, set up by a decision.',
  fields: FocalPointFields,
})
