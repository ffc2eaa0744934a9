import { connectionTypes, DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { NoticeKind } from './notice-kind.enum.ts'
import type { ReceivedNotice } from './read-notices.use-case.ts'

@ObjectType('Notice', { description: 'A reminder of a last day, for the producer or the office that has to act.' })
export class NoticeType {
  @Field(() => UUID)
  id!: string

  dossierId!: string

  @Field(() => NoticeKind)
  kind!: NoticeKind

  @Field(() => LocalDate, { description: 'The last day it is about.' })
  dueOn!: string

  @Field(() => DateTimeISO)
  writtenAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When this person read it. Null until then.' })
  readAt!: Date | null

  static from({ id, dossierId, kind, dueOn, writtenAt, readAt }: ReceivedNotice): NoticeType {
    return Object.assign(new NoticeType(), { id, dossierId, kind, dueOn, writtenAt, readAt })
  }
}

const { NodeConnection } = connectionTypes(() => NoticeType, 'Notice')
export { NodeConnection as NoticeConnection }
