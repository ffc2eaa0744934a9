import type { Clock } from '@ocop/service-kit/clock'
import {
  type Actor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  groupedBy,
  inOrderOf,
  pageSize,
  type RequestContext,
  requireRole,
  sequenceAfter,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import type { Order } from '../orders/find-payable-orders.use-case.ts'
import { handedOverAt } from '../returns/ask-for-return.use-case.ts'
import { ReviewReportRepository } from './review-report.repository.ts'
import type { Purchase, Review, ReviewReport, StarCounts } from './review.entity.ts'
import type { ProductReviewOrder, ReviewAction } from './review.enum.ts'
import { type ReviewPlace, ReviewRepository } from './review.repository.ts'
import { authorActions, reviewableUntil, whyNotReviewed } from './review.rules.ts'

export type { Review, ReviewReport, StarCounts } from './review.entity.ts'

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

interface AskedReviews extends Page {
  readonly orderBy: ProductReviewOrder
  readonly stars?: number | null | undefined
}

/** A product of an order, for who bought it. */
export interface OwnPurchase {
  readonly productId: string
  readonly until: Date | null
  readonly review: Review | null
  readonly allowedActions: readonly ReviewAction[]
}

/** Reviews for everybody, and for those they concern. Many products or orders at a time cost as much as one. */
export class ReadReviews {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterArea: EnterArea,
    private readonly now: Clock,
  ) {}

  async loadRating(productId: string, { loaders }: RequestContext): Promise<StarCounts | null> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new ReviewRepository(this.manager).ratings(ids), one => one.productId)
    return loaders.for<string, StarCounts>('ratings of products', find).load(productId)
  }

  async loadShown(productId: string, asked: AskedReviews, { loaders }: RequestContext): Promise<Connection<Review>> {
    const { orderBy: order, stars = null, after } = asked
    if (stars !== null && !(Number.isInteger(stars) && stars >= 1 && stars <= 5)) throw new BadInput('stars', '1 to 5 stars.')
    const first = pageSize(asked.first)
    const place = placeOf(order, after)
    const find = async (ids: readonly string[]) => {
      const rows = await new ReviewRepository(this.manager).ofProducts(ids, { order, stars }, { limit: first + 1, after: place })
      return groupedBy(ids, rows, one => one.productId)
    }
    const question = `reviews of products ${JSON.stringify([order, stars, first, place])}`
    const rows = (await loaders.for<string, Review[]>(question, find).load(productId)) ?? []
    const cursorOf = ({ stars: given, sequence }: Review) => (order === 'NEWEST' ? [sequence] : [given, sequence])
    return connectionFrom(rows, { first, after }, cursorOf, one => one)
  }

  /** What the customer may say of the products of an order; null for everybody but the customer. */
  async ofOrder(order: Order, { actor, loaders }: RequestContext): Promise<OwnPurchase[] | null> {
    if (actor.userId === null || order.customerId !== actor.userId) return null
    const reviews = new ReviewRepository(this.manager)
    const findPurchases = async (ids: readonly string[]) => groupedBy(ids, await reviews.purchases(ids), one => one.orderId)
    const findReviews = async (ids: readonly string[]) => groupedBy(ids, await reviews.ofOrders(ids), one => one.orderId)
    const [purchases, written] = await Promise.all([
      loaders.for<string, Purchase[]>('purchases of orders', findPurchases).load(order.id),
      loaders.for<string, Review[]>('reviews of orders', findReviews).load(order.id),
    ])
    const since = order.status === 'HANDED_OVER' ? handedOverAt(order) : null
    return purchases!.map(({ productId, isKept }) => {
      const review = written!.find(one => one.productId === productId) ?? null
      const denial = whyNotReviewed({ handedOverAt: since, isKept, isReviewed: review !== null }, this.now())
      const first: readonly ReviewAction[] = denial ? [] : ['WRITE']
      return {
        productId,
        until: since && isKept ? reviewableUntil(since) : null,
        review,
        allowedActions: review ? authorActions(review, this.now()) : first,
      }
    })
  }

  async ofProducer(producerId: string, isUnanswered: boolean, page: Page, actor: Actor): Promise<Connection<Review>> {
    requireRole(actor, 'see the reviews of this producer', ['PRODUCER'], producerId)
    const first = pageSize(page.first)
    const place = { limit: first + 1, before: sequenceAfter(page.after) }
    const rows = await new ReviewRepository(this.manager).ofProducer(producerId, isUnanswered, place)
    return pageOf(rows, { ...page, first })
  }

  /** What was reported or hidden in the areas of an officer. */
  async reported(isOpen: boolean, page: Page, actor: Actor): Promise<Connection<Review>> {
    requireRole(actor, 'see reported reviews', ['OFFICER'])
    const first = pageSize(page.first)
    const place = { limit: first + 1, before: sequenceAfter(page.after) }
    const ids = await new ReviewReportRepository(this.manager).reported(this.enterArea.areasOf(actor), isOpen, place)
    const reviews = await new ReviewRepository(this.manager).findMany(ids)
    return pageOf(
      inOrderOf(ids, reviews, one => one.id).flatMap(one => one ?? []),
      { ...page, first },
    )
  }

  async loadReports(reviewId: string, { loaders }: RequestContext): Promise<readonly ReviewReport[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new ReviewReportRepository(this.manager).ofReviews(ids), one => one.reviewId)
    return (await loaders.for<string, ReviewReport[]>('reports of reviews', find).load(reviewId)) ?? []
  }
}

const pageOf = (rows: readonly Review[], page: Page) =>
  connectionFrom(
    rows,
    page,
    one => [one.sequence],
    one => one,
  )

function placeOf(order: ProductReviewOrder, after: string | null | undefined): ReviewPlace {
  if (order === 'NEWEST') return { stars: null, sequence: sequenceAfter(after) }
  const [stars, sequence] = after ? decodeCursor(after, ['number', 'sequence']) : [null, null]
  return { stars: stars as number | null, sequence: sequence as string | null }
}
