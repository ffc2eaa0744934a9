import { registerOperations } from '../registers/register-operations.type.ts'
import { MATERIAL_AREA } from './material-area.rules.ts'
import { MaterialAreaFields } from './material-area.type.ts'

export const MaterialAreaResolver = registerOperations({
  register: MATERIAL_AREA,
  list: 'materialAreas',
  description: 'An area where raw material is grown or raised.',
  fields: MaterialAreaFields,
})
