import { ConnectionArguments, connectionFrom, decodeCursor, pageSize, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import {
  Arg,
  Args,
  ArgsType,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { SeeDossiers } from '../dossiers/see-dossiers.use-case.ts'
import { NoticeConnection, NoticeType } from './notice.type.ts'
import type { ReadNotices } from './read-notices.use-case.ts'

@ArgsType()
class MyNoticesArguments extends ConnectionArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those this person has not read.' })
  isUnread: boolean = false
}

@InputType()
class MarkNoticeReadInput {
  @Field(() => UUID)
  noticeId!: string
}

const MarkNoticeReadResult = createUnionType({ name: 'MarkNoticeReadResult', types: () => [NoticeType] as const })

@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    private readonly read: ReadNotices,
    private readonly see: SeeDossiers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"], ["role:officer"]])')
  @Query(() => NoticeConnection, {
    description: 'Reminders for the producers and offices the person acts for, the latest first. Open to producers and officers.',
  })
  async myNotices(@Args(() => MyNoticesArguments) { isUnread, first, after }: MyNoticesArguments, @Ctx() { actor }: RequestContext) {
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : undefined
    const notices = await this.read.mine(isUnread, { first: pageSize(first), after: place }, actor)
    return connectionFrom(
      notices,
      { first, after },
      ({ writtenAt, id }) => [writtenAt.toISOString(), id],
      notice => NoticeType.from(notice),
    )
  }

  @Directive('@requiresScopes(scopes: [["role:producer"], ["role:officer"]])')
  @Mutation(() => MarkNoticeReadResult, {
    description: 'Says that this person has read a reminder; the first time counts. Open to those it is for.',
  })
  async markNoticeRead(@Arg('input', () => MarkNoticeReadInput) { noticeId }: MarkNoticeReadInput, @Ctx() { actor }: RequestContext) {
    return NoticeType.from(await this.read.markRead(noticeId, actor))
  }

  @FieldResolver(() => DossierType, { nullable: true, description: 'Null once the person may not see it any more.' })
  async dossier(@Root() { dossierId }: NoticeType, @Ctx() { actor, loaders }: RequestContext) {
    const dossier = await loaders.for<string, Dossier>('dossiers seen', ids => this.see.byIds(ids, actor)).load(dossierId)
    return dossier && DossierType.from(dossier)
  }
}
