import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import {
  type Actor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  groupedBy,
  pageSize,
  type RequestContext,
  requireRole,
  subjectsOf,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import { problemOfPeriod, yearBefore } from './turnover.rules.ts'
import {
  type MonthTurnover,
  type Period,
  type PointTurnover,
  type ProductTurnover,
  TurnoverRepository,
  type TurnoverSight,
} from './turnover.repository.ts'

export type { MonthTurnover, Period, PointTurnover, ProductTurnover } from './turnover.repository.ts'
export { growthOf } from './turnover.rules.ts'

export interface AskedTurnover {
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly salesPointId?: string | null | undefined
  readonly first: number
  readonly after?: string | null | undefined
}

/** What a page is told about: whose sales, and when. */
export interface TurnoverQuestion {
  readonly sight: TurnoverSight
  readonly now: Period
  readonly before: Period
}

export interface TurnoverPage extends Connection<ProductTurnover> {
  readonly question: TurnoverQuestion
  readonly revenue: number
  readonly revenueBefore: number
  readonly deliveryFees: number
  readonly deliveryFeesBefore: number
}

/** Turnover as it was measured at the counters (target T11 has what producers declare): per product, against the same days of last year. */
export class ReadTurnover {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterArea: EnterArea,
    private readonly now: Clock,
  ) {}

  async list({ first, after, ...asked }: AskedTurnover, actor: Actor): Promise<TurnoverPage> {
    const question = this.#questionOf(asked, actor)
    const { sight, now, before } = question
    const limit = pageSize(first) + 1
    const turnover = new TurnoverRepository(this.manager)
    const rows = await turnover.products(sight, { now, before }, { limit, after: after ? decodeCursor(after, ['number', 'uuid']) : null })
    const page = connectionFrom(
      rows,
      { first, after },
      product => [product.revenue, product.productId],
      product => product,
    )
    return {
      ...page,
      question,
      revenue: await turnover.total(sight, now),
      revenueBefore: await turnover.total(sight, before),
      deliveryFees: await turnover.deliveryFees(sight, now),
      deliveryFeesBefore: await turnover.deliveryFees(sight, before),
    }
  }

  async loadMonths(productId: string, { sight, now }: TurnoverQuestion, { loaders }: RequestContext): Promise<readonly MonthTurnover[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new TurnoverRepository(this.manager).months(sight, now, ids), row => row.productId)
    return (await loaders.for<string, MonthTurnover[]>(`months of ${keyOf(sight, now)}`, find).load(productId)) ?? []
  }

  async loadPoints(productId: string, { sight, now }: TurnoverQuestion, { loaders }: RequestContext): Promise<readonly PointTurnover[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new TurnoverRepository(this.manager).points(sight, now, ids), row => row.productId)
    return (await loaders.for<string, PointTurnover[]>(`points of ${keyOf(sight, now)}`, find).load(productId)) ?? []
  }

  #questionOf(asked: Omit<AskedTurnover, 'first' | 'after'>, actor: Actor): TurnoverQuestion {
    requireRole(actor, 'see the turnover of products', ['OFFICER', 'PRODUCER', 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    const to = asked.to ?? vietnamDay(this.now())
    const from = asked.from ?? `${to.slice(0, 4)}-01-01`
    const problem = problemOfPeriod(from, to)
    if (problem) throw new BadInput('from', problem)
    const sight = {
      areas: this.enterArea.areasOf(actor),
      pointIds: subjectsOf(actor, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'),
      producerIds: subjectsOf(actor, 'PRODUCER'),
      salesPointId: asked.salesPointId ?? null,
    }
    return { sight, now: { from, to }, before: { from: yearBefore(from), to: yearBefore(to) } }
  }
}

const keyOf = ({ salesPointId }: TurnoverSight, { from, to }: Period) => `turnover, ${salesPointId}, ${from}, ${to}`
