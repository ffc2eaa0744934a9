import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, ObjectType } from 'type-graphql'
import { ResultPeriod } from './result-period.enum.ts'

/** What an office writes down and reads. */
@ObjectType()
@InputType('DeclaredResultFields')
export class DeclaredResultFields {
  @Field(() => UUID, { description: 'The product.' })
  productId!: string

  @Field(() => ResultPeriod, { description: 'Which twelve months are meant.' })
  period!: ResultPeriod

  @Field(() => LocalDate, { description: 'Last day of the twelve months.' })
  endsOn!: string

  @Field(() => Vnd, { description: 'Revenue of the twelve months.' })
  revenue!: number

  @Field(() => Vnd, { description: 'Profit of the twelve months; below zero for a loss.' })
  profit!: number

  @Field(() => String, { description: 'Where it is known from, at most 300 characters.' })
  source!: string
}
