import { type Actor, Forbidden, requireRole, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterOffice } from '../councils/enter-office.use-case.ts'
import { type Council, type CouncilMember, type FindCouncils, scores, seesAll } from '../councils/find-councils.use-case.ts'
import type { Session } from './session.entity.ts'
import { SessionRepository } from './session.repository.ts'

export type { Session }
export { DossierNotInSession, SessionClosed, SheetAlreadySubmitted } from './sessions.refusals.ts'

/** A session that does not close, and a council that does not change, before the transaction ends. */
export interface HeldSession {
  readonly session: Session
  readonly council: Council
  readonly userId: string
  /** Null for officers of the council’s office. */
  readonly member: CouncilMember | null
}

/** Lets people into sessions: those whom the council names, and the office that set it up. Everybody else learns nothing. */
export class EnterSession {
  constructor(
    private readonly councils: FindCouncils,
    private readonly office: EnterOffice,
  ) {}

  /** For those who give points. */
  async asScorer(sessionId: string, actor: Actor, action: string, manager: EntityManager) {
    return this.#asMember(sessionId, actor, { action, may: scores }, manager)
  }

  async asChair(sessionId: string, actor: Actor, action: string, manager: EntityManager) {
    return this.#asMember(sessionId, actor, { action, may: ({ role }) => role === 'CHAIR' }, manager)
  }

  /** For the office that set the council up. */
  async asOffice(sessionId: string, actor: Actor, action: string, manager: EntityManager): Promise<HeldSession> {
    const userId = requireRole(actor, action, ['OFFICER'])
    const held = await this.#hold(sessionId, manager)
    if (!held || !(await this.office.mayEnter(actor, held.council, manager))) throw new Forbidden(action)
    return { ...held, userId, member: null }
  }

  /** For those who write down what happened: chair and secretary, and the office that set the council up. */
  async asRecorder(sessionId: string, actor: Actor, action: string, manager: EntityManager): Promise<HeldSession> {
    const userId = requireUser(actor)
    const held = await this.#hold(sessionId, manager)
    const member = memberOf(held?.council ?? null, actor)
    if (held && member && seesAll(member)) return { ...held, userId, member }
    return this.asOffice(sessionId, actor, action, manager)
  }

  /** How the person takes part; null where the person does not. Nothing is held. */
  async look({ councilId }: Session, actor: Actor): Promise<'ALL' | 'OWN' | 'OFFICE' | null> {
    if (actor.userId === null) return null
    const [council] = await this.councils.byIds([councilId])
    const member = memberOf(council ?? null, actor)
    if (member) return seesAll(member) ? 'ALL' : 'OWN'
    return council && (await this.office.mayEnter(actor, council)) ? 'OFFICE' : null
  }

  async #asMember(
    sessionId: string,
    actor: Actor,
    { action, may }: { action: string; may: (member: CouncilMember) => boolean },
    manager: EntityManager,
  ) {
    const userId = requireRole(actor, action, ['COUNCIL_MEMBER'])
    const held = await this.#hold(sessionId, manager)
    const member = memberOf(held?.council ?? null, actor)
    if (!held || !member || !may(member)) throw new Forbidden(action)
    return { ...held, userId, member }
  }

  async #hold(sessionId: string, manager: EntityManager) {
    const session = await new SessionRepository(manager).lock(sessionId, 'FOR SHARE')
    const council = session && (await this.councils.hold(session.councilId, manager))
    return council && { session, council }
  }
}

/** Both are needed: the role, which may end, and the name in the decision. */
const memberOf = (council: Council | null, { userId, memberships }: Actor): CouncilMember | null =>
  (memberships.some(({ role }) => role === 'COUNCIL_MEMBER') && council?.members.find(member => member.userId === userId)) || null
