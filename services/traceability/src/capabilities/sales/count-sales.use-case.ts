import { type Clock, startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { type SoldLine, SoldLineRepository } from './sold-line.repository.ts'

export interface Sale {
  readonly saleId: string
  readonly salesPointId: string
  readonly lines: readonly Pick<SoldLine, 'productId' | 'lotCode' | 'quantity'>[]
  readonly at: string
}

/** Keeps how much of each lot was sold: at once as a number, and day by day as events of its story. */
export class CountSales {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(manager: EntityManager, { saleId, salesPointId, lines, at }: Sale): Promise<void> {
    return new SoldLineRepository(manager).add(lines.map(line => ({ ...line, saleId, salesPointId, soldAt: new Date(at) })))
  }

  undo(manager: EntityManager, saleId: string): Promise<void> {
    return new SoldLineRepository(manager).undo(saleId)
  }

  /** Some goods of a sale came back. */
  takeBack(
    manager: EntityManager,
    saleId: string,
    lines: readonly { productId: string; lotCode: string; quantity: number }[],
  ): Promise<void> {
    return new SoldLineRepository(manager).takeBack(saleId, lines)
  }

  /** Closes the days before today: a day that still runs is not told yet, because events are never changed. */
  recordPastDays(): Promise<void> {
    return this.unitOfWork.run(({ manager }) => this.recordPastDaysIn(manager))
  }

  recordPastDaysIn(manager: EntityManager): Promise<void> {
    const now = this.now()
    return new SoldLineRepository(manager).record(startOfVietnamDay(vietnamDay(now)), now)
  }
}
