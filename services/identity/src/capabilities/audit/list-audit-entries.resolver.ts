import {
  ConnectionArguments,
  connectionFrom,
  connectionTypes,
  decodeCursor,
  pageSize,
  type RequestContext,
} from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql'
import { AuditEntryType } from './audit-entry.type.ts'
import type { ListAuditEntries } from './list-audit-entries.use-case.ts'

const { NodeConnection: AuditEntryConnection } = connectionTypes(() => AuditEntryType, 'AuditEntry')

@ArgsType()
class ListAuditEntriesArguments extends ConnectionArguments {
  @Field(() => String, { description: 'Kind of thing: `User`, `Organization`, `Membership` or `Invitation`.' })
  subject!: string

  @Field(() => String, { description: 'Id of the thing.' })
  subjectId!: string
}

@Resolver()
export class ListAuditEntriesResolver {
  constructor(private readonly useCase: ListAuditEntries) {}

  @Directive('@requiresScopes(scopes: [["role:administrator"]])')
  @Query(() => AuditEntryConnection, {
    description: 'What was done to one account, organization, membership or invitation, latest first. Open to administrators.',
  })
  async auditEntries(
    @Args(() => ListAuditEntriesArguments) { subject, subjectId, first, after }: ListAuditEntriesArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const limit = pageSize(first) + 1
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : null
    const rows = await this.useCase.execute({ subject, subjectId, limit, after: place }, actor)
    return connectionFrom(rows, { first, after }, row => [new Date(row.at).toISOString(), row.id], AuditEntryType.from)
  }
}
