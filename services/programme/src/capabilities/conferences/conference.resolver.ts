import { registerOperations } from '../registers/register-operations.type.ts'
import { CONFERENCE } from './conference.rules.ts'
import { ConferenceFields } from './conference.type.ts'

export const ConferenceResolver = registerOperations({
  register: CONFERENCE,
  list: 'conferences',
  description: 'A conference of the programme.',
  fields: ConferenceFields,
})
