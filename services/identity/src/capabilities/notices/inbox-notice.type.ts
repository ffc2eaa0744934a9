import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { InboxNoticeKind } from './notice-kind.enum.ts'
import type { InboxNotice } from './read-inbox.use-case.ts'

const UNTOLD = { number: null, placeName: null, productName: null, lotCode: null, amount: null, count: null, day: null }

@ObjectType('InboxNotice', {
  description:
    'Something that somebody was told: what happened, and the facts of it; its words are made by whoever shows it. Kept for 90 days.',
})
export class InboxNoticeType {
  @Field(() => UUID)
  id!: string

  @Field(() => InboxNoticeKind)
  kind!: InboxNoticeKind

  @Field(() => UUID, { description: 'The order, transfer, product, sales point or dossier it is about; of an own review the order.' })
  subjectId!: string

  @Field(() => String, { description: 'Where in the shop it leads, without the language: `/don-hang/…`.' })
  path!: string

  @Field(() => String, { nullable: true, description: 'Of the order or dossier, as people read it out. Null where there is none.' })
  number!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Name, then, of the sales point; of a transfer the one it comes from. Null for dossiers and reviews.',
  })
  placeName!: string | null

  @Field(() => String, { nullable: true, description: 'Product of a recalled lot, a dossier or a review. Null for other kinds.' })
  productName!: string | null

  @Field(() => String, { nullable: true, description: 'Of recalled goods. Null for other kinds.' })
  lotCode!: string | null

  @Field(() => Vnd, { nullable: true, description: 'What the order, or what was sold, comes to. Null for other kinds.' })
  amount!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How many lots expired, products ran low, lines were sold or units were missing, or how much of the recalled lot lay there, in its unit. Null for other kinds.',
  })
  count!: number | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day of a dossier’s step or of expired goods. Null for other kinds.' })
  day!: string | null

  @Field(() => DateTimeISO, {
    nullable: true,
    description: 'Until when the order waited then, or until when sales are told. Null when it waits for nothing, and for other kinds.',
  })
  until!: Date | null

  @Field(() => DateTimeISO)
  happenedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When the person read it. Null until then.' })
  readAt!: Date | null

  static from({ id, kind, subjectId, facts, happenedAt, readAt }: InboxNotice): InboxNoticeType {
    const until = facts.until ? new Date(facts.until) : null
    return Object.assign(new InboxNoticeType(), { id, kind, subjectId, happenedAt, readAt }, UNTOLD, facts, { until })
  }
}

const { NodeConnection } = connectionTypes(() => InboxNoticeType, 'InboxNotice')

@ObjectType('Inbox', { description: 'A page of a person’s notices, the latest first.' })
export class InboxType extends NodeConnection {
  @Field(() => Int, { description: 'How many of all are not read yet; 100 stands for 100 or more.' })
  unreadCount!: number
}

@ObjectType('InboxRead', { description: 'How an inbox stands after some of it was read.' })
export class InboxReadType {
  @Field(() => Int, { description: 'How many are not read yet; 100 stands for 100 or more.' })
  unreadCount!: number

  static of(unreadCount: number): InboxReadType {
    return Object.assign(new InboxReadType(), { unreadCount })
  }
}
