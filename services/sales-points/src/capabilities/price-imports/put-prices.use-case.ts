import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { FindPrices } from '../price-lists/find-prices.use-case.ts'
import type { SetPointPrice } from '../price-lists/set-point-price.use-case.ts'
import { problemOf } from './price-file.rules.ts'
import type { PriceImportRow } from './price-import.entity.ts'

interface Wanted {
  readonly salesPointId: string
  readonly userId: string
  readonly rows: readonly PriceImportRow[]
}

/** Sets the prices of a file, each by itself: one that is refused leaves no trace and says why. */
export class PutPrices {
  constructor(
    private readonly neighbours: { readonly setPointPrice: SetPointPrice; readonly findPrices: FindPrices },
    private readonly now: Clock,
  ) {}

  /** Whatever is set is taken back at once; only what would have happened is answered. */
  async attempt(transaction: Transaction, wanted: Wanted): Promise<PriceImportRow[]> {
    await transaction.manager.query('SAVEPOINT attempt')
    const rows = await this.execute(transaction, wanted)
    await transaction.manager.query('ROLLBACK TO SAVEPOINT attempt')
    return rows
  }

  async execute(transaction: Transaction, { salesPointId, userId, rows }: Wanted): Promise<PriceImportRow[]> {
    const asked = rows.flatMap(({ productId }) => (productId ? [{ salesPointId, productId }] : []))
    const { findPrices } = this.neighbours
    // what holds is compared with the file before it is set
    await findPrices.lockPoint(transaction.manager, salesPointId)
    const inForce = await findPrices.inForce(transaction.manager, asked, this.now())
    const done: PriceImportRow[] = []
    for (const row of rows) {
      // the file of the export may come back: what it does not change stays as it is
      const isUnchanged =
        !row.from &&
        !row.until &&
        row.productId !== null &&
        inForce({ salesPointId, productId: row.productId })?.regularPrice === row.unitPrice
      if (isOfTheFile(row)) done.push(row)
      else done.push(isUnchanged ? { ...row, problem: null, isUnchanged } : await this.#set(transaction, salesPointId, row, userId))
    }
    return done
  }

  async #set(transaction: Transaction, salesPointId: string, shown: PriceImportRow, userId: string): Promise<PriceImportRow> {
    // what the preview found unchanged may change a price by now
    const row = { ...shown, isUnchanged: false }
    const { productId, unitPrice, from, until } = row
    await transaction.manager.query('SAVEPOINT one_row')
    const wrong = await this.#whyNot(transaction, { salesPointId, productId: productId!, unitPrice: unitPrice!, from, until }, userId)
    await transaction.manager.query(wrong === undefined ? 'RELEASE SAVEPOINT one_row' : 'ROLLBACK TO SAVEPOINT one_row')
    if (wrong === undefined) return { ...row, problem: null }
    const problem = problemOf(wrong, row)
    if (!problem) throw new Error(`A row was refused for a reason that no cell has: ${wrong}`)
    return { ...row, problem }
  }

  async #whyNot(transaction: Transaction, price: Parameters<SetPointPrice['set']>[1], userId: string): Promise<string | undefined> {
    try {
      const outcome = await this.neighbours.setPointPrice.set(transaction, price, userId)
      return outcome instanceof Refusal ? outcome.constructor.name : undefined
    } catch (error) {
      if (error instanceof BadInput) return String(error.extensions['field'])
      throw error
    }
  }
}

/** What the price list said may have changed since; what cannot be understood has not. */
const OF_THE_LIST = ['DAY_NOT_POSSIBLE', 'ALREADY_PLANNED', 'PROMISED']
const isOfTheFile = ({ problem }: PriceImportRow) => problem !== null && !OF_THE_LIST.includes(problem.kind)
