import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { AppealStatus } from './appeal-status.enum.ts'
import type { Appeal } from './find-appeals.use-case.ts'

@ObjectType('Appeal', { description: 'A producer’s objection to a conclusion, and its answer. Seen by whoever may see the dossier.' })
export class AppealType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'In the producer’s words.' })
  reason!: string

  @Field(() => AppealStatus)
  status!: AppealStatus

  @Field(() => String, { nullable: true, description: 'Null while it is open.' })
  answer!: string | null

  @Field(() => DateTimeISO)
  filedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while it is open.' })
  answeredAt!: Date | null

  static from = (appeal: Appeal): AppealType => Object.assign(new AppealType(), appeal)
}
