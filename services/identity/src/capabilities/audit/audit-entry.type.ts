import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import type { AuditEntry } from './audit-entry.repository.ts'
import { type Change, changesOf } from './changes.rules.ts'

@ObjectType({ description: 'One value of what was written.' })
class AuditedChange implements Change {
  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true, description: 'Null when there was none, or when it was not recorded.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'Null when there is none any more, or when it was not recorded.' })
  after!: string | null
}

@ObjectType('AuditEntry', { description: 'A write that matters: who did what to which thing, and when. Never changed, never removed.' })
export class AuditEntryType {
  @Field(() => UUID)
  id!: string

  @Field(() => DateTimeISO, { description: 'When it was written, to the millisecond.' })
  at!: Date

  @Field(() => String, { description: 'Id of the person, or `system` for what happened by itself.' })
  actorId!: string

  @Field(() => String, { description: 'Name of the operation, e.g. `inviteMember`.' })
  action!: string

  @Field(() => [AuditedChange], { description: 'By name. Passwords, tokens and e-mails are never among them.' })
  changes!: AuditedChange[]

  static from({ id, at, actorId, action, before, after }: AuditEntry): AuditEntryType {
    return Object.assign(new AuditEntryType(), { id, at: new Date(at), actorId, action, changes: changesOf(before, after) })
  }
}
