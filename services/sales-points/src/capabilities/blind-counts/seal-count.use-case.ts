import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { LARGEST_QUANTITY, LotNotKnown, type MoveGoods } from '../stock/move-goods.use-case.ts'
import { type BlindCount, BlindCountRepository } from './blind-count.repository.ts'
import { differencesOf, isSame } from './blind-count.rules.ts'

export type { BlindCount, BlindLine } from './blind-count.repository.ts'
export { differencesOf } from './blind-count.rules.ts'

interface CountedLine {
  readonly productId: string
  readonly lotCode: string
  readonly counted: number
}

interface SealRequest {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly lines: readonly CountedLine[]
}

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly moveGoods: MoveGoods
}

const ACTION = 'count the stock of this sales point'
const MOST_LINES = 500

/** Counting without seeing the books: what was found is sealed beside what they say at this moment, and only then told. */
export class SealCount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  /** Where the books agree there is nothing more to do. */
  async execute({ idempotencyKey, ...count }: SealRequest, actor: Actor): Promise<BlindCount | Refusal> {
    const { enterSalesPoint } = this.neighbours
    const { salesPointId, lines } = count
    const userId = enterSalesPoint.admit(actor, salesPointId, ACTION)
    checkLines(lines)
    return this.unitOfWork.once<BlindCount, Refusal>(
      { scope: `sealBlindCount:${userId}`, key: idempotencyKey, content: count },
      async transaction => {
        await enterSalesPoint.execute(transaction.manager, actor, salesPointId, ACTION)
        return this.#seal(transaction, count, userId)
      },
      (id, { manager }) => new BlindCountRepository(manager).get(id),
    )
  }

  /** Counts whose differences nobody has explained yet, the newest first; at most 50. */
  async open(salesPointId: string, actor: Actor): Promise<BlindCount[]> {
    await this.neighbours.enterSalesPoint.execute(this.neighbours.manager, actor, salesPointId, 'see the counts of this sales point')
    return new BlindCountRepository(this.neighbours.manager).open(salesPointId)
  }

  async #seal(transaction: Transaction, { salesPointId, lines }: Omit<SealRequest, 'idempotencyKey'>, userId: string) {
    const lots = await this.neighbours.moveGoods.lockLots(transaction, salesPointId, [...new Set(lines.map(line => line.productId))])
    const unknown = lines.find(line => !lots.some(lot => isSame(lot, line)))
    if (unknown) return new LotNotKnown(unknown.productId, unknown.lotCode)
    const sealed = lines.map(line => ({ ...line, expected: lots.find(lot => isSame(lot, line))!.onHand, reason: null, note: null }))
    const count = { id: randomUUID(), salesPointId, countedBy: userId, countedAt: this.now(), lines: sealed }
    const counts = new BlindCountRepository(transaction.manager)
    await counts.seal(count)
    const after = { blindCountId: count.id, lines: sealed }
    await transaction.audit.add({ actorId: userId, action: 'sealBlindCount', subject: 'SalesPoint', subjectId: salesPointId, after })
    if (differencesOf(sealed).length === 0) await counts.close(count.id, 'AGREED', { by: userId, at: count.countedAt })
    return counts.get(count.id)
  }
}

function checkLines(lines: readonly CountedLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A count has 1 to ${MOST_LINES} lines.`)
  for (const [place, line] of lines.entries()) {
    if (line.counted < 0 || line.counted > LARGEST_QUANTITY)
      throw new BadInput(`lines.${place}.counted`, `What was counted is 0 to ${LARGEST_QUANTITY}.`)
    if (lines.findIndex(one => isSame(one, line)) !== place) throw new BadInput(`lines.${place}.lotCode`, 'This lot is in the count twice.')
  }
}
