import { randomUUID } from 'node:crypto'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { RecordLoss } from '../consignments/record-loss.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { InsufficientStock, LotNotKnown, type MoveGoods, type StockLot, whyTooMany } from '../stock/move-goods.use-case.ts'
import { problemOf } from './adjustment.rules.ts'
import type { AdjustmentReason } from './adjustment-reason.enum.ts'

export interface AdjustStockCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly change: number
  readonly reason: AdjustmentReason
  readonly note?: string | null | undefined
  /** Of goods on consignment that become fewer. */
  readonly lossBorneBy?: ContractSide | null | undefined
}

const ACTION = 'adjust the stock of this sales point'

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly moveGoods: MoveGoods
  readonly recordLoss: RecordLoss
}

export class AdjustStock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
  ) {}

  async execute({ idempotencyKey, ...adjustment }: AdjustStockCommand, actor: Actor): Promise<StockLot | Refusal> {
    const { enterSalesPoint, moveGoods } = this.neighbours
    const { salesPointId } = adjustment
    const userId = enterSalesPoint.admit(actor, salesPointId, ACTION)
    const problem = this.problemOf(adjustment)
    if (problem) throw problem
    const outcome = await this.unitOfWork.once(
      { scope: `adjustStock:${userId}`, key: idempotencyKey, content: adjustment },
      async transaction => {
        await enterSalesPoint.execute(transaction.manager, actor, salesPointId, ACTION)
        return this.adjust(transaction, adjustment, userId)
      },
      async (id, { manager }) => ({ id, lot: await moveGoods.lotAfter(manager, salesPointId, id) }),
    )
    return outcome instanceof Refusal ? outcome : outcome.lot
  }

  /** What is wrong with what was asked for, whatever is on the shelf. */
  problemOf({ change, reason, note }: Pick<AdjustStockCommand, 'change' | 'reason' | 'note'>): BadInput | undefined {
    const problem = problemOf(change, reason, note)
    return problem && new BadInput(problem.field, problem.message)
  }

  /** Corrects the books, whoever asks was let in before. */
  async adjust(transaction: Transaction, adjustment: Omit<AdjustStockCommand, 'idempotencyKey'>, actorId: string) {
    const { salesPointId, productId, lotCode, change, reason, note = null, lossBorneBy } = adjustment
    const { recordLoss } = this.neighbours
    const lots = await this.neighbours.moveGoods.lockLots(transaction, salesPointId, [productId])
    const lot = lots.find(candidate => candidate.lotCode === lotCode)
    if (!lot) return new LotNotKnown(productId, lotCode)
    const tooMany = whyTooMany(lot.onHand + change)
    if (tooMany) return tooMany
    if (lot.onHand + change < lot.reserved) return new InsufficientStock(productId, lotCode, lot.onHand - lot.reserved)
    const unsaid = recordLoss.whyNot({ ...lot, change }, lossBorneBy)
    if (unsaid) return unsaid

    const id = randomUUID()
    await this.neighbours.moveGoods.record(
      transaction,
      [{ salesPointId, productId, lotCode, kind: 'ADJUSTED', quantity: change, reason, note }],
      { actorId, causeId: id },
    )
    if (lossBorneBy) await recordLoss.execute(transaction, [{ ...lot, change }], { causeId: id, borneBy: lossBorneBy })
    const after = { onHand: lot.onHand + change, reason, note, ...(lot.ownerId && { lossBorneBy }) }
    await transaction.audit.add({
      actorId,
      action: 'adjustStock',
      subject: 'StockLot',
      subjectId: lot.id,
      before: { onHand: lot.onHand },
      after,
    })
    return { id, lot: { ...lot, onHand: after.onHand } }
  }
}
