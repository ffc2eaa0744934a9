import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { ConclusionOutcome } from './conclusion-outcome.enum.ts'
import { MissedMinimumType } from './conclusion.type.ts'
import type { Evaluation } from './evaluate-dossier.use-case.ts'
import type { Comparison } from './side-by-side.rules.ts'

@ObjectType('StarMinimumCheck', { description: 'Whether the agreed points meet what a star asks for at a criterion.' })
class StarMinimumCheck {
  @Field(() => Int, { description: '3 to 5.' })
  star!: number

  @Field(() => Float, { description: 'Points needed.' })
  needed!: number

  @Field(() => Boolean, { description: 'By the agreed points; by the members’ lowest while the chair has to conclude.' })
  isMet!: boolean
}

@ObjectType('CriterionComparison', { description: 'What the members of a council gave for one criterion.' })
class CriterionComparison {
  @Field(() => String, { description: 'As in the scoring table.' })
  code!: string

  @Field(() => String, { description: 'In the language of the request.' })
  label!: string

  @Field(() => Float, { description: 'The most it can get.' })
  max!: number

  @Field(() => Float, { description: 'The fewest points a member gave.' })
  lowest!: number

  @Field(() => Float, { description: 'The most points a member gave.' })
  highest!: number

  @Field(() => Float, { description: 'Cut after two decimals.' })
  mean!: number

  @Field(() => Boolean, { description: 'Members lie further apart than the council allows without a reason.' })
  isDivergent!: boolean

  @Field(() => Float, { nullable: true, description: 'By the council’s rule. Null where its chair has to conclude.' })
  agreed!: number | null

  @Field(() => [StarMinimumCheck], { description: 'The lowest star first; empty where none asks for anything.' })
  minima!: StarMinimumCheck[]
}

@ObjectType('ConflictOfInterest', { description: 'A member who keeps out of a dossier. For chair and secretary.' })
class ConflictType {
  @Field(() => String, { description: 'The member’s account.' })
  userId!: string

  @Field(() => String, { description: 'In the member’s words.' })
  reason!: string

  @Field(() => DateTimeISO)
  declaredAt!: Date
}

@ObjectType('DossierEvaluation', { description: 'The sheets of a council side by side, and what they amount to. For chair and secretary.' })
export class EvaluationType {
  @Field(() => [CriterionComparison], { description: 'In the order of the table; empty without a sheet.' })
  criteria!: CriterionComparison[]

  @Field(() => Int, { description: 'Sheets there are.' })
  sheetCount!: number

  @Field(() => Int, { description: 'Sheets needed to conclude.' })
  quorum!: number

  @Field(() => [String], { description: 'Accounts of members whose sheet is awaited.' })
  awaited!: string[]

  @Field(() => [ConflictType], { description: 'Members who keep out, and why.' })
  conflicts!: ConflictType[]

  @Field(() => Float, { nullable: true, description: 'Mean of the totals. Null without a sheet.' })
  average!: number | null

  @Field(() => Int, { nullable: true, description: 'The star by points alone. Null without a sheet.' })
  band!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'The star the agreed points would give; where the chair has to conclude, the members’ median. Null without a sheet.',
  })
  star!: number | null

  @Field(() => [MissedMinimumType], { description: 'What the band’s star asks for and is not met.' })
  missed!: readonly MissedMinimumType[]

  @Field(() => ConclusionOutcome, { nullable: true, description: 'What that star would lead to. Null without a sheet.' })
  outcome!: ConclusionOutcome | null

  static from({ sheets, awaited, conflicts, comparisons, provisional }: Evaluation, quorum: number, language: string): EvaluationType {
    return Object.assign(new EvaluationType(), {
      ...(provisional ?? NOTHING_YET),
      criteria: comparisons.map(row => criterionOf(row, language)),
      sheetCount: sheets.length,
      quorum,
      awaited: [...awaited],
      conflicts: [...conflicts],
    })
  }
}

const NOTHING_YET = { average: null, band: null, star: null, missed: [], outcome: null }

const criterionOf = ({ label, minima, agreed, lowest, ...row }: Comparison, language: string): CriterionComparison =>
  Object.assign(new CriterionComparison(), {
    ...row,
    lowest,
    agreed,
    label: language === 'en' ? label.en : label.vi,
    minima: minima.map(({ star, needed }) => ({ star, needed, isMet: (agreed ?? lowest) >= needed })),
  })
