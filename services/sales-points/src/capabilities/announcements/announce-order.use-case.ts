import { type OrderProgressed, OrderProgressedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import { AnnouncementRepository } from './announcement.repository.ts'

interface ToldOrder {
  readonly id: string
  readonly number: string
  readonly salesPointId: string
  readonly customerId: string
  readonly total: number
  readonly deliveryUnitId: string | null
}

interface ToldStep {
  readonly what: OrderProgressed['what']
  readonly byKind: OrderProgressed['byKind']
  readonly at: Date
  readonly actUntil: Date | null
}

/** Tells the other services how far an order is, in the transaction that moved it. Baskets that were never ordered are nobody's news. */
export async function announceOrder(
  { manager, outbox }: Transaction,
  { id, number, salesPointId, customerId, total, deliveryUnitId }: ToldOrder,
  { what, byKind, at, actUntil }: ToldStep,
): Promise<void> {
  await outbox.add(OrderProgressedV1, id, {
    orderId: id,
    number,
    salesPointId,
    salesPointName: await new AnnouncementRepository(manager).nameOf(salesPointId),
    customerId,
    what,
    isBrought: deliveryUnitId !== null,
    byKind,
    total,
    actUntil: actUntil?.toISOString() ?? null,
    at: at.toISOString(),
  })
}
