import type { Transaction } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import type { ReceiveGoods } from '../receiving/receive-goods.use-case.ts'
import type { MoveGoods } from '../stock/move-goods.use-case.ts'
import { problemOf } from './stock-file.rules.ts'
import type { StockImportRow } from './stock-import.entity.ts'

interface Delivery {
  readonly salesPointId: string
  readonly actorId: string
  readonly rows: readonly StockImportRow[]
}

/** Brings the rows of a file in, each by itself: one that is refused leaves no trace and says why. */
export class PutOnShelf {
  constructor(private readonly neighbours: { readonly receiveGoods: ReceiveGoods; readonly moveGoods: MoveGoods }) {}

  /** Whatever is brought in is taken back at once; only what would have happened is answered. */
  async attempt(transaction: Transaction, delivery: Delivery): Promise<StockImportRow[]> {
    await transaction.manager.query('SAVEPOINT attempt')
    const rows = await this.execute(transaction, delivery)
    await transaction.manager.query('ROLLBACK TO SAVEPOINT attempt')
    return rows
  }

  async execute(transaction: Transaction, { salesPointId, actorId, rows }: Delivery): Promise<StockImportRow[]> {
    const productIds = rows.flatMap(({ productId, problem }) => (productId && !problem ? [productId] : []))
    // in the one order, before the rows come in theirs
    await this.neighbours.moveGoods.lockLots(transaction, salesPointId, [...new Set(productIds)])
    const done: StockImportRow[] = []
    for (const row of rows) done.push(row.problem ? row : await this.#receive(transaction, salesPointId, row, actorId))
    return done
  }

  async #receive(transaction: Transaction, salesPointId: string, row: StockImportRow, actorId: string): Promise<StockImportRow> {
    const { productId, lotCode, expiresOn, quantity, note } = row
    const goods = { salesPointId, productId: productId!, lotCode, expiresOn, quantity: quantity!, note }
    await transaction.manager.query('SAVEPOINT one_row')
    const outcome = await this.neighbours.receiveGoods.receive(transaction, goods, actorId)
    if (!(outcome instanceof Refusal)) {
      await transaction.manager.query('RELEASE SAVEPOINT one_row')
      return row
    }
    await transaction.manager.query('ROLLBACK TO SAVEPOINT one_row')
    const problem = problemOf(outcome.constructor.name)
    if (!problem) throw new Error(`A row was refused for a reason that no cell has: ${outcome.message}`)
    return { ...row, problem }
  }
}
