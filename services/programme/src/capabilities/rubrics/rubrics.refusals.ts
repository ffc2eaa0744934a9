import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { RubricPackProblem } from './rubric-pack-problem.enum.ts'

@ObjectType({ description: 'One thing that is wrong with a rubric pack.' })
export class RubricPackFault {
  @Field(() => String, { description: 'Where in the pack, as `parts[0].children[2].max`; empty for the pack as a whole.' })
  path!: string

  @Field(() => RubricPackProblem)
  problem!: RubricPackProblem

  @Field(() => String, {
    nullable: true,
    description: 'The figures or the word in question, as `39 ≠ 40`. Null when the place says it all.',
  })
  detail!: string | null
}

@ObjectType({ implements: Refusal, description: 'The pack cannot be loaded: every fault is listed, and nothing was changed.' })
export class RubricPackFaulty extends Refusal {
  @Field(() => [RubricPackFault], { description: 'In the order of the pack.' })
  readonly faults: readonly RubricPackFault[]

  constructor(faults: readonly RubricPackFault[]) {
    super(`This rubric pack has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`)
    this.faults = faults
  }
}
