import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { ChecklistAnswer, UseChecklists } from '../checklists/use-checklists.use-case.ts'
import type { AnnounceSalesPoints } from './announce-sales-points.use-case.ts'
import { isUndecided, MOVES, whyNotOn } from './lifecycle.rules.ts'
import { isApplicant, type ReadRegistry } from './read-registry.use-case.ts'
import type { SalesPointAction } from './registry.enum.ts'
import { ChecklistNotMet, SalesPointNotInStatus, SalesPointStillBusy } from './registry.refusals.ts'
import { type RegisteredPoint, RegistryRepository } from './registry.repository.ts'
import { StepRepository } from './step.repository.ts'
import { problemOfDecision, wordsOf } from './words.rules.ts'

export interface PointDecision {
  readonly salesPointId: string
  readonly action: SalesPointAction
  readonly reason: string | null
  readonly decisionNumber: string | null
  /** First day of the new status; null: today. */
  readonly onDay: string | null
}

interface Neighbours {
  readonly readRegistry: ReadRegistry
  readonly useChecklists: UseChecklists
  readonly announceSalesPoints: AnnounceSalesPoints
}

const ACTION = 'decide about this sales point'

/** The steps of a point's life, one at a time, and what is answered to its checklist until somebody has decided. */
export class DecidePoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey, ...given }: PointDecision & { readonly idempotencyKey: string },
    actor: Actor,
  ): Promise<RegisteredPoint | Refusal> {
    const userId = requireUser(actor)
    const decision = checked(given)
    return this.unitOfWork.once<RegisteredPoint, Refusal>(
      { scope: `decideSalesPoint:${userId}`, key: idempotencyKey, content: decision },
      async transaction => {
        const point = await this.#enter(transaction, decision.salesPointId, actor)
        const actions = await this.neighbours.readRegistry.actionsOf(point, actor, transaction.manager)
        if (!actions.includes(decision.action)) return this.#whyNot(transaction, point, decision, actor)
        return this.decide(transaction, point, decision, userId)
      },
      async (id, { manager }) => (await this.neighbours.readRegistry.find(id, actor, manager))!,
    )
  }

  /** Takes the step on a locked point, whoever asks was let in before. */
  async decide(
    transaction: Transaction,
    point: RegisteredPoint,
    decision: PointDecision,
    actorId: string,
  ): Promise<RegisteredPoint | Refusal> {
    const { action, reason, decisionNumber } = decision
    const { to } = MOVES[action]
    const at = this.now()
    const onDay = decision.onDay ?? vietnamDay(at)
    const problem = whyNotOn(onDay, { today: vietnamDay(at), since: point.since })
    if (problem) throw new BadInput('onDay', problem)
    const refusal = await this.#whyNotYet(transaction, point, action)
    if (refusal) return refusal
    await new StepRepository(transaction.manager).add({ salesPointId: point.id, to, onDay, reason, decisionNumber, actorId, at })
    await this.neighbours.announceSalesPoints.ofPoint(transaction, point.id)
    if (action === 'APPROVE') await this.neighbours.announceSalesPoints.approved(transaction, point)
    const subject = { subject: 'SalesPoint', subjectId: point.id } as const
    const after = { status: to, onDay, reason, decisionNumber }
    await transaction.audit.add({ actorId, action: 'decideSalesPoint', ...subject, before: { status: point.status }, after })
    return { ...point, status: to, since: onDay }
  }

  /** Answers to the checklist, by the office or who proposed the point. */
  answer(salesPointId: string, answers: readonly ChecklistAnswer[], actor: Actor): Promise<RegisteredPoint | Refusal> {
    const userId = requireUser(actor)
    return this.unitOfWork.run(async transaction => {
      const { manager, audit } = transaction
      const point = await this.#enter(transaction, salesPointId, actor)
      const isOffice = (await this.neighbours.readRegistry.actionsOf({ ...point, status: 'UNDER_REVIEW' }, actor, manager)).includes(
        'APPROVE',
      )
      if (!point.application || !(isOffice || isApplicant(point, actor))) throw new Forbidden('answer the checklist of this sales point')
      if (!isUndecided(point.status) || !(isOffice || point.status === 'PROPOSED')) return new SalesPointNotInStatus(point.status)
      const asked = { salesPointId, version: point.application.checklistVersion }
      await this.neighbours.useChecklists.answer(manager, asked, answers, { by: userId, at: this.now() })
      await audit.add({ actorId: userId, action: 'answerChecklist', subject: 'SalesPoint', subjectId: salesPointId, after: { answers } })
      return point
    })
  }

  async #enter({ manager }: Transaction, salesPointId: string, actor: Actor): Promise<RegisteredPoint> {
    await new StepRepository(manager).lockPoint(salesPointId)
    const point = await this.neighbours.readRegistry.find(salesPointId, actor, manager)
    if (!point) throw new Forbidden(ACTION)
    return point
  }

  /** Those who could do it at another time are told the status; to all others it is not theirs. */
  async #whyNot({ manager }: Transaction, point: RegisteredPoint, { action }: PointDecision, actor: Actor): Promise<Refusal> {
    const [status] = MOVES[action].from
    const couldOnce = await this.neighbours.readRegistry.actionsOf({ ...point, status: status! }, actor, manager)
    if (!couldOnce.includes(action)) throw new Forbidden(ACTION)
    return new SalesPointNotInStatus(point.status)
  }

  async #whyNotYet({ manager }: Transaction, point: RegisteredPoint, action: SalesPointAction): Promise<Refusal | undefined> {
    if (action === 'APPROVE' && point.application) {
      const missing = await this.neighbours.useChecklists.missing(manager, point.id, point.application.checklistVersion)
      return missing.length > 0 ? new ChecklistNotMet(missing) : undefined
    }
    if (action !== 'CLOSE') return undefined
    const [business] = await new RegistryRepository(manager).business([point.id])
    const { openOrders, openTransfers } = business!
    return openOrders + openTransfers > 0 ? new SalesPointStillBusy(openOrders, openTransfers) : undefined
  }
}

function checked(given: PointDecision): PointDecision {
  const decision = { ...given, reason: wordsOf(given.reason), decisionNumber: wordsOf(given.decisionNumber) }
  const problem = problemOfDecision(decision, MOVES[decision.action].needsReason)
  if (problem) throw new BadInput(problem.field, problem.message)
  return decision
}
