import {
  type Actor,
  actsFor,
  type Connection,
  connectionFrom,
  sequenceAfter,
  groupedBy,
  inOrderOf,
  pageSize,
  type RequestContext,
  requireRole,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { BankCredit, BankStatement } from './bank-credit.entity.ts'
import type { BankCreditState } from './bank-credit.enum.ts'
import { BankCreditRepository } from './bank-credit.repository.ts'
import { BankStatementRepository } from './bank-statement.repository.ts'

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

const MOST_CANDIDATES = 10
const ACTION = 'see the money of this sales point'

/** What came in on a point's account, for its managers: words beside transfers name people. */
export class ReadCredits {
  constructor(private readonly manager: EntityManager) {}

  async list(salesPointId: string, states: readonly BankCreditState[] | null, page: Page, actor: Actor): Promise<Connection<BankCredit>> {
    requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    return pageOf(page, place => new BankCreditRepository(this.manager).list(salesPointId, states, place))
  }

  totals(salesPointId: string, actor: Actor) {
    requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    return new BankCreditRepository(this.manager).totals(salesPointId)
  }

  async statements(salesPointId: string, page: Page, actor: Actor): Promise<Connection<BankStatement>> {
    requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    return pageOf(page, place => new BankStatementRepository(this.manager).list(salesPointId, place))
  }

  /** Null for an unknown statement and for one of somebody else's point. */
  async statement(id: string, actor: Actor): Promise<BankStatement | null> {
    requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    const found = await new BankStatementRepository(this.manager).find(id)
    return found && actsFor(actor, found.salesPointId, 'SALES_POINT_MANAGER') ? found : null
  }

  /** Ids of the latest orders at the point that wait for a transfer of exactly this amount, at most ten. */
  async loadCandidates({ salesPointId, amount }: BankCredit, { loaders }: RequestContext): Promise<readonly string[]> {
    const find = async (amounts: readonly number[]) => {
      const waiting = await new BankCreditRepository(this.manager).ordersWaiting(salesPointId, amounts, MOST_CANDIDATES)
      return groupedBy(amounts, waiting, order => order.amount).map(orders => orders.map(({ id }) => id))
    }
    return (await loaders.for<number, readonly string[]>(`orders waiting at ${salesPointId}`, find).load(amount)) ?? []
  }

  /** One credit of a statement that the person may see: one statement for all that are asked for in one tick. */
  load(id: string, { loaders }: RequestContext): Promise<BankCredit | null> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new BankCreditRepository(this.manager).findMany(ids), credit => credit.id)
    return loaders.for<string, BankCredit>(this, find).load(id)
  }
}

async function pageOf<Row extends { readonly sequence: string }>(
  page: Page,
  read: (place: { limit: number; before: unknown }) => Promise<Row[]>,
): Promise<Connection<Row>> {
  const first = pageSize(page.first)
  const rows = await read({ limit: first + 1, before: sequenceAfter(page.after) })
  return connectionFrom(
    rows,
    { ...page, first },
    row => [row.sequence],
    row => row,
  )
}
