import { Field, Float, Int, ObjectType } from 'type-graphql'
import { EvidenceType } from '../evidence/evidence-type.enum.ts'
import { EvidencePaper } from '../evidence/evidence.type.ts'

@ObjectType({ description: 'A minimum that a star asks for and the self-assessment misses.' })
export class MinimumToReach {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode!: string

  @Field(() => String, { description: 'The criterion in the language of the request: Vietnamese, or English.' })
  label!: string

  @Field(() => Float, { description: 'Points asked for.' })
  needed!: number

  @Field(() => Float, { description: 'Points the producer gave itself.' })
  got!: number
}

@ObjectType({ description: 'A better answer to a criterion, on the cheapest way to the next star.' })
export class StepToNextStar {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode!: string

  @Field(() => String, { description: 'The criterion in the language of the request: Vietnamese, or English.' })
  label!: string

  @Field(() => Int, { description: 'The place of the option to reach among the criterion’s options, from 0.' })
  optionIndex!: number

  @Field(() => String, { description: 'The option to reach, in the language of the request.' })
  optionLabel!: string

  @Field(() => Float, { description: 'Points it adds.' })
  gain!: number
}

@ObjectType({ description: 'What is missing to the next star that is recognised.' })
export class WayToNextStar {
  @Field(() => Int, { description: 'The star to reach.' })
  star!: number

  @Field(() => Float, { description: '0 when only minima are missing.' })
  pointsMissing!: number

  @Field(() => [MinimumToReach], { description: 'Minima of that star that are missed.' })
  minimaMissing!: MinimumToReach[]

  @Field(() => [StepToNextStar], {
    description: 'The smallest effort that reaches the star: missing minima first. Empty where no options are held.',
  })
  cheapest!: StepToNextStar[]
}

@ObjectType({ description: 'Points for the three parts of the scoring table.' })
export class PartScores {
  @Field(() => Float, { description: 'Product and strength of the community.' })
  a!: number

  @Field(() => Float, { description: 'Marketing.' })
  b!: number

  @Field(() => Float, { description: 'Quality.' })
  c!: number
}

@ObjectType({ description: 'Where a dossier would stand if a council agreed with the producer’s own scores.' })
export class SelfAssessmentStanding {
  @Field(() => Float, { description: '0 to 100.' })
  total!: number

  @Field(() => PartScores)
  parts!: PartScores

  @Field(() => Int, { description: 'Star by points alone.' })
  band!: number

  @Field(() => Int, { description: 'Star by points and minima, as the regime has it.' })
  star!: number

  @Field(() => WayToNextStar, { nullable: true, description: 'Null at the highest star.' })
  next!: WayToNextStar | null

  @Field(() => Int, { description: 'How many criteria are answered.' })
  answeredCount!: number

  @Field(() => Int, { description: 'How many criteria can be answered.' })
  criterionCount!: number

  @Field(() => [EvidenceType], { description: 'Papers without which it is not taken, that are not linked or have run out.' })
  papersMissing!: readonly EvidenceType[]

  @Field(() => [EvidencePaper], { description: 'Linked papers that have run out, or do so within sixty days.' })
  papersExpiring!: readonly EvidencePaper[]
}
