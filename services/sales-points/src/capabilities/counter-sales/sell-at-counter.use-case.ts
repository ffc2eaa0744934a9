import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { chargedAt, type FindPrices } from '../price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { LARGEST_QUANTITY, ProductNotKnown, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { TakeGoods } from '../stock/take-goods.use-case.ts'
import { pricedLines } from './counter-sale.rules.ts'
import { type CounterSale, CounterSaleRepository } from './counter-sale.repository.ts'
import type { RecordSale } from './record-sale.use-case.ts'

interface SoldLine {
  readonly productId: string
  readonly lotCode?: string | null | undefined
  readonly quantity: number
}

export interface SellAtCounterCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly lines: readonly SoldLine[]
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly takeGoods: TakeGoods
  readonly recordSale: RecordSale
}

const ACTION = 'sell at this sales point'
const MOST_LINES = 100

export class SellAtCounter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, salesPointId, ...asked }: SellAtCounterCommand, actor: Actor): Promise<CounterSale | Refusal> {
    const sale = { salesPointId, lines: asked.lines.map(line => ({ ...line, lotCode: line.lotCode ?? null })) }
    const { enterSalesPoint } = this.neighbours
    const userId = enterSalesPoint.admit(actor, sale.salesPointId, ACTION)
    checkLines(sale.lines)
    return this.unitOfWork.once<CounterSale, Refusal>(
      { scope: `sellAtCounter:${userId}`, key: idempotencyKey, content: sale },
      async transaction => {
        const { status } = await enterSalesPoint.execute(transaction.manager, actor, sale.salesPointId, ACTION)
        return status === 'ACTIVE' ? this.sell(transaction, sale, userId) : new SalesPointNotActive(status)
      },
      (id, { manager }) => new CounterSaleRepository(manager).get(id),
    )
  }

  /** Sells, whoever asks was let in before. */
  async sell(
    transaction: Transaction,
    { salesPointId, lines }: Omit<SellAtCounterCommand, 'idempotencyKey'>,
    userId: string,
  ): Promise<CounterSale | Refusal> {
    const { findKnownProducts, findPrices, takeGoods } = this.neighbours
    const products = await findKnownProducts.execute(
      transaction.manager,
      lines.map(line => line.productId),
    )
    if (lines.some(line => !products.has(line.productId))) return new ProductNotKnown()
    const id = randomUUID()
    const wanted = lines.map(line => ({ ...line, lotCode: line.lotCode ?? null }))
    const picked = await takeGoods.execute(transaction, salesPointId, wanted, { actorId: userId, causeId: id })
    if (picked instanceof Refusal) return picked
    const soldAt = this.now()
    const priceOf = await findPrices.inForce(
      transaction.manager,
      picked.map(({ productId }) => ({ salesPointId, productId })),
      soldAt,
    )
    const priced = pricedLines(picked, productId => chargedAt(priceOf({ salesPointId, productId })))
    if (priced instanceof Refusal) return priced

    const sale = { id, salesPointId, soldBy: userId, soldAt, lines: priced }
    return this.neighbours.recordSale.execute(transaction, sale, 'sellAtCounter')
  }
}

function checkLines(lines: readonly SoldLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A sale has 1 to ${MOST_LINES} lines.`)
  const tooMany = lines.findIndex(({ quantity }) => quantity > LARGEST_QUANTITY)
  if (tooMany >= 0) throw new BadInput(`lines.${tooMany}.quantity`, `A quantity is 1 to ${LARGEST_QUANTITY}.`)
}
