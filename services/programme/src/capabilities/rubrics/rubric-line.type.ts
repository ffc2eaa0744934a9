import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import type { RubricLine } from './rubric-lines.rules.ts'
import type { RubricOption } from './rubric.entity.ts'

@ObjectType('RubricOption', { description: 'One answer that a criterion can get.' })
export class RubricOptionType {
  @Field(() => Int, { description: 'Its place among the options, from 0; this is what an answer names.' })
  index!: number

  @Field(() => String, { description: 'In the language of the request: Vietnamese, or English.' })
  label!: string

  @Field(() => Float, { description: 'What the criterion gets when it is chosen.' })
  points!: number

  @Field(() => [Int], { description: 'Stars that ask for this answer, or a better one, at least.' })
  minimumForStars!: number[]

  @Field(() => Int, {
    nullable: true,
    description: 'Of two alternatives the one it is for: 1 a service of the community, 2 of an organization. Null where there are none.',
  })
  case!: number | null

  static from({ label, points, minimumFor = [], case: ofCase }: RubricOption, index: number, language: 'vi' | 'en'): RubricOptionType {
    return Object.assign(new RubricOptionType(), {
      index,
      label: label[language],
      points,
      minimumForStars: minimumFor,
      case: ofCase ?? null,
    })
  }
}

@ObjectType('RubricCriterion', { description: 'One line of a scoring table: a part, a group or a criterion.' })
export class RubricCriterionType {
  @Field(() => String, { description: 'As in the decision: `A`, `1`, `1.1`, `6.1.1`.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'The line it stands under. Null for a part.' })
  parentCode!: string | null

  @Field(() => String, { description: '`A` product and community, `B` marketing, `C` quality.' })
  part!: string

  @Field(() => Int, { description: 'How deep it stands: 0 for a part.' })
  level!: number

  @Field(() => String, { description: 'In the language of the request: Vietnamese, or English.' })
  label!: string

  @Field(() => Float, { description: 'Most points it can bring.' })
  max!: number

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [RubricOptionType], { description: 'Exactly one is chosen; no choice brings nothing. Empty for parts and groups.' })
  options!: RubricOptionType[]

  @Field(() => Boolean, {
    description: 'Whether it gets an answer of its own: one of its options, or, where the table knows only the totals of parts, points.',
  })
  isAnswered!: boolean

  static from({ label, options, ...line }: RubricLine, language: 'vi' | 'en'): RubricCriterionType {
    return Object.assign(new RubricCriterionType(), line, {
      label: label[language],
      options: options.map((option, index) => RubricOptionType.from(option, index, language)),
    })
  }
}
