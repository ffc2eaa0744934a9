import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { ReceiveGoods } from '../receiving/receive-goods.use-case.ts'
import { SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import { type EnteredPurchase, enterPurchase, whyNotPossible } from './enter-purchase.use-case.ts'
import type { MovePurchase } from './move-purchase.use-case.ts'
import type { Purchase } from './purchase.entity.ts'
import { PurchaseRepository } from './purchase.repository.ts'
import { MoreThanConfirmed } from './purchases.refusals.ts'

export interface PurchaseReceipt {
  readonly idempotencyKey: string
  readonly purchaseId: string
  readonly position: number
  readonly lotCode: string
  readonly expiresOn?: string | null | undefined
  readonly quantity: number
}

/** What was bought comes onto the shelf as the point's own, lot by lot; when everything has come the purchase is delivered. */
export class ReceivePurchase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: {
      readonly enterSalesPoint: EnterSalesPoint
      readonly receiveGoods: ReceiveGoods
      readonly movePurchase: MovePurchase
    },
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...receipt }: PurchaseReceipt, actor: Actor): Promise<Purchase | Refusal> {
    const userId = requireUser(actor)
    return this.unitOfWork.once<Purchase, Refusal>(
      { scope: `receivePurchase:${userId}`, key: idempotencyKey, content: receipt },
      async transaction => {
        const entered = await enterPurchase(transaction.manager, { purchaseId: receipt.purchaseId, actor, action: 'RECEIVE' })
        const status = await this.neighbours.enterSalesPoint.statusOf(transaction.manager, entered.purchase.salesPointId)
        if (status !== 'ACTIVE') return new SalesPointNotActive(status!)
        return whyNotPossible(entered, 'RECEIVE') ?? this.receive(transaction, entered, receipt)
      },
      (id, { manager }) => new PurchaseRepository(manager).get(id),
    )
  }

  /** Receives for a locked purchase, whoever asks was let in before. */
  async receive(
    transaction: Transaction,
    { purchase, side, userId }: EnteredPurchase,
    { position, lotCode, expiresOn, quantity }: Omit<PurchaseReceipt, 'idempotencyKey' | 'purchaseId'>,
  ): Promise<Purchase | Refusal> {
    const line = purchase.lines.find(one => one.position === position)
    if (!line) throw new BadInput('position', 'The purchase has no such line.')
    const stillComing = (line.confirmed ?? 0) - line.received
    if (quantity > stillComing) return new MoreThanConfirmed(stillComing)
    const { salesPointId, number } = purchase
    const goods = { salesPointId, productId: line.productId, lotCode, expiresOn, quantity, note: number }
    const receipt = await this.neighbours.receiveGoods.receive(transaction, goods, userId)
    if (receipt instanceof Refusal) return receipt
    const purchases = new PurchaseRepository(transaction.manager)
    await purchases.receive(purchase.id, { receiptId: receipt.id, position, lotCode, quantity, at: this.now() })
    const received = await purchases.get(purchase.id)
    if (received.lines.some(one => one.received < (one.confirmed ?? 0))) return received
    return this.neighbours.movePurchase.take(transaction, received, { change: { state: 'DELIVERED' }, action: 'CLOSE', side, userId })
  }
}
