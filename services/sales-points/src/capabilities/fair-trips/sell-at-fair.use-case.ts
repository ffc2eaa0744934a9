import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { SellAtCounter } from '../counter-sales/sell-at-counter.use-case.ts'
import { LARGEST_QUANTITY } from '../stock/move-goods.use-case.ts'
import type { ReceiveTransfer } from '../transfers/receive-transfer.use-case.ts'
import type { TakeTransferStep, Transfer } from '../transfers/take-transfer-step.use-case.ts'
import { FairRepository } from './fair.repository.ts'

export interface SoldAtFair {
  readonly idempotencyKey: string
  readonly transferId: string
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

interface Neighbours {
  readonly receiveTransfer: ReceiveTransfer
  readonly sellAtCounter: SellAtCounter
  readonly takeStep: TakeTransferStep
}

const GATE = { step: 'SOLD', action: 'sell goods of this transfer', side: 'RECEIVER' } as const
const MOST_LINES = 100

/**
 * Goods that were carried to a fair are sold there: in the books they come back to the shelf and leave it for the customer in the same
 * moment, in the lot that was carried, so that lot, owner, price and turnover are those of any other sale of the point.
 */
export class SellAtFair {
  constructor(
    private readonly manager: EntityManager,
    private readonly neighbours: Neighbours,
  ) {}

  execute({ lines, ...request }: SoldAtFair, actor: Actor): Promise<Transfer | Refusal> {
    checkLines(lines)
    const { takeStep } = this.neighbours
    return takeStep.execute(GATE, { ...request, lines }, actor, async (transaction, transfer, userId) => {
      if (transfer.fairId === null) throw new Forbidden(GATE.action)
      return this.sell(transaction, transfer, lines, userId)
    })
  }

  /** Sells, whoever asks was let in before. */
  async sell(transaction: Transaction, transfer: Transfer, lines: SoldAtFair['lines'], userId: string): Promise<Transfer | Refusal> {
    const { receiveTransfer, sellAtCounter } = this.neighbours
    const back = await receiveTransfer.receiveSold(transaction, transfer, lines, userId)
    if (back instanceof Refusal) return back
    const goods = lines.map(({ lineId, quantity }) => {
      const { productId, lotCode } = transfer.lines.find(({ id }) => id === lineId)!
      return { productId, lotCode, quantity }
    })
    const sale = await sellAtCounter.sell(transaction, { salesPointId: transfer.fromPointId, lines: goods }, userId)
    if (sale instanceof Refusal) return sale
    await new FairRepository(transaction.manager).addSale(sale.id, transfer.id)
    return back
  }

  /** Whole đồng. */
  turnover({ id }: Transfer): Promise<number> {
    return new FairRepository(this.manager).turnover(id)
  }
}

function checkLines(lines: SoldAtFair['lines']): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A sale has 1 to ${MOST_LINES} lines.`)
  const tooMany = lines.findIndex(({ quantity }) => quantity > LARGEST_QUANTITY)
  if (tooMany >= 0) throw new BadInput(`lines.${tooMany}.quantity`, `A quantity is 1 to ${LARGEST_QUANTITY}.`)
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) throw new BadInput('lines', 'Each line of the transfer at most once.')
}
