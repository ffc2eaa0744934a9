import type { Register } from '../registers/keep-register.use-case.ts'

export const TRAINING_COURSE: Register = {
  name: 'TrainingCourse',
  table: 'training_course',
  fields: {
    title: { kind: 'text', most: 200 },
    topic: { kind: 'choice' },
    isBasic: { kind: 'yesNo' },
  },
}
