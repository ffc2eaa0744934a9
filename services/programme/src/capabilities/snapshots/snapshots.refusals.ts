import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The figures of this day are frozen already, and stay as they are.' })
export class SnapshotTakenAlready extends Refusal {
  @Field(() => UUID, { description: 'The snapshot of the day.' })
  readonly snapshotId: string

  constructor(snapshotId: string) {
    super('The figures of this day are frozen already.')
    this.snapshotId = snapshotId
  }
}
