import { vietnamDay } from '@ocop/service-kit/clock'
import { AmountTooLarge, SaleAlreadyUndone, UndoPeriodOver } from './counter-sales.refusals.ts'
import type { ChargedPrice } from '../price-lists/find-prices.use-case.ts'
import type { CounterSale, CounterSaleLine } from './counter-sale.repository.ts'

interface PickedGoods {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
}

/** Copies the price of the moment to each line, with the promotion that lowered it; a product without a price leaves its amount open. */
export function pricedLines(
  picked: readonly PickedGoods[],
  priceOf: (productId: string) => ChargedPrice,
): CounterSaleLine[] | AmountTooLarge {
  const lines = picked.map(({ productId, lotCode, quantity }) => {
    const price = priceOf(productId)
    const { unitPrice } = price
    return { productId, lotCode, quantity, ...price, amount: unitPrice === null ? null : unitPrice * quantity }
  })
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return Number.isSafeInteger(sum) ? lines : new AmountTooLarge()
}

/** What the customer pays; null when a line has no price, for a sum that leaves something out would be a lie. */
export const totalOf = (lines: readonly Pick<CounterSaleLine, 'amount'>[]): number | null =>
  lines.some(({ amount }) => amount === null) ? null : lines.reduce((sum, { amount }) => sum + amount!, 0)

/** Why a sale may not be taken back any more, or undefined when it may: on its own day in Vietnam, once. */
export function whyNotUndone(sale: Pick<CounterSale, 'soldAt' | 'undoneAt'>, now: Date): SaleAlreadyUndone | UndoPeriodOver | undefined {
  if (sale.undoneAt) return new SaleAlreadyUndone(sale.undoneAt)
  return vietnamDay(sale.soldAt) === vietnamDay(now) ? undefined : new UndoPeriodOver()
}
