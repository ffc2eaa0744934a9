import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'The record was corrected by somebody else since it was read. Read it again, then repeat the correction.',
})
export class RecordChangedMeanwhile extends Refusal {
  @Field(() => Int, { description: 'The version the record has now.' })
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super(`The record has version ${currentVersion} by now.`)
    this.currentVersion = currentVersion
  }
}
