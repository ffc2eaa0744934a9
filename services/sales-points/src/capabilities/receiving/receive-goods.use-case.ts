import { randomUUID } from 'node:crypto'
import { GoodsReceivedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { ConsignedPriceMissing, type FindTerms, NoConsignmentInForce } from '../consignments/find-terms.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import type { FollowLots } from '../stock/follow-lots.use-case.ts'
import {
  LotOwnershipDiffers,
  type MoveGoods,
  ProductNotKnown,
  SalesPointNotActive,
  type StockLot,
  whyTooMany,
} from '../stock/move-goods.use-case.ts'
import { type GoodsOwnership, ownershipOf } from '../stock/goods-ownership.enum.ts'
import { isLotCode } from './lot-code.rules.ts'
import { problemOfReceipt } from './receipt.rules.ts'
import { ReceiptCostRepository } from './receipt-cost.repository.ts'
import { LotAlreadyExpired, LotCodeNotAllowed, LotExpiryDiffers, LotRecalled } from './receiving.refusals.ts'

export { LotAlreadyExpired, LotCodeNotAllowed, LotExpiryDiffers, LotRecalled } from './receiving.refusals.ts'

export interface ReceivedGoods {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly expiresOn?: string | null | undefined
  readonly quantity: number
  readonly note?: string | null | undefined
  /** On consignment they stay their producer's; the point's own unless told. */
  readonly ownership?: GoodsOwnership | undefined
  /** What one unit cost, whole đồng; not told unless given. */
  readonly unitCost?: number | null | undefined
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findTerms: FindTerms
  readonly followLots: FollowLots
  readonly moveGoods: MoveGoods
}

export interface Receipt {
  /** Of the receipt; its movement has it as cause. */
  readonly id: string
  readonly lot: StockLot
}

const ACTION = 'receive goods at this sales point'

export class ReceiveGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: ReceivedGoods & { idempotencyKey: string }, actor: Actor): Promise<StockLot | Refusal> {
    const goods = { ...asked, ownership: asked.ownership ?? ('OWN' as const), expiresOn: asked.expiresOn ?? null, note: asked.note ?? null }
    const userId = this.neighbours.enterSalesPoint.admit(actor, goods.salesPointId, ACTION)
    const problem = problemOfReceipt(goods)
    if (problem) throw new BadInput(problem.field, problem.message)
    const outcome = await this.unitOfWork.once(
      { scope: `receiveGoods:${userId}`, key: idempotencyKey, content: goods },
      async transaction => {
        const { status } = await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, goods.salesPointId, ACTION)
        return status === 'ACTIVE' ? this.receive(transaction, goods, userId) : new SalesPointNotActive(status)
      },
      async (id, { manager }) => ({ id, lot: await this.neighbours.moveGoods.lotAfter(manager, goods.salesPointId, id) }),
    )
    return outcome instanceof Refusal ? outcome : outcome.lot
  }

  /** The goods come in, whoever brought them in was let in before. */
  async receive(transaction: Transaction, goods: ReceivedGoods, actorId: string): Promise<Receipt | Refusal> {
    const { moveGoods } = this.neighbours
    const ownerId = await this.#ownerOf(transaction, goods)
    if (ownerId instanceof Refusal) return ownerId
    const lot = await moveGoods.openLot(transaction, { ...goods, expiresOn: goods.expiresOn ?? null, ownerId })
    const refusal = this.#whyNotMore(lot, { ...goods, ownerId })
    if (refusal) return refusal

    const { salesPointId, productId, lotCode, quantity, note = null } = goods
    const id = randomUUID()
    const [movement] = await moveGoods.record(transaction, [{ salesPointId, productId, lotCode, kind: 'RECEIVED', quantity, note }], {
      actorId,
      causeId: id,
    })
    const at = this.now().toISOString()
    await transaction.outbox.add(GoodsReceivedV1, salesPointId, {
      salesPointId,
      productId,
      lotCode,
      quantity,
      expiresOn: lot.expiresOn,
      at,
    })
    const { unitCost = null } = goods
    if (unitCost !== null)
      await new ReceiptCostRepository(transaction.manager).add(
        { receiptId: id, salesPointId, productId, lotCode, quantity, unitCost },
        this.now(),
      )
    const after = { productId, lotCode, quantity, onHand: movement!.onHandAfter, expiresOn: lot.expiresOn, ownership: ownershipOf(lot) }
    await transaction.audit.add({
      actorId,
      action: 'receiveGoods',
      subject: 'SalesPoint',
      subjectId: salesPointId,
      before: { onHand: lot.onHand },
      after,
    })
    return { id, lot: { ...lot, onHand: movement!.onHandAfter } }
  }

  /** Whose the goods will be: nobody's but the point's (null), or the producer's; or why they cannot come in. */
  async #ownerOf(transaction: Transaction, goods: ReceivedGoods): Promise<string | null | Refusal> {
    const impossible = this.#whyNot(goods)
    if (impossible) return impossible
    const { manager } = transaction
    const { salesPointId, productId, lotCode, ownership } = goods
    const product = (await this.neighbours.findKnownProducts.execute(manager, [productId])).get(productId)
    if (!product) return new ProductNotKnown()
    if (await this.neighbours.followLots.isRecalled(manager, productId, lotCode)) return new LotRecalled()
    if (ownership !== 'CONSIGNED') return null
    const { producerId, price } = product
    const isAgreed = await this.neighbours.findTerms.isAgreed(manager, { salesPointId, producerId }, vietnamDay(this.now()))
    if (!isAgreed) return new NoConsignmentInForce()
    return price === null ? new ConsignedPriceMissing() : producerId
  }

  #whyNot({ lotCode, expiresOn, quantity }: ReceivedGoods): Refusal | undefined {
    if (!isLotCode(lotCode)) return new LotCodeNotAllowed()
    const tooMany = whyTooMany(quantity)
    if (tooMany) return tooMany
    return expiresOn && expiresOn < vietnamDay(this.now()) ? new LotAlreadyExpired(expiresOn) : undefined
  }

  #whyNotMore(lot: StockLot, { expiresOn, quantity, ownerId }: ReceivedGoods & { ownerId: string | null }): Refusal | undefined {
    if (lot.ownerId !== ownerId) return new LotOwnershipDiffers(ownershipOf(lot), lot.onHand)
    if (lot.expiresOn !== null && expiresOn && lot.expiresOn !== expiresOn) return new LotExpiryDiffers(lot.expiresOn)
    if (lot.expiresOn !== null && lot.expiresOn < vietnamDay(this.now())) return new LotAlreadyExpired(lot.expiresOn)
    return whyTooMany(lot.onHand + quantity)
  }
}
