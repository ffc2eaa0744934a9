import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'No published product is of the producer to whom the permission was to be given.' })
export class DelegateNotKnown extends Refusal {
  constructor() {
    super('No published product is of this producer.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point permits as many producers as it may; one has to be taken back first.' })
export class TooManyDelegates extends Refusal {
  @Field(() => Int, { description: 'Producers that may be permitted at the same time.' })
  readonly most: number

  constructor(most: number) {
    super(`A sales point permits at most ${most} producers at the same time.`)
    this.most = most
  }
}
