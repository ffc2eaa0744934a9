import { registerOperations } from '../registers/register-operations.type.ts'
import { TRAINING_SESSION } from './training-session.rules.ts'
import { TrainingSessionFields } from './training-session.type.ts'

export const TrainingSessionResolver = registerOperations({
  register: TRAINING_SESSION,
  list: 'trainingSessions',
  description: 'A day on which a course was held.',
  fields: TrainingSessionFields,
})
