import { SaleUndoneV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { ownershipOf } from '../stock/goods-ownership.enum.ts'
import { LotOwnershipDiffers, type MoveGoods } from '../stock/move-goods.use-case.ts'
import { whyNotUndone } from './counter-sale.rules.ts'
import { type CounterSale, CounterSaleRepository } from './counter-sale.repository.ts'

interface UndoCounterSaleCommand {
  readonly idempotencyKey: string
  readonly counterSaleId: string
  readonly reason: string
}

const ACTION = 'take back this sale'
const LONGEST_REASON = 500

/** Brings all goods of a sale back to the shelf, to the lots they came from. */
export class UndoCounterSale {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly moveGoods: MoveGoods },
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, counterSaleId, ...words }: UndoCounterSaleCommand, actor: Actor): Promise<CounterSale | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    const reason = words.reason.trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.unitOfWork.once<CounterSale, Refusal>(
      { scope: `undoCounterSale:${userId}`, key: idempotencyKey, content: { counterSaleId, reason } },
      async transaction => {
        const sale = await new CounterSaleRepository(transaction.manager).lock(counterSaleId)
        if (!sale) throw new Forbidden(ACTION)
        this.neighbours.enterSalesPoint.admit(actor, sale.salesPointId, ACTION)
        return whyNotUndone(sale, this.now()) ?? this.#undo(transaction, sale, reason, userId)
      },
      (id, { manager }) => new CounterSaleRepository(manager).get(id),
    )
  }

  async #undo(transaction: Transaction, { id, salesPointId, lines }: CounterSale, reason: string, userId: string) {
    const { manager, outbox, audit } = transaction
    const { moveGoods } = this.neighbours
    const refusal = await this.#whyNotBack(transaction, { id, salesPointId, lines })
    if (refusal) return refusal
    await moveGoods.record(
      transaction,
      lines.map(({ productId, lotCode, quantity }) => ({ salesPointId, productId, lotCode, kind: 'RETURNED', quantity, reason })),
      { actorId: userId, causeId: id },
    )
    const sales = new CounterSaleRepository(manager)
    const at = this.now()
    await sales.markUndone(id, userId, at, reason)
    await outbox.add(SaleUndoneV1, salesPointId, { saleId: id, salesPointId, at: at.toISOString() })
    await audit.add({ actorId: userId, action: 'undoCounterSale', subject: 'CounterSale', subjectId: id, after: { reason } })
    return sales.get(id)
  }

  /** Goods come back to whom they belonged; a lot that was taken in as somebody else's since has no place for them. */
  async #whyNotBack(transaction: Transaction, { id, salesPointId, lines }: Pick<CounterSale, 'id' | 'salesPointId' | 'lines'>) {
    const { moveGoods } = this.neighbours
    const lots = await moveGoods.lockLots(transaction, salesPointId, [...new Set(lines.map(({ productId }) => productId))])
    for (const sold of await moveGoods.movementsOf(transaction, salesPointId, id)) {
      const lot = lots.find(({ productId, lotCode }) => productId === sold.productId && lotCode === sold.lotCode)!
      if (lot.ownerId !== sold.ownerId) return new LotOwnershipDiffers(ownershipOf(lot), lot.onHand)
    }
    return undefined
  }
}
