import { type Clock } from '@ocop/service-kit/clock'
import {
  type Actor,
  actsFor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  Forbidden,
  groupedBy,
  pageSize,
  requireUser,
  sequenceAfter,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { sideAsked, sidesOf } from '../consignments/enter-consignment.use-case.ts'
import type { SidePage } from '../consignments/read-consignments.use-case.ts'
import type { SettlementAction } from './settlement.enum.ts'
import { type ProductTotal, type SettlementLine, SettlementLinesRepository, type Unsettled } from './settlement-lines.repository.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { monthAt, settlementActions } from './settlement.rules.ts'

type Asked = Pick<SidePage, 'salesPointId' | 'producerId'>

/** Statements, for the people of the two whom they are about. */
export class ReadSettlements {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  async list(page: SidePage, actor: Actor): Promise<Connection<Settlement>> {
    const side = sideAsked(page, actor, 'see these statements')
    const first = pageSize(page.first)
    const rows = await new SettlementRepository(this.manager).list(side, { limit: first + 1, before: sequenceAfter(page.after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ sequence }) => [sequence],
      row => row,
    )
  }

  async one(id: string, actor: Actor): Promise<Settlement> {
    requireUser(actor)
    const settlement = await new SettlementRepository(this.manager).find(id)
    const isTheirs =
      settlement &&
      (actsFor(actor, settlement.salesPointId, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER') ||
        actsFor(actor, settlement.producerId, 'PRODUCER'))
    if (!isTheirs) throw new Forbidden('see this statement')
    return settlement
  }

  actions(settlement: Settlement, actor: Actor): SettlementAction[] {
    return settlementActions(settlement.state, sidesOf(settlement, actor))
  }

  /** Of a statement that the person was let at before. */
  async lines(settlementId: string, page: { first: number; after?: string | null | undefined }): Promise<Connection<SettlementLine>> {
    const first = pageSize(page.first)
    const [after = 0] = page.after ? decodeCursor(page.after, ['number']) : []
    if (!Number.isInteger(after)) throw new BadInput('after', 'This cursor belongs to another list. Start again without it.')
    const rows = await new SettlementLinesRepository(this.manager).list(settlementId, { limit: first + 1, after: Number(after) })
    return connectionFrom(
      rows,
      { ...page, first },
      ({ position }) => [position],
      row => row,
    )
  }

  async productTotals(settlementIds: readonly string[]): Promise<ProductTotal[][]> {
    const rows = await new SettlementLinesRepository(this.manager).productTotals(settlementIds)
    return groupedBy(settlementIds, rows, row => row.settlementId)
  }

  /** What is in no statement yet, by partner and month, and whether one may be drawn up for it. */
  async unsettled(asked: Asked, actor: Actor): Promise<(Unsettled & { isDrawable: boolean })[]> {
    const side = sideAsked(asked, actor, 'see what is to be settled')
    const open = await new SettlementLinesRepository(this.manager).unsettled(side)
    const drawn = await new SettlementRepository(this.manager).drawnMonths(side)
    const keyOf = ({ salesPointId, producerId, month }: Pick<Unsettled, 'salesPointId' | 'producerId' | 'month'>) =>
      `${salesPointId}/${producerId}/${month}`
    const taken = new Set(drawn.map(keyOf))
    const current = monthAt(this.now())
    return open.map(one => ({ ...one, isDrawable: one.month < current && !taken.has(keyOf(one)) }))
  }
}
