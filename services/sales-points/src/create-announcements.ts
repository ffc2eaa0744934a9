import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import { AnnounceExpiredGoods, AnnounceLowStock } from './capabilities/announcements/announce-goods.use-case.ts'
import { RemindOfOrders } from './capabilities/announcements/remind-of-orders.use-case.ts'
import type { AnnounceShelves } from './capabilities/stock/announce-shelves.use-case.ts'

const TEN_MINUTES = 600
const HOUR = 3_600

/** What the service tells the others when time alone has made it news. */
export function createAnnouncements(unitOfWork: UnitOfWork, announceShelves: AnnounceShelves, now: Clock) {
  const remindOfOrders = new RemindOfOrders(unitOfWork, now)
  const expiredGoods = new AnnounceExpiredGoods(unitOfWork, now)
  const lowStock = new AnnounceLowStock(unitOfWork, now)
  return {
    jobs: [
      every(TEN_MINUTES, 'announce-expired-shelves', () => announceShelves.expired()),
      every(60, 'remind-of-orders', () => remindOfOrders.execute()),
      every(HOUR, 'announce-expired-goods', () => expiredGoods.execute()),
      every(TEN_MINUTES, 'announce-low-stock', () => lowStock.execute()),
    ],
  }
}
