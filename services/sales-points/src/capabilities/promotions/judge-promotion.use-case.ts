import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { PromotionPlan, WantedLine } from './promotion.entity.ts'
import { PromotionRepository } from './promotion.repository.ts'
import { capOf, promotionalPriceOf, reducedBy, timeOf, whyNotPromoted } from './promotion.rules.ts'
import { yearsWith, type YearOfReduction } from './reduced-days.rules.ts'

/** What the law says of one product of a promotion. */
export interface JudgedLine {
  readonly productId: string
  readonly priceBefore: number | null
  readonly promotionalPrice: number | null
  readonly lowestAllowed: number | null
  readonly capPercent: number
  readonly lowestBefore: number | null
  readonly years: readonly YearOfReduction[]
  readonly mostDays: number
  readonly refusals: readonly Refusal[]
}

/** Asks the law, the prices and the other promotions what they have against a promotion that is announced at `at`; nothing is written. */
export class JudgePromotion {
  async execute(manager: EntityManager, plan: Omit<PromotionPlan, 'name' | 'decision'>, at: Date): Promise<JudgedLine[]> {
    const promotions = new PromotionRepository(manager)
    const law = await promotions.lawOn(plan.firstDay)
    const ids = plan.lines.map(({ productId }) => productId)
    const facts = await promotions.facts(plan.salesPointId, ids, timeOf(plan, at))
    const capPercent = capOf(plan.kind, law)
    return facts.map(({ priceBefore, lowestBefore, ...known }, index) => {
      const line: WantedLine = plan.lines[index]!
      return {
        productId: line.productId,
        priceBefore,
        promotionalPrice: priceBefore === null ? null : promotionalPriceOf(line, priceBefore),
        lowestAllowed: priceBefore === null ? null : reducedBy(priceBefore, capPercent),
        capPercent,
        lowestBefore,
        years: plan.kind === 'OWN' ? yearsWith(known.reduced, plan) : [],
        mostDays: law.mostDaysPerYear,
        refusals: whyNotPromoted(plan, line, { ...known, priceBefore, lowestBefore }, law),
      }
    })
  }
}
