import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { MoveCash } from './capabilities/cash-drawers/move-cash.use-case.ts'
import type { RecordLoss } from './capabilities/consignments/record-loss.use-case.ts'
import type { FindPayableOrders } from './capabilities/orders/find-payable-orders.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { AskForReturnResolver } from './capabilities/returns/ask-for-return.resolver.ts'
import { AskForReturn } from './capabilities/returns/ask-for-return.use-case.ts'
import { ReadReturns } from './capabilities/returns/read-returns.use-case.ts'
import { SettleReturnResolver } from './capabilities/returns/settle-return.resolver.ts'
import { SettleReturn } from './capabilities/returns/settle-return.use-case.ts'
import { ReturnDaysResolver } from './capabilities/returns/set-return-days.resolver.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findOrders: FindPayableOrders
  readonly moveGoods: MoveGoods
  readonly recordLoss: RecordLoss
}

/** The part of the application that takes goods back. */
export function createReturns(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const { manager, enterSalesPoint, findOrders } = neighbours
  const askForReturn = new AskForReturn(unitOfWork, now)
  const readReturns = new ReadReturns(manager, unitOfWork, enterSalesPoint, now)
  return {
    useCases: { askForReturn },
    resolvers: [
      new AskForReturnResolver(askForReturn, readReturns),
      new ReturnDaysResolver(readReturns),
      new SettleReturnResolver(new SettleReturn(unitOfWork, { ...neighbours, moveCash: new MoveCash(now) }, now), readReturns, findOrders),
    ] as const,
  }
}
