import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'A council was set up by this decision before.' })
export class CouncilAlreadySetUp extends Refusal {
  constructor() {
    super('A council was set up by this decision before.')
  }
}

@ObjectType({ implements: Refusal, description: 'The council has scored: who is in it and how it agrees stays as it was.' })
export class CouncilHasScored extends Refusal {
  constructor() {
    super('This council has scored and cannot be changed any more.')
  }
}
