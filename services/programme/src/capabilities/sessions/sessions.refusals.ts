import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The session is closed: it takes neither sheets nor conclusions any more.' })
export class SessionClosed extends Refusal {
  constructor() {
    super('This session is closed.')
  }
}

@ObjectType({ implements: Refusal, description: 'The dossier is not scored in this session.' })
export class DossierNotInSession extends Refusal {
  constructor() {
    super('This dossier is not scored in this session.')
  }
}

@ObjectType({ implements: Refusal, description: 'The dossier lies with another level or area than the council’s.' })
export class DossierElsewhere extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  constructor(dossierId: string) {
    super('This dossier lies with another office.')
    this.dossierId = dossierId
  }
}

@ObjectType({ implements: Refusal, description: 'The member submitted the sheet before: it is part of the record.' })
export class SheetAlreadySubmitted extends Refusal {
  constructor() {
    super('The sheet was submitted before and is part of the record.')
  }
}
