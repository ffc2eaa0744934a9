import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { AnswerProblem } from '../grading/answer-problem.enum.ts'

@ObjectType({ description: 'An answer that does not fit the scoring table.' })
export class PointsFault {
  @Field(() => String, { description: 'The criterion, as the client named it.' })
  code!: string

  @Field(() => AnswerProblem)
  problem!: AnswerProblem
}

@ObjectType({ implements: Refusal, description: 'Points that the dossier’s scoring table does not give.' })
export class PointsNotInRubric extends Refusal {
  @Field(() => [PointsFault], { description: 'Every one of them.' })
  readonly faults: readonly PointsFault[]

  constructor(faults: readonly PointsFault[]) {
    super(`The scoring table does not give the points of ${faults.map(({ code }) => code).join(', ')}.`)
    this.faults = faults
  }
}

@ObjectType({ implements: Refusal, description: 'The member declared a conflict of interest and keeps out of this dossier.' })
export class ConflictDeclared extends Refusal {
  constructor() {
    super('A conflict of interest was declared for this dossier.')
  }
}
