import { registerOperations } from '../registers/register-operations.type.ts'
import { SUPPORT_RECORD } from './support-record.rules.ts'
import { SupportRecordFields } from './support-record.type.ts'

export const SupportRecordResolver = registerOperations({
  register: SUPPORT_RECORD,
  list: 'supportRecords',
  description: 'Support given to an organization that takes part in the programme.',
  fields: SupportRecordFields,
})
