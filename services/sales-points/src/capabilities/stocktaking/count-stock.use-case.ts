import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { RecordLoss } from '../consignments/record-loss.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { LARGEST_QUANTITY, LotNotKnown, type MoveGoods, type StockLot } from '../stock/move-goods.use-case.ts'
import { type CountedLot, type StockCount, StockCountRepository } from './stock-count.repository.ts'
import { CountBelowReserved } from './stocktaking.refusals.ts'

export { CountBelowReserved } from './stocktaking.refusals.ts'

interface CountLine {
  readonly productId: string
  readonly lotCode: string
  readonly counted: number
}

export interface CountStockCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly lines: readonly CountLine[]
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly moveGoods: MoveGoods
  readonly recordLoss: RecordLoss
}

const ACTION = 'count the stock of this sales point'
const MOST_LINES = 500

/** Makes the books agree with what was counted. What is sold meanwhile comes before or after the count, never half in it. */
export class CountStock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...count }: CountStockCommand, actor: Actor): Promise<StockCount | Refusal> {
    const { enterSalesPoint } = this.neighbours
    const userId = enterSalesPoint.admit(actor, count.salesPointId, ACTION)
    checkLines(count.lines)
    return this.unitOfWork.once<StockCount, Refusal>(
      { scope: `countStock:${userId}`, key: idempotencyKey, content: count },
      async transaction => {
        await enterSalesPoint.execute(transaction.manager, actor, count.salesPointId, ACTION)
        return this.#count(transaction, count, userId)
      },
      (id, { manager }) => new StockCountRepository(manager).get(id),
    )
  }

  async #count(transaction: Transaction, { salesPointId, lines }: Omit<CountStockCommand, 'idempotencyKey'>, actorId: string) {
    const { moveGoods } = this.neighbours
    const lots = await moveGoods.lockLots(transaction, salesPointId, [...new Set(lines.map(line => line.productId))])
    const compared = compare(lines, lots)
    if (compared instanceof Refusal) return compared

    const id = randomUUID()
    const movements = compared
      .filter(({ expected, counted }) => expected !== counted)
      .map(({ productId, lotCode, expected, counted }) => ({
        salesPointId,
        productId,
        lotCode,
        kind: 'COUNTED' as const,
        quantity: counted - expected,
      }))
    await moveGoods.record(transaction, movements, { actorId, causeId: id })
    // who has goods in keeping answers for what is missing; another view of it is settled between the two
    const missing = compared.map(line => ({ ...lotOf(lots, line)!, change: line.counted - line.expected }))
    await this.neighbours.recordLoss.execute(transaction, missing, { causeId: id, borneBy: 'SALES_POINT' })
    const counts = new StockCountRepository(transaction.manager)
    await counts.add({ id, countedAt: this.now(), lines: compared }, salesPointId, actorId)
    await transaction.audit.add({
      actorId,
      action: 'countStock',
      subject: 'SalesPoint',
      subjectId: salesPointId,
      after: { stockCountId: id, lines: compared },
    })
    return counts.get(id)
  }
}

const lotOf = (lots: readonly StockLot[], { productId, lotCode }: Pick<CountLine, 'productId' | 'lotCode'>) =>
  lots.find(lot => lot.productId === productId && lot.lotCode === lotCode)

function compare(lines: readonly CountLine[], lots: readonly StockLot[]): CountedLot[] | Refusal {
  const compared: CountedLot[] = []
  for (const { productId, lotCode, counted } of lines) {
    const lot = lotOf(lots, { productId, lotCode })
    if (!lot) return new LotNotKnown(productId, lotCode)
    if (counted < lot.reserved) return new CountBelowReserved(productId, lotCode, lot.reserved)
    compared.push({ productId, lotCode, expected: lot.onHand, counted })
  }
  return compared
}

function checkLines(lines: readonly CountLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A count has 1 to ${MOST_LINES} lines.`)
  const seen = new Set<string>()
  for (const [place, { productId, lotCode, counted }] of lines.entries()) {
    if (counted < 0 || counted > LARGEST_QUANTITY)
      throw new BadInput(`lines.${place}.counted`, `What was counted is 0 to ${LARGEST_QUANTITY}.`)
    const key = `${productId}/${lotCode}`
    if (seen.has(key)) throw new BadInput(`lines.${place}.lotCode`, 'This lot is in the count twice.')
    seen.add(key)
  }
}
