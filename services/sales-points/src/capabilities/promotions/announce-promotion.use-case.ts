import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindPrices } from '../price-lists/find-prices.use-case.ts'
import type { JudgePromotion } from './judge-promotion.use-case.ts'
import type { Promotion } from './promotion.entity.ts'
import { PromotionRepository } from './promotion.repository.ts'
import { stateOf, timeOf } from './promotion.rules.ts'
import { PromotionBeginsTooEarly, PromotionNotInState } from './promotions.refusals.ts'

const LONGEST_REASON = 500

/** Announces a draft, after which it stays as it is; ends one that runs, or takes back one that has not begun. Told again, either changes nothing. */
export class AnnouncePromotion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly judge: JudgePromotion; readonly findPrices: FindPrices },
    private readonly now: Clock,
  ) {}

  execute(promotionId: string, actor: Actor): Promise<Promotion | Refusal> {
    return this.#enter(promotionId, actor, 'announce this promotion', (transaction, promotion, userId) =>
      this.announce(transaction, promotion, userId),
    )
  }

  /** Inside a transaction of the caller that has locked the prices of the point. */
  async announce({ manager, audit }: Transaction, promotion: Promotion, userId: string): Promise<Promotion | Refusal> {
    const { id, salesPointId, firstDay } = promotion
    const at = this.now()
    const today = vietnamDay(at)
    if (promotion.stored === 'ANNOUNCED') return promotion
    if (promotion.stored !== 'DRAFT') return new PromotionNotInState(stateOf(promotion, at))
    if (firstDay < today) return new PromotionBeginsTooEarly(today)
    const judged = await this.neighbours.judge.execute(manager, promotion, at)
    const [refusal] = judged.flatMap(({ refusals }) => refusals)
    if (refusal) return refusal
    const lines = judged.map(({ productId, priceBefore, promotionalPrice }) => ({
      productId,
      priceBefore: priceBefore!,
      promotionalPrice: promotionalPrice!,
    }))
    const promotions = new PromotionRepository(manager)
    await promotions.announce(id, timeOf(promotion, at), lines, { by: userId, at })
    await audit.add({ actorId: userId, action: 'announcePromotion', subject: 'Promotion', subjectId: id, after: { salesPointId, lines } })
    return (await this.#whyNot(manager, promotion)) ?? (await promotions.find(id))!
  }

  end({ promotionId, reason: told }: { promotionId: string; reason: string }, actor: Actor): Promise<Promotion | Refusal> {
    const reason = told.replaceAll('\0', '').trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.#enter(promotionId, actor, 'end this promotion', async ({ manager, audit }, promotion, userId) => {
      const at = this.now()
      const state = stateOf(promotion, at)
      if (isEndedFor(reason, promotion)) return promotion
      if (!['DRAFT', 'PLANNED', 'RUNNING'].includes(state)) return new PromotionNotInState(state)
      const promotions = new PromotionRepository(manager)
      const hasRun = state === 'RUNNING' && at > promotion.beginsAt!
      const ended = hasRun ? 'ENDED' : 'WITHDRAWN'
      await promotions.end(promotionId, ended, reason, { by: userId, at })
      const told = { subject: 'Promotion', subjectId: promotionId, before: { state }, after: { state: ended, reason } }
      await audit.add({ actorId: userId, action: 'endPromotion', ...told })
      return (await this.#whyNot(manager, promotion)) ?? (await promotions.find(promotionId))!
    })
  }

  #enter(
    promotionId: string,
    actor: Actor,
    action: string,
    work: (transaction: Transaction, promotion: Promotion, userId: string) => Promise<Promotion | Refusal>,
  ) {
    const userId = requireRole(actor, action, ['SALES_POINT_MANAGER'])
    return this.unitOfWork.run<Promotion | Refusal>(async transaction => {
      const { manager } = transaction
      const promotions = new PromotionRepository(manager)
      const known = await promotions.find(promotionId)
      if (!known || !actsFor(actor, known.salesPointId, 'SALES_POINT_MANAGER')) throw new Forbidden(action)
      await this.neighbours.findPrices.lockPoint(manager, known.salesPointId)
      return work(transaction, (await promotions.find(promotionId))!, userId)
    })
  }

  /** Another promotion may rest on a price that this one changes. */
  #whyNot(manager: Transaction['manager'], { salesPointId, lines }: Promotion): Promise<Refusal | undefined> {
    const ids = lines.map(({ productId }) => productId)
    return this.neighbours.findPrices.whyNotChanged(manager, salesPointId, ids)
  }
}

/** The reason stays as it was told first: another one is no repetition. */
const isEndedFor = (reason: string, { stored, endReason }: Promotion): boolean =>
  (stored === 'ENDED' || stored === 'WITHDRAWN') && endReason === reason
