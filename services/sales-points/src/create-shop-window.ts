import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import { ReadAvailabilityResolver } from './capabilities/availability/read-availability.resolver.ts'
import { ReadAvailability } from './capabilities/availability/read-availability.use-case.ts'
import { ProducerShelfResolver, ReadProducerShelvesResolver } from './capabilities/availability/read-producer-shelves.resolver.ts'
import { ReadShelfResolver, ShelfItemResolver } from './capabilities/availability/read-shelf.resolver.ts'
import { FindSalesPointsResolver } from './capabilities/places/find-sales-points.resolver.ts'
import { ReadStockMovementsResolver, ReadStockResolver } from './capabilities/stock/read-stock.resolver.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { ReadStock } from './capabilities/stock/read-stock.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly findSalesPoints: FindSalesPoints
  readonly readStock: ReadStock
  readonly now: Clock
}

/** What can be seen of points and their shelves: by everybody, by producers, by those who work there. */
export function createShopWindow({ manager, findSalesPoints, readStock, now }: Neighbours) {
  const readAvailability = new ReadAvailability(manager, now)
  return [
    new FindSalesPointsResolver(findSalesPoints, now),
    new ReadShelfResolver(readAvailability, now),
    new ShelfItemResolver(),
    new ReadAvailabilityResolver(readAvailability, findSalesPoints, now),
    new ReadProducerShelvesResolver(readAvailability, findSalesPoints, now),
    new ProducerShelfResolver(),
    new ReadStockResolver(readStock, now),
    new ReadStockMovementsResolver(readStock),
  ] as const
}
