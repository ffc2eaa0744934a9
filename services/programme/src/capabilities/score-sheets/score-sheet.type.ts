import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { ScoreSheet } from './find-score-sheets.use-case.ts'

@ObjectType('ScoreLine', { description: 'A member’s points for one criterion.' })
export class ScoreLineType {
  @Field(() => String, { description: 'As in the scoring table.' })
  criterionCode!: string

  @Field(() => Int, { nullable: true, description: 'Place of the chosen option, from 0. Null where points were given for a whole part.' })
  optionIndex!: number | null

  @Field(() => Float, { description: 'Those of the chosen option.' })
  points!: number

  @Field(() => String, { nullable: true, description: 'Null when nothing was noted.' })
  note!: string | null
}

@ObjectType('ScoreSheet', {
  description:
    'One council member’s points for one dossier; part of the record, never changed. Chair and secretary see all; a member the others’ once the own one is submitted.',
})
export class ScoreSheetType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Whose sheet it is: the account named in the council.' })
  memberId!: string

  @Field(() => Float, { description: 'Reckoned from the chosen options, 0 to 100.' })
  total!: number

  @Field(() => Boolean, { description: 'Whether the member found that the dossier is out of the running.' })
  isDisqualifying!: boolean

  @Field(() => String, { nullable: true, description: 'What was found. Null unless disqualifying.' })
  disqualificationReason!: string | null

  @Field(() => String, { nullable: true, description: 'Null when nothing was said.' })
  comment!: string | null

  @Field(() => DateTimeISO)
  submittedAt!: Date

  @Field(() => [ScoreLineType], { description: 'One per answered criterion; what is missing counts 0.' })
  lines!: ScoreLineType[]

  static from = (sheet: ScoreSheet): ScoreSheetType => Object.assign(new ScoreSheetType(), sheet)
}
