import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { DossierNotInSession, type EnterSession, type HeldSession, SessionClosed } from '../sessions/enter-session.use-case.ts'
import type { FindSessions } from '../sessions/find-sessions.use-case.ts'
import { agree, type Agreement, type ChairsWord } from './agreement.rules.ts'
import type { Conclusion } from './conclusion.entity.ts'
import { ConclusionRepository } from './conclusion.repository.ts'
import { AlreadyConcluded, QuorumNotReached } from './conclusions.refusals.ts'
import type { EvaluateDossier, Evaluation, Verdict } from './evaluate-dossier.use-case.ts'
import { whyIncomplete } from './why-incomplete.use-case.ts'

export interface ConcludeDossierCommand {
  readonly idempotencyKey: string
  readonly sessionId: string
  readonly dossierId: string
  readonly words: ReadonlyMap<string, ChairsWord>
  readonly isDisqualified: boolean
  readonly findingReason: string | null
  /** All that was asked, to tell a repeat from another request. */
  readonly content: unknown
}

export interface Neighbours {
  readonly enter: EnterSession
  readonly sessions: FindSessions
  readonly dossiers: FindDossiers
  readonly move: MoveDossier
  readonly evaluate: EvaluateDossier
}

const ACTION = 'conclude this dossier'

/** What a dossier is to a chair. */
type Held = HeldSession & { readonly dossier: Dossier }

/** Lets the chair conclude: once per dossier and session, whoever else tries at the same moment. */
export class ConcludeDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute(command: ConcludeDossierCommand, actor: Actor): Promise<Conclusion | Refusal | IdempotencyKeyReused> {
    const userId = requireRole(actor, ACTION, ['COUNCIL_MEMBER'])
    return this.unitOfWork.once<Conclusion, Refusal>(
      { scope: `concludeDossier:${userId}`, key: command.idempotencyKey, content: command.content },
      async transaction => {
        const held = await this.#hold(command, actor, transaction)
        return held instanceof Refusal ? held : this.#conclude(held, command, transaction)
      },
      async (id, { manager }) => (await new ConclusionRepository(manager).find(id))!,
    )
  }

  /** Undefined where the person may conclude, with the words that are still to be found; throws `Forbidden` for who is not its chair. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    requireRole(actor, ACTION, ['COUNCIL_MEMBER'])
    const [session] = await this.neighbours.sessions.openOf(dossier.id, manager)
    if (!session) return new DossierNotReady(dossier)
    const held = await this.#hold({ sessionId: session.id, dossierId: dossier.id }, actor, { manager })
    if (held instanceof Refusal) return held
    const { sheets } = await this.neighbours.evaluate.execute(held.session, dossier, held.council, manager)
    return sheets.length < held.council.quorum ? new QuorumNotReached(sheets.length, held.council.quorum) : undefined
  }

  async #hold(
    { sessionId, dossierId }: Pick<ConcludeDossierCommand, 'sessionId' | 'dossierId'>,
    actor: Actor,
    { manager }: Pick<Transaction, 'manager'>,
  ): Promise<Held | Refusal> {
    const { enter, sessions, dossiers } = this.neighbours
    const held = await enter.asChair(sessionId, actor, ACTION, manager)
    if (!(await sessions.holdDossier(sessionId, dossierId, 'alone', manager))) return new DossierNotInSession()
    const earlier = (await new ConclusionRepository(manager).ofDossiers([dossierId])).find(
      one => one.sessionId === sessionId && one.annulledAt === null,
    )
    if (earlier) return new AlreadyConcluded(earlier)
    if (held.session.status === 'CLOSED') return new SessionClosed()
    const dossier = (await dossiers.one(dossierId, manager))!
    return dossier.status === 'IN_SESSION' ? { ...held, dossier } : new DossierNotReady(dossier)
  }

  async #conclude(held: Held, command: ConcludeDossierCommand, transaction: Transaction): Promise<Conclusion | Refusal> {
    const { session, council, dossier } = held
    const { evaluate } = this.neighbours
    const evaluation = await evaluate.execute(session, dossier, council, transaction.manager)
    if (evaluation.sheets.length < council.quorum) return new QuorumNotReached(evaluation.sheets.length, council.quorum)
    const agreement = agree(evaluation.comparisons, command.words, council.agreement === 'CHAIR_CONCLUDES')
    const refusal = whyIncomplete(agreement, evaluation, command)
    if (refusal) return refusal
    const agreed = new Map(agreement.criteria.map(({ code, points }) => [code, points]))
    const { isDisqualified } = command
    const verdict = await evaluate.verdict({ dossier, council, sheets: evaluation.sheets, agreed, isDisqualified }, transaction.manager)
    return this.#keep(held, { ...concluded(command, evaluation, agreement), ...verdict }, transaction)
  }

  async #keep({ dossier, userId: actorId }: Held, found: Verdict & Found, transaction: Transaction): Promise<Conclusion | Refusal> {
    const { move } = this.neighbours
    const conclusion: Conclusion = {
      ...found,
      id: randomUUID(),
      concludedBy: actorId,
      concludedAt: this.now(),
      annulledAt: null,
      annulledBecause: null,
    }
    await new ConclusionRepository(transaction.manager).insert(conclusion)
    const note = `${conclusion.average} → ${conclusion.outcome}`
    for (const to of STEPS[conclusion.outcome]) {
      const moved = await move.execute({ dossierId: dossier.id, to, step: 'CONCLUSION', note, actorId }, transaction)
      if (moved instanceof Refusal) return moved
    }
    await transaction.audit.add({ actorId, action: 'concludeDossier', subject: 'dossier', subjectId: dossier.id, after: conclusion })
    return conclusion
  }
}

const STEPS = {
  RECOGNISE: ['CONCLUDED'],
  FORWARD: ['CONCLUDED'],
  NOT_RECOGNISED: ['CONCLUDED', 'NOT_RECOGNISED'],
  DISQUALIFIED: ['CONCLUDED', 'REJECTED'],
} as const

type Found = Pick<Conclusion, 'sessionId' | 'dossierId' | 'sheets' | 'findingReason' | 'criteria'>

const concluded = (
  { sessionId, dossierId, findingReason }: ConcludeDossierCommand,
  { sheets }: Evaluation,
  { criteria }: Agreement,
): Found => ({
  sessionId,
  dossierId,
  sheets: sheets.length,
  findingReason,
  criteria: criteria.map(({ code: criterionCode, points, reason }) => ({ criterionCode, points, reason })),
})
