import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindPrices } from '../price-lists/find-prices.use-case.ts'
import { problemOfPlan } from './promotion-plan.rules.ts'
import type { Promotion, PromotionPlan } from './promotion.entity.ts'
import { PromotionRepository } from './promotion.repository.ts'
import { stateOf } from './promotion.rules.ts'
import { PromotionNotInState } from './promotions.refusals.ts'

export interface DraftPromotionCommand extends PromotionPlan {
  readonly idempotencyKey: string
  /** A draft to change; null: a new one. */
  readonly promotionId: string | null
}

const ACTION = 'prepare promotions of this sales point'

/** Keeps a draft as it was told; whether the law allows it is asked when it is announced. */
export class DraftPromotion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findPrices: FindPrices },
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, promotionId, ...told }: DraftPromotionCommand, actor: Actor): Promise<Promotion | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], told.salesPointId)
    const plan = tidied(told)
    const problem = problemOfPlan(plan, vietnamDay(this.now()))
    if (problem) throw new BadInput(problem.field, problem.message)
    return this.unitOfWork.once<Promotion, Refusal>(
      { scope: `savePromotion:${userId}`, key: idempotencyKey, content: { promotionId, plan } },
      async transaction => {
        if (!(await this.neighbours.enterSalesPoint.statusOf(transaction.manager, plan.salesPointId))) throw new Forbidden(ACTION)
        return this.save(transaction, promotionId, plan, userId)
      },
      async (id, { manager }) => (await new PromotionRepository(manager).find(id))!,
    )
  }

  /** Inside a transaction of the caller, whoever asks was let in before. */
  async save(
    { manager, audit }: Transaction,
    promotionId: string | null,
    plan: PromotionPlan,
    userId: string,
  ): Promise<Promotion | Refusal> {
    const promotions = new PromotionRepository(manager)
    const id = promotionId ?? randomUUID()
    if (promotionId) {
      await this.neighbours.findPrices.lockPoint(manager, plan.salesPointId)
      const known = await promotions.find(promotionId)
      if (known?.salesPointId !== plan.salesPointId) throw new Forbidden(ACTION)
      if (known.stored !== 'DRAFT') return new PromotionNotInState(stateOf(known, this.now()))
      await promotions.change(id, plan)
    } else await promotions.add(id, plan, { by: userId, at: this.now() })
    await audit.add({ actorId: userId, action: 'savePromotion', subject: 'Promotion', subjectId: id, after: { ...plan } })
    return (await promotions.find(id))!
  }
}

function tidied(plan: PromotionPlan): PromotionPlan {
  const { decision } = plan
  const tidy = (text: string) => text.replaceAll('\0', '').trim()
  return {
    ...plan,
    name: tidy(plan.name),
    decision: decision && { ...decision, number: tidy(decision.number), issuer: tidy(decision.issuer) },
  }
}
