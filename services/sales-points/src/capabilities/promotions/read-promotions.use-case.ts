import type { Clock } from '@ocop/service-kit/clock'
import { type Actor, type Connection, connectionFrom, Forbidden, pageSize, sequenceAfter } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { JudgedLine, JudgePromotion } from './judge-promotion.use-case.ts'
import type { Promotion, PromotionPlan } from './promotion.entity.ts'
import { PromotionRepository } from './promotion.repository.ts'

const ACTION = 'read promotions of this sales point'

export class ReadPromotions {
  constructor(
    private readonly manager: EntityManager,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly judge: JudgePromotion },
    private readonly now: Clock,
  ) {}

  async list(
    salesPointId: string,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<Promotion>> {
    await this.neighbours.enterSalesPoint.execute(this.manager, actor, salesPointId, ACTION)
    const first = pageSize(page.first)
    const rows = await new PromotionRepository(this.manager).list(salesPointId, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }

  async one(id: string, actor: Actor): Promise<Promotion> {
    const found = await new PromotionRepository(this.manager).find(id)
    if (!found) throw new Forbidden(ACTION)
    this.neighbours.enterSalesPoint.admit(actor, found.salesPointId, ACTION)
    return found
  }

  /** What the law would say of a promotion that is still being thought of. */
  async judge(plan: Omit<PromotionPlan, 'name' | 'decision'>, actor: Actor): Promise<JudgedLine[]> {
    await this.neighbours.enterSalesPoint.execute(this.manager, actor, plan.salesPointId, ACTION)
    return this.neighbours.judge.execute(this.manager, plan, this.now())
  }
}
