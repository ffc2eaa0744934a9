import { registerOperations } from '../registers/register-operations.type.ts'
import { TRAINING_COURSE } from './training-course.rules.ts'
import { TrainingCourseFields } from './training-course.type.ts'

export const TrainingCourseResolver = registerOperations({
  register: TRAINING_COURSE,
  list: 'trainingCourses',
  description: 'A course that is held once or more often.',
  fields: TrainingCourseFields,
})
