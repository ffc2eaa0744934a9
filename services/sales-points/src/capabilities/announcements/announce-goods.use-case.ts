import { GoodsExpiredV1, GoodsOversoldV1, GoodsRecalledV1, StockRanLowV1, TransferDispatchedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { AnnouncementRepository } from './announcement.repository.ts'

const DAY = 86_400_000

/** Tells every point that has the lot on its shelf that it was called back. */
export async function announceRecall(
  { manager, outbox }: Transaction,
  { recallId, productId, lotCode }: { readonly recallId: string; readonly productId: string; readonly lotCode: string },
): Promise<void> {
  for (const lot of await new AnnouncementRepository(manager).lotOnShelves(productId, lotCode))
    await outbox.add(GoodsRecalledV1, lot.salesPointId, { recallId, productId, lotCode, ...lot })
}

/** Tells the receiving point that goods are on their way. */
export async function announceTransfer(
  { manager, outbox }: Transaction,
  { id, fromPointId, toPointId }: { readonly id: string; readonly fromPointId: string; readonly toPointId: string },
  at: Date,
): Promise<void> {
  const points = new AnnouncementRepository(manager)
  const [fromPointName, toPointName] = [await points.nameOf(fromPointId), await points.nameOf(toPointId)]
  await outbox.add(TransferDispatchedV1, id, { transferId: id, fromPointName, toPointId, toPointName, at: at.toISOString() })
}

/** Tells the point that a till sold what its books did not have, in the transaction that books the sale. */
export async function announceOversold(
  { manager, outbox }: Transaction,
  { salesPointId, tillEntryId, units }: { readonly salesPointId: string; readonly tillEntryId: string; readonly units: number },
  at: Date,
): Promise<void> {
  const salesPointName = await new AnnouncementRepository(manager).nameOf(salesPointId)
  await outbox.add(GoodsOversoldV1, salesPointId, { tillEntryId, salesPointId, salesPointName, units, at: at.toISOString() })
}

/** Tells each point once, the day after, how many of its lots had their last day. */
export class AnnounceExpiredGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(): Promise<void> {
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const yesterday = vietnamDay(new Date(this.now().getTime() - DAY))
      for (const expired of await new AnnouncementRepository(manager).takeExpired(yesterday))
        await outbox.add(GoodsExpiredV1, expired.salesPointId, expired)
    })
  }
}

/** Tells each point which of its products fell below what is wanted there: each fall once, and the next one when there was enough again. */
export class AnnounceLowStock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(): Promise<void> {
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const at = this.now()
      for (const low of await new AnnouncementRepository(manager).takeLow(vietnamDay(at)))
        await outbox.add(StockRanLowV1, low.salesPointId, { ...low, at: at.toISOString() })
    })
  }
}
