import { type Clock, startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindPrices } from './find-prices.use-case.ts'
import type { PointPrice } from './point-price.entity.ts'
import { PointPriceRepository } from './point-price.repository.ts'
import { PriceAlreadyOver } from './price-lists.refusals.ts'

const ACTION = 'end this price'

/** Ends a price now or with a day; one that has not begun never holds. From then on the producer's price holds. */
export class EndPointPrice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findPrices: FindPrices,
    private readonly now: Clock,
  ) {}

  execute({ priceId, on }: { priceId: string; on: string | null }, actor: Actor): Promise<PointPrice | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    return this.unitOfWork.run<PointPrice | Refusal>(async ({ manager, audit }) => {
      const prices = new PointPriceRepository(manager)
      const known = await prices.find(priceId)
      if (!known || !actsFor(actor, known.salesPointId, 'SALES_POINT_MANAGER')) throw new Forbidden(ACTION)
      await prices.lockPoint(known.salesPointId)
      const price = (await prices.find(priceId))!
      const at = this.now()
      const endsAt = endOf(on, at)
      if (isOver(price, at)) return new PriceAlreadyOver()
      if (price.endsAt !== null && endsAt > price.endsAt) throw new BadInput('on', 'A price may only end earlier than was said.')
      await prices.end(priceId, endsAt, { by: userId, at })
      const after = { endsAt }
      await audit.add({ actorId: userId, action: 'endPointPrice', subject: 'PointPrice', subjectId: priceId, after })
      const refusal = await this.findPrices.whyNotChanged(manager, price.salesPointId, [price.productId])
      return refusal ?? (await prices.find(priceId))!
    })
  }
}

/** It has ended, or was taken back before it began. */
const isOver = ({ beginsAt, endsAt }: PointPrice, now: Date) => endsAt !== null && (endsAt <= now || endsAt <= beginsAt)

function endOf(on: string | null, now: Date): Date {
  const today = vietnamDay(now)
  if (on !== null && on < today) throw new BadInput('on', `A price ends today or later: ${today}.`)
  return on === null || on === today ? now : startOfVietnamDay(on)
}
