import { UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { Rubric } from './find-rubric.use-case.ts'
import { RubricCriterionType } from './rubric-line.type.ts'
import { linesOf } from './rubric-lines.rules.ts'

@ObjectType('Rubric', { description: 'The scoring table of a product set under a regime. A version never changes once it is there.' })
export class RubricType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'The regime it belongs to, as `R4`.' })
  regimeId!: string

  @Field(() => Int, { description: 'Number of the product set, 1 to 26 today.' })
  setNumber!: number

  @Field(() => Int, { description: 'Counts up from 1 for each set of a regime.' })
  version!: number

  @Field(() => Boolean, {
    description: 'False where only the totals of the parts are known: points are then given for parts, and no minima are checked.',
  })
  isComplete!: boolean

  @Field(() => String, { description: 'Name of the product set, in the language of the request: Vietnamese, or English.' })
  name!: string

  @Directive('@listSize(assumedSize: 45)')
  @Field(() => [RubricCriterionType], { description: 'Every line of the table in the order it is read, parts and groups too.' })
  criteria!: RubricCriterionType[]

  static from(rubric: Rubric, inLanguage: string): RubricType {
    const { id, regimeId, setNumber, version, isComplete, name } = rubric
    const language = inLanguage === 'en' ? 'en' : 'vi'
    const criteria = linesOf(rubric).map(line => RubricCriterionType.from(line, language))
    return Object.assign(new RubricType(), { id, regimeId, setNumber, version, isComplete, name: name[language], criteria })
  }
}
