import { DateTimeISO, LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { CompletionRequest } from './request-completion.use-case.ts'

@ObjectType('CompletionRequest', { description: 'What an office asked for before it accepts a dossier.' })
export class CompletionRequestType {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number

  @Field(() => [String], { description: 'What is missing, one thing each.' })
  missing!: string[]

  @Field(() => LocalDate, { description: 'Last day on which the producer is in time.' })
  dueOn!: string

  @Field(() => DateTimeISO)
  requestedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was handed in again. Null until then.' })
  completedAt!: Date | null

  static from({ number, missing, dueOn, requestedAt, completedAt }: CompletionRequest): CompletionRequestType {
    return Object.assign(new CompletionRequestType(), { number, missing, dueOn, requestedAt, completedAt })
  }
}
