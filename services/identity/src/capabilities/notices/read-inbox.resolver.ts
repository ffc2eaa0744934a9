import {
  ConnectionArguments,
  connectionFrom,
  DateTimeISO,
  pageSize,
  type RequestContext,
  sequenceAfter,
  UUID,
} from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, createUnionType, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { InboxNoticeType, InboxReadType, InboxType } from './inbox-notice.type.ts'
import type { ReadInbox } from './read-inbox.use-case.ts'

@ArgsType()
class MyInboxArguments extends ConnectionArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those the person has not read.' })
  isUnread: boolean = false
}

@InputType()
class MarkInboxNoticesReadInput {
  @Field(() => [UUID], { description: '1 to 100 of one’s own notices; those of others change nothing.' })
  noticeIds!: string[]
}

@InputType()
class MarkInboxReadInput {
  @Field(() => DateTimeISO, { description: 'All that happened until then: what came since the person looked stays unread.' })
  until!: Date
}

const MarkInboxReadResult = createUnionType({
  name: 'MarkInboxReadResult',
  description: 'How the inbox stands now.',
  types: () => [InboxReadType] as const,
})

@Resolver()
export class ReadInboxResolver {
  constructor(private readonly readInbox: ReadInbox) {}

  @Directive('@authenticated')
  @Query(() => InboxType, {
    description:
      'What the person was told, the latest first; not what was told for those the person no longer acts for. Open to the person alone.',
  })
  async myInbox(@Args(() => MyInboxArguments) { isUnread, first, after }: MyInboxArguments, @Ctx() { actor }: RequestContext) {
    const limit = pageSize(first) + 1
    const rows = await this.readInbox.page({ isUnread, limit, before: sequenceAfter(after) }, actor)
    const page = connectionFrom(
      rows,
      { first, after },
      ({ sequence }) => [sequence],
      notice => InboxNoticeType.from(notice),
    )
    return Object.assign(new InboxType(), page, { unreadCount: await this.readInbox.countUnread(actor) })
  }

  @Directive('@authenticated')
  @Mutation(() => MarkInboxReadResult, { description: 'Says that the person has read some notices; the first time counts.' })
  async markInboxNoticesRead(
    @Arg('input', () => MarkInboxNoticesReadInput) { noticeIds }: MarkInboxNoticesReadInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return InboxReadType.of(await this.readInbox.markRead({ ids: noticeIds }, actor))
  }

  @Directive('@authenticated')
  @Mutation(() => MarkInboxReadResult, { description: 'Says that the person has read everything up to a moment.' })
  async markInboxRead(@Arg('input', () => MarkInboxReadInput) { until }: MarkInboxReadInput, @Ctx() { actor }: RequestContext) {
    return InboxReadType.of(await this.readInbox.markRead({ until }, actor))
  }
}
