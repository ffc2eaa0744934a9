import { connectionTypes, DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import type { Session } from './find-sessions.use-case.ts'
import { SessionStatus } from './session-status.enum.ts'

@Directive('@key(fields: "id")')
@ObjectType('EvaluationSession', { description: 'One sitting of a council over a set of dossiers. Seen by the council and its office.' })
export class SessionType {
  @Field(() => UUID)
  id!: string

  /** The row, for the fields that others add. */
  row!: Session

  @Field(() => String)
  name!: string

  @Field(() => LocalDate, { description: 'The day it is held.' })
  heldOn!: string

  @Field(() => SessionStatus)
  status!: SessionStatus

  @Field(() => DateTimeISO)
  openedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while it is open.' })
  closedAt!: Date | null

  @Field(() => [UUID], { nullable: true, description: 'Members who were there. Null until somebody has written it down.' })
  present!: readonly string[] | null

  static from = (session: Session): SessionType => Object.assign(new SessionType(), session, { row: session })
}

const { NodeConnection } = connectionTypes(() => SessionType, 'EvaluationSession')
export { NodeConnection as SessionConnection }
