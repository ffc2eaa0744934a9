import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { AnswerProblem } from '../grading/answer-problem.enum.ts'

@ObjectType({ description: 'An answer that does not fit the scoring table.' })
export class AnswerFault {
  @Field(() => String, { description: 'Code of the criterion, as it was given.' })
  criterionCode!: string

  @Field(() => AnswerProblem)
  problem!: AnswerProblem
}

@ObjectType({ implements: Refusal, description: 'Some answers do not fit the scoring table; each is listed, and none was kept.' })
export class AnswersNotInTable extends Refusal {
  @Field(() => [AnswerFault])
  readonly faults: readonly AnswerFault[]

  constructor(faults: readonly AnswerFault[]) {
    super(`Answers that do not fit: ${faults.map(({ criterionCode, problem }) => `${criterionCode} ${problem}`).join(', ')}.`)
    this.faults = faults
  }
}
