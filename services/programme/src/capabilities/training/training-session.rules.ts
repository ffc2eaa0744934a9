import type { Register } from '../registers/keep-register.use-case.ts'

export const TRAINING_SESSION: Register = {
  name: 'TrainingSession',
  table: 'training_session',
  fields: {
    courseId: { kind: 'course' },
    heldOn: { kind: 'day' },
    place: { kind: 'text', most: 200 },
    trainer: { kind: 'text', isOptional: true, most: 200 },
  },
}
