import { randomUUID } from 'node:crypto'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { InsufficientStock, LotNotKnown, type MoveGoods, type StockLot, whyTooMany } from '../stock/move-goods.use-case.ts'
import { LONGEST_NOTE } from './consignment.rules.ts'
import { LotNotConsigned } from './consignments.refusals.ts'

export interface GivenBack {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly note?: string | null | undefined
}

const ACTION = 'give goods of this sales point back'

/** Goods on consignment go back to their producer, unsold; nobody owes anybody anything for them. */
export class GiveBackGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly moveGoods: MoveGoods },
  ) {}

  async execute({ idempotencyKey, ...goods }: GivenBack & { idempotencyKey: string }, actor: Actor): Promise<StockLot | Refusal> {
    const { enterSalesPoint, moveGoods } = this.neighbours
    const userId = enterSalesPoint.admit(actor, goods.salesPointId, ACTION)
    if ((goods.note ?? '').length > LONGEST_NOTE) throw new BadInput('note', `A note has at most ${LONGEST_NOTE} signs.`)
    const outcome = await this.unitOfWork.once(
      { scope: `giveBackGoods:${userId}`, key: idempotencyKey, content: goods },
      async transaction => {
        await enterSalesPoint.execute(transaction.manager, actor, goods.salesPointId, ACTION)
        return this.giveBack(transaction, goods, userId)
      },
      async (id, { manager }) => ({ id, lot: await moveGoods.lotAfter(manager, goods.salesPointId, id) }),
    )
    return outcome instanceof Refusal ? outcome : outcome.lot
  }

  /** Gives back, whoever asks was let in before. */
  async giveBack(transaction: Transaction, goods: GivenBack, actorId: string): Promise<{ id: string; lot: StockLot } | Refusal> {
    const { salesPointId, productId, lotCode, quantity } = goods
    const note = goods.note?.trim() || null
    const lots = await this.neighbours.moveGoods.lockLots(transaction, salesPointId, [productId])
    const lot = lots.find(candidate => candidate.lotCode === lotCode)
    if (!lot) return new LotNotKnown(productId, lotCode)
    const refusal = whyNot(lot, quantity)
    if (refusal) return refusal
    const id = randomUUID()
    await this.neighbours.moveGoods.record(
      transaction,
      [{ salesPointId, productId, lotCode, kind: 'GIVEN_BACK', quantity: -quantity, note }],
      { actorId, causeId: id },
    )
    const onHand = lot.onHand - quantity
    await transaction.audit.add({
      actorId,
      action: 'giveBackGoods',
      subject: 'StockLot',
      subjectId: lot.id,
      before: { onHand: lot.onHand },
      after: { onHand, producerId: lot.ownerId, note },
    })
    return { id, lot: { ...lot, onHand } }
  }
}

function whyNot({ ownerId, productId, lotCode, onHand, reserved }: StockLot, quantity: number): Refusal | undefined {
  if (ownerId === null) return new LotNotConsigned()
  return onHand - reserved < quantity ? new InsufficientStock(productId, lotCode, onHand - reserved) : whyTooMany(quantity)
}
