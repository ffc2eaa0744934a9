import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import type { CloseSession } from './close-session.use-case.ts'
import type { DeclareConflict } from './declare-conflict.use-case.ts'
import type { OpenSession } from './open-session.use-case.ts'
import { SessionType } from './session.type.ts'
import { DossierElsewhere, DossierNotInSession, SessionClosed, SheetAlreadySubmitted } from './sessions.refusals.ts'

@InputType({ description: 'A sitting of a council, and what it is to grade.' })
class OpenSessionInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first session instead of opening another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  councilId!: string

  @Field(() => String, { description: '1 to 200 characters.' })
  name!: string

  @Field(() => LocalDate, { description: 'The day it is held.' })
  heldOn!: string

  @Field(() => [UUID], { description: '1 to 500 accepted dossiers of the council’s level and area.' })
  dossierIds!: string[]
}

@InputType({ description: 'More dossiers for an open session.' })
class AddDossiersToSessionInput {
  @Field(() => UUID)
  sessionId!: string

  @Field(() => [UUID], { description: '1 to 500 accepted dossiers of the council’s level and area.' })
  dossierIds!: string[]
}

@InputType({ description: 'The session that ends.' })
class CloseSessionInput {
  @Field(() => UUID)
  sessionId!: string
}

@InputType({ description: 'A dossier that a member keeps out of, and why.' })
class DeclareConflictInput {
  @Field(() => UUID)
  sessionId!: string

  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, {
    description: 'What ties the member to the producer or product; 1 to 2,000 characters. Chair and secretary read it.',
  })
  reason!: string
}

const OpenSessionResult = createUnionType({
  name: 'OpenSessionResult',
  description: 'The session, or why there is none.',
  types: () => [SessionType, DossierElsewhere, DossierNotReady, IdempotencyKeyReused] as const,
})
const AddDossiersToSessionResult = createUnionType({
  name: 'AddDossiersToSessionResult',
  description: 'The session, or why nothing was added.',
  types: () => [SessionType, SessionClosed, DossierElsewhere, DossierNotReady] as const,
})
const CloseSessionResult = createUnionType({
  name: 'CloseSessionResult',
  description: 'The session as it is now, or why it stays as it was.',
  types: () => [SessionType, SessionClosed, DossierNotReady] as const,
})
const DeclareConflictResult = createUnionType({
  name: 'DeclareConflictResult',
  description: 'The session, or why nothing was declared.',
  types: () => [SessionType, SessionClosed, DossierNotInSession, SheetAlreadySubmitted] as const,
})

@Resolver()
export class WriteSessionsResolver {
  constructor(
    private readonly open: OpenSession,
    private readonly close: CloseSession,
    private readonly conflict: DeclareConflict,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => OpenSessionResult, {
    description: 'Puts accepted dossiers before a council, all of them or none. Open to the council’s office.',
  })
  async openSession(@Arg('input', () => OpenSessionInput) input: OpenSessionInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.open.execute(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => AddDossiersToSessionResult, {
    description: 'Puts more dossiers before an open session, all of them or none. Open to the council’s office.',
  })
  async addDossiersToSession(
    @Arg('input', () => AddDossiersToSessionInput) input: AddDossiersToSessionInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return answer(await this.open.add(input.sessionId, input.dossierIds, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => CloseSessionResult, {
    description: 'Ends a session; dossiers that were not concluded wait for another. Open to the council’s office.',
  })
  async closeSession(@Arg('input', () => CloseSessionInput) input: CloseSessionInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.close.execute(input.sessionId, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:council-member"]])')
  @Mutation(() => DeclareConflictResult, {
    description:
      'Keeps the member out of scoring a dossier; possible until the sheet is submitted. Open to those of the council who score.',
  })
  async declareConflict(@Arg('input', () => DeclareConflictInput) input: DeclareConflictInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.conflict.execute(input, actor))
  }
}

const answer = (outcome: Parameters<typeof SessionType.from>[0] | Refusal) =>
  outcome instanceof Refusal ? outcome : SessionType.from(outcome)
