import { registerOperations } from '../registers/register-operations.type.ts'
import { OCOP_OFFICER } from './ocop-officer.rules.ts'
import { OcopOfficerFields } from './ocop-officer.type.ts'

export const OcopOfficerResolver = registerOperations({
  register: OCOP_OFFICER,
  list: 'ocopOfficers',
  description: 'Somebody in charge of the programme in an office.',
  fields: OcopOfficerFields,
})
