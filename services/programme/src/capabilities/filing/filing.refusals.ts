import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { EvidenceType } from '../evidence/evidence-type.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'The product has another dossier that is not finished. Go on with that one, or withdraw it.',
})
export class DossierOpenAlready extends Refusal {
  @Field(() => UUID, { description: 'The dossier that is open.' })
  readonly dossierId: string

  constructor(dossierId: string) {
    super('The product has an open dossier.')
    this.dossierId = dossierId
  }
}

@ObjectType({
  implements: Refusal,
  description: 'An upgrade or a re-grading starts from a star; the product has none that was not revoked.',
})
export class NoEarlierRecognition extends Refusal {
  constructor() {
    super('The product has no earlier recognition.')
  }
}

@ObjectType({ implements: Refusal, description: 'No regime, or no scoring table for the product’s set, is held for this day.' })
export class NoRulesForDay extends Refusal {
  @Field(() => LocalDate, { description: 'The day in Vietnam that was asked for.' })
  readonly day: string

  constructor(day: string) {
    super(`No rules are held for ${day}.`)
    this.day = day
  }
}

@ObjectType({
  implements: Refusal,
  description: 'A re-grading is handed in too early: the certificate runs for longer than the law allows for.',
})
export class FilingWindowNotOpen extends Refusal {
  @Field(() => LocalDate, { description: 'First day on which it may be handed in.' })
  readonly earliestOn: string

  constructor(earliestOn: string) {
    super(`A re-grading may be handed in from ${earliestOn} on.`)
    this.earliestOn = earliestOn
  }
}

interface Missing {
  readonly fields: readonly string[]
  readonly papers: readonly EvidenceType[]
  readonly expiredIds: readonly string[]
}

@ObjectType({ implements: Refusal, description: 'Something is missing that a dossier needs before it is handed in; all of it is listed.' })
export class DossierIncomplete extends Refusal {
  @Field(() => [String], { description: 'Fields of the form that are empty; `answers` when no criterion is answered.' })
  readonly missingFields: readonly string[]

  @Field(() => [EvidenceType], { description: 'Papers the law asks for that are not linked, or only with ones that have run out.' })
  readonly missingPapers: readonly EvidenceType[]

  @Field(() => [UUID], { description: 'Linked papers that have run out.' })
  readonly expiredEvidenceIds: readonly string[]

  constructor({ fields, papers, expiredIds }: Missing) {
    super(`Missing: ${[...fields, ...papers].join(', ')}.`)
    this.missingFields = fields
    this.missingPapers = papers
    this.expiredEvidenceIds = expiredIds
  }
}
