import { SaleRecordedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import { type CounterSale, CounterSaleRepository } from './counter-sale.repository.ts'

/** Enters a sale whose goods have left the shelf, and tells it. */
export class RecordSale {
  /** `action`: the operation that sold, for the audit. */
  async execute(
    { manager, outbox, audit }: Transaction,
    made: Pick<CounterSale, 'id' | 'salesPointId' | 'soldBy' | 'soldAt' | 'lines'>,
    action: string,
  ): Promise<CounterSale> {
    const sale: CounterSale = { ...made, undoneAt: null, undoReason: null }
    const { id, salesPointId, soldBy, soldAt } = sale
    await new CounterSaleRepository(manager).add(sale)
    const lines = sale.lines.map(({ productId, lotCode, quantity, amount }) => ({ productId, lotCode, quantity, amount }))
    await outbox.add(SaleRecordedV1, salesPointId, { saleId: id, salesPointId, lines, at: soldAt.toISOString() })
    await audit.add({ actorId: soldBy, action, subject: 'CounterSale', subjectId: id, after: { salesPointId, lines: sale.lines } })
    return sale
  }
}
