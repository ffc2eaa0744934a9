import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Conclusion } from './conclusion.entity.ts'
import { ConclusionOutcome } from './conclusion-outcome.enum.ts'

@ObjectType('MissedMinimum', { description: 'What a star asks for, whatever the points, and the dossier does not meet.' })
export class MissedMinimumType {
  @Field(() => String, { description: 'The criterion.' })
  code!: string

  @Field(() => Int, { description: 'The star that asks for it.' })
  star!: number

  @Field(() => Float, { description: 'Points needed.' })
  needed!: number

  @Field(() => Float, { description: 'Points agreed on.' })
  got!: number
}

@ObjectType('ConcludedCriterion', { description: 'What a council agreed on for one criterion.' })
class ConcludedCriterionType {
  @Field(() => String, { description: 'As in the scoring table.' })
  criterionCode!: string

  @Field(() => Float, { description: 'What counts for the star’s minima.' })
  points!: number

  @Field(() => String, { nullable: true, description: 'Null where none was asked for.' })
  reason!: string | null
}

@ObjectType('Conclusion', { description: 'What a council concluded about a dossier. Seen by whoever may see the dossier.' })
export class ConclusionType {
  @Field(() => UUID)
  id!: string

  @Field(() => UUID, { description: 'The session it was concluded in.' })
  sessionId!: string

  @Field(() => Int, { description: 'Sheets it rests on.' })
  sheets!: number

  @Field(() => Float, { description: 'Mean of the sheets’ totals, cut after two decimals.' })
  average!: number

  @Field(() => Int, { description: 'The star by points alone, 1 to 5.' })
  band!: number

  @Field(() => Int, { nullable: true, description: 'The band, held down by missed minima, 1 to 5. Null when disqualified.' })
  star!: number | null

  @Field(() => [MissedMinimumType], { description: 'Minima of the band’s star and below that are not met.' })
  missed!: MissedMinimumType[]

  @Field(() => ConclusionOutcome)
  outcome!: ConclusionOutcome

  @Field(() => String, {
    nullable: true,
    description: 'What became of findings that the dossier is out of the running. Null when nobody found so.',
  })
  findingReason!: string | null

  @Field(() => DateTimeISO)
  concludedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When an appeal was upheld. Null while it holds.' })
  annulledAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was annulled. Null while it holds.' })
  annulledBecause!: string | null

  @Field(() => [ConcludedCriterionType], { description: 'Every criterion of the table.' })
  criteria!: ConcludedCriterionType[]

  static from = (conclusion: Conclusion): ConclusionType => Object.assign(new ConclusionType(), conclusion)
}
