import {
  type Actor,
  actsFor,
  type Connection,
  connectionFrom,
  Forbidden,
  pageSize,
  requireUser,
  sequenceAfter,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { sideAsked } from '../consignments/enter-consignment.use-case.ts'
import type { SidePage } from '../consignments/read-consignments.use-case.ts'
import { sidesOfPurchase } from './enter-purchase.use-case.ts'
import type { PurchaseAction } from './purchase.enum.ts'
import type { Purchase } from './purchase.entity.ts'
import { PurchaseRepository } from './purchase.repository.ts'
import { purchaseActions } from './purchase.rules.ts'

/** Purchases, for the people of the two; a producer does not see drafts. */
export class ReadPurchases {
  constructor(private readonly manager: EntityManager) {}

  async list(page: SidePage, actor: Actor): Promise<Connection<Purchase>> {
    const side = sideAsked(page, actor, 'see these purchases')
    const first = pageSize(page.first)
    const rows = await new PurchaseRepository(this.manager).list(side, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }

  async one(id: string, actor: Actor): Promise<Purchase> {
    requireUser(actor)
    const purchase = await new PurchaseRepository(this.manager).find(id)
    const isTheirs =
      purchase &&
      (actsFor(actor, purchase.salesPointId, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER') ||
        sidesOfPurchase(purchase, actor).includes('PRODUCER'))
    if (!isTheirs) throw new Forbidden('see this purchase')
    return purchase
  }

  actions(purchase: Purchase, actor: Actor): PurchaseAction[] {
    return purchaseActions(purchase, sidesOfPurchase(purchase, actor))
  }
}
