import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { AppealStatus } from './appeal-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'The conclusion was appealed before; it can be appealed once.' })
export class AppealAlreadyFiled extends Refusal {
  constructor() {
    super('This conclusion was appealed before.')
  }
}

@ObjectType({ implements: Refusal, description: 'The appeal was answered before.' })
export class AppealAlreadyAnswered extends Refusal {
  @Field(() => AppealStatus, { description: 'How it was answered.' })
  readonly status: AppealStatus

  constructor(status: AppealStatus) {
    super(`The appeal was ${status}.`)
    this.status = status
  }
}

@ObjectType({ implements: Refusal, description: 'The product has another dossier on its way: this one cannot be graded again beside it.' })
export class AnotherDossierOpen extends Refusal {
  constructor() {
    super('The product has another dossier on its way.')
  }
}
