import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { announceReview } from '../announcements/announce-review.use-case.ts'
import { enterOrder } from '../orders/enter-order.use-case.ts'
import type { Order } from '../orders/find-payable-orders.use-case.ts'
import { handedOverAt } from '../returns/ask-for-return.use-case.ts'
import { changed, enterAsAuthor, fitText, type ReviewOutcome } from './enter-review.use-case.ts'
import type { Review } from './review.entity.ts'
import type { ReviewDenial } from './review.enum.ts'
import { ReviewRepository } from './review.repository.ts'
import { authorActions, editableUntil, stateOf, whyNotReviewed } from './review.rules.ts'
import { ReviewNoLongerEditable, ReviewNotInState, ReviewNotPossible } from './reviews.refusals.ts'

export interface WrittenReview {
  readonly stars: number
  readonly text?: string | null | undefined
}

interface BoughtProduct {
  readonly orderId: string
  readonly productId: string
}

/** What customers say of what they bought, for as long as they stand by it. Doing it twice is doing it once. */
export class WriteReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(
    { idempotencyKey, orderId, productId, ...given }: BoughtProduct & WrittenReview & { readonly idempotencyKey: string },
    actor: Actor,
  ): ReviewOutcome {
    const written = checked(given)
    return this.unitOfWork.once<Review, Refusal>(
      { scope: `reviewProduct:${requireUser(actor)}`, key: idempotencyKey, content: { orderId, productId, ...written } },
      transaction => this.write(transaction, { orderId, productId }, written, actor),
      async (id, { manager }) => (await new ReviewRepository(manager).find(id))!,
    )
  }

  async write(transaction: Transaction, { orderId, productId }: BoughtProduct, written: WrittenReview, actor: Actor): ReviewOutcome {
    const asked = { orderId, actor, sides: ['CUSTOMER'], action: 'review the goods of this order' } as const
    const { order, userId } = await enterOrder(transaction, asked)
    const denial = await this.#whyNot(transaction, order, productId)
    if (denial) return new ReviewNotPossible(denial)
    const [id, writtenAt] = [randomUUID(), this.now()]
    const { stars, text } = checked(written)
    const reviews = new ReviewRepository(transaction.manager)
    await reviews.add({
      id,
      productId,
      orderId,
      salesPointId: order.salesPointId,
      customerId: userId,
      isBrought: order.deliveryUnitId !== null,
      boughtIn: vietnamDay(handedOverAt(order)!).slice(0, 7),
      stars,
      text,
      writtenAt,
    })
    const review = await changed(transaction, (await reviews.find(id))!, { action: 'reviewProduct', userId, after: { productId, stars } })
    await announceReview(transaction, review, writtenAt)
    return review
  }

  edit({ reviewId, ...given }: WrittenReview & { readonly reviewId: string }, actor: Actor): ReviewOutcome {
    const { stars, text } = checked(given)
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsAuthor(transaction, { reviewId, actor, action: 'edit this review' })
      if (stateOf(review) === 'SHOWN' && review.stars === stars && review.text === text) return review
      const actions = authorActions(review, this.now())
      if (!actions.includes('EDIT'))
        return actions.includes('WITHDRAW') ? new ReviewNoLongerEditable(editableUntil(review.writtenAt)) : notInState(review)
      await new ReviewRepository(transaction.manager).edit(reviewId, { stars, text, at: this.now() })
      return changed(transaction, review, { action: 'editReview', userId, after: { stars } })
    })
  }

  withdraw(reviewId: string, actor: Actor): ReviewOutcome {
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsAuthor(transaction, { reviewId, actor, action: 'withdraw this review' })
      if (stateOf(review) === 'WITHDRAWN') return review
      if (stateOf(review) === 'HIDDEN') return notInState(review)
      await new ReviewRepository(transaction.manager).withdraw(reviewId, this.now())
      return changed(transaction, review, { action: 'withdrawReview', userId, after: { state: 'WITHDRAWN' } })
    })
  }

  putBack(reviewId: string, actor: Actor): ReviewOutcome {
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsAuthor(transaction, { reviewId, actor, action: 'put this review back' })
      if (stateOf(review) === 'SHOWN') return review
      if (stateOf(review) === 'HIDDEN') return notInState(review)
      await new ReviewRepository(transaction.manager).withdraw(reviewId, null)
      return changed(transaction, review, { action: 'putReviewBack', userId, after: { state: 'SHOWN' } })
    })
  }

  /** The order is locked: nobody else reviews it now. */
  async #whyNot({ manager }: Transaction, order: Order, productId: string): Promise<ReviewDenial | undefined> {
    const reviews = new ReviewRepository(manager)
    const purchase = (await reviews.purchases([order.id])).find(one => one.productId === productId)
    if (!purchase) return 'NOT_BOUGHT'
    const isReviewed = (await reviews.ofOrders([order.id])).some(one => one.productId === productId)
    const since = order.status === 'HANDED_OVER' ? handedOverAt(order) : null
    return whyNotReviewed({ handedOverAt: since, isKept: purchase.isKept, isReviewed }, this.now())
  }
}

const notInState = (review: Review) => new ReviewNotInState(stateOf(review))

function checked({ stars, text }: WrittenReview): { stars: number; text: string | null } {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5) throw new BadInput('stars', 'Give 1 to 5 stars.')
  return { stars, text: fitText(text) }
}
