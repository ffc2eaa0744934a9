import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { PlanStatus } from './plan-status.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'The plan was changed by somebody else since it was read. Read it again, then repeat the change.',
})
export class PlanChangedMeanwhile extends Refusal {
  @Field(() => Int, { description: 'The version the plan has now.' })
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super(`The plan has version ${currentVersion} by now.`)
    this.currentVersion = currentVersion
  }
}

@ObjectType({ implements: Refusal, description: 'The province has another published plan of this year. Withdraw it first, or edit it.' })
export class AnotherPlanPublished extends Refusal {
  @Field(() => String, { description: 'Number of the document that is published.' })
  readonly number: string

  constructor(number: string) {
    super(`Plan ${number} is published for this province and year.`)
    this.number = number
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The plan is not where this step begins: a draft is published, a published one is withdrawn.',
})
export class PlanNotReady extends Refusal {
  @Field(() => PlanStatus, { description: 'Where the plan stands now.' })
  readonly planStatus: PlanStatus

  constructor(planStatus: PlanStatus) {
    super(`This step is not possible while the plan is ${planStatus}.`)
    this.planStatus = planStatus
  }
}
