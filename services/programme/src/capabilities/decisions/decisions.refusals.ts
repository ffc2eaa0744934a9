import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Float, ObjectType } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'

@ObjectType({ implements: Refusal, description: 'The authority gave this number to another decision of the same year.' })
export class DecisionNumberUsed extends Refusal {
  constructor() {
    super('This number was used for another decision of the year.')
  }
}

@ObjectType({ implements: Refusal, description: 'Under the law of the dossier another level decides about its star.' })
export class DecisionOfAnotherLevel extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  @Field(() => OfficeLevel, { description: 'Who decides.' })
  readonly level: OfficeLevel

  constructor(dossierId: string, level: OfficeLevel) {
    super(`${level} decides about this star.`)
    this.dossierId = dossierId
    this.level = level
  }
}

@ObjectType({ implements: Refusal, description: 'The law of the dossier was not in force on the day of the decision.' })
export class DateOutsideRegime extends Refusal {
  @Field(() => LocalDate, { description: 'First day of that law.' })
  readonly validFrom: string

  @Field(() => LocalDate, { nullable: true, description: 'Its last day. Null while it goes on.' })
  readonly validTo: string | null

  constructor({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }) {
    super('The law of the dossier was not in force on that day.')
    this.validFrom = validFrom
    this.validTo = validTo
  }
}

@ObjectType({ implements: Refusal, description: 'The decision would be older than the conclusion it rests on.' })
export class DecisionBeforeConclusion extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  @Field(() => LocalDate, { description: 'The day it was concluded.' })
  readonly concludedOn: string

  constructor(dossierId: string, concludedOn: string) {
    super(`The council concluded on ${concludedOn}.`)
    this.dossierId = dossierId
    this.concludedOn = concludedOn
  }
}

@ObjectType({ implements: Refusal, description: 'The producer appealed; the appeal has to be answered first.' })
export class AppealPending extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  constructor(dossierId: string) {
    super('An appeal waits for an answer.')
    this.dossierId = dossierId
  }
}

@ObjectType({ implements: Refusal, description: 'The product was recognised, or a star of it revoked, by a decision of the same day.' })
export class RecognisedThatDay extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  constructor(dossierId: string) {
    super('The product has a recognition of that day.')
    this.dossierId = dossierId
  }
}

@ObjectType({ implements: Refusal, description: 'The dossier has too few points, or nothing is above this level.' })
export class BelowForwardingThreshold extends Refusal {
  @Field(() => Float, { description: 'Points it has.' })
  readonly average: number

  @Field(() => Float, { nullable: true, description: 'Points needed. Null where dossiers of this level go nowhere.' })
  readonly needed: number | null

  constructor(average: number, needed: number | null) {
    super(`${average} points are not enough to go to the level above.`)
    this.average = average
    this.needed = needed
  }
}
