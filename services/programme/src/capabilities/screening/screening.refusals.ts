import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { ScreeningState } from './screening-state.enum.ts'

@ObjectType({ implements: Refusal, description: 'The registration was admitted or declined before, or the dossier is past that point.' })
export class RegistrationDecided extends Refusal {
  @Field(() => ScreeningState, { description: 'What was decided.' })
  readonly screening: ScreeningState

  constructor(screening: ScreeningState) {
    super(`The registration is ${screening}.`)
    this.screening = screening
  }
}
