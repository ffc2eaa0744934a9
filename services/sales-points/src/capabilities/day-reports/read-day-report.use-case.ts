import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { DayReportRepository, type SoldHour, type SoldProduct, type SoldWay, type TakenBack } from './day-report.repository.ts'

export type { SoldHour, SoldProduct, SoldWay, TakenBack } from './day-report.repository.ts'

export interface DayReport extends TakenBack {
  readonly on: string
  readonly products: readonly SoldProduct[]
  readonly hours: readonly SoldHour[]
  readonly ways: readonly SoldWay[]
}

/** A day at a point: what was sold, when, how it was paid, what was taken back, and what it earned. */
export class ReadDayReport {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  async execute(salesPointId: string, on: string | null, actor: Actor): Promise<DayReport> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the day’s report of this sales point')
    const today = vietnamDay(this.now())
    if (on !== null && on > today) throw new BadInput('on', 'A day is reported when it has come.')
    const day = on ?? today
    const report = new DayReportRepository(this.manager, salesPointId, day)
    const [products, hours, ways] = [await report.products(), await report.hours(), await report.ways()]
    return { on: day, products, hours, ways, ...(await report.takenBack()) }
  }
}
