import {
  type Actor,
  actsFor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  Forbidden,
  pageSize,
  requireRole,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { TransferAction, TransferDirection, TransferState } from './transfer.enum.ts'
import { type Transfer, TransferRepository } from './transfer.repository.ts'
import { actionsOf } from './transfer-life.rules.ts'

const ROLES = ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'] as const
const SEE = 'see this transfer'

export interface TransferFilter {
  readonly direction?: TransferDirection | null | undefined
  readonly states?: readonly TransferState[] | null | undefined
}

/** What staff of either point see of transfers. A point does not see what the sender has not made ready yet. */
export class ListTransfers {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async execute(
    salesPointId: string,
    filter: TransferFilter,
    page: { first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Connection<Transfer>> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the transfers of this sales point')
    const first = pageSize(page.first)
    const before = page.after ? placeOf(page.after) : null
    const asked = { direction: filter.direction ?? null, states: filter.states?.length ? filter.states : null }
    const rows = await new TransferRepository(this.manager).list(salesPointId, asked, { limit: first + 1, before })
    return connectionFrom(
      rows,
      { ...page, first },
      transfer => [transfer.sequence],
      transfer => transfer,
    )
  }

  async one(id: string, actor: Actor): Promise<Transfer> {
    requireRole(actor, SEE, ROLES)
    const transfer = await new TransferRepository(this.manager).find(id)
    if (!transfer) throw new Forbidden(SEE)
    const { isSender, isReceiver } = standingOf(transfer, actor)
    if (!isSender && !isReceiver) throw new Forbidden(SEE)
    return transfer
  }

  /** What the person may do with it now. */
  actions(transfer: Transfer, actor: Actor): TransferAction[] {
    return actionsOf(transfer, standingOf(transfer, actor))
  }
}

function standingOf({ fromPointId, toPointId, toldAt }: Transfer, actor: Actor) {
  return {
    isSender: actsFor(actor, fromPointId, ...ROLES),
    isReceiver: toldAt !== null && actsFor(actor, toPointId, ...ROLES),
    isManager: actsFor(actor, fromPointId, 'SALES_POINT_MANAGER') || actsFor(actor, toPointId, 'SALES_POINT_MANAGER'),
  }
}

function placeOf(cursor: string): unknown {
  const [sequence] = decodeCursor(cursor, 1)
  if (/^\d{1,18}$/.test(String(sequence))) return sequence
  throw new BadInput('after', 'This cursor belongs to another list. Start again without it.')
}
