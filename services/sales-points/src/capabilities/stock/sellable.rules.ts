import { whyNotSellable } from '@ocop/trade-rules'
import { InsufficientStock, LotNotSellable } from './stock.refusals.ts'
import type { StockLot } from './stock-lot.repository.ts'

export { whyNotSellable }

export interface WantedGoods {
  readonly productId: string
  /** Null: any lot, first expired first out. */
  readonly lotCode: string | null
  readonly quantity: number
}

export interface PickedGoods {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
}

export type SellableLot = Pick<StockLot, 'productId' | 'lotCode' | 'expiresOn' | 'onHand' | 'reserved' | 'isRecalled'>

const NEVER = '9999-12-31'
const byExpiry = (a: SellableLot, b: SellableLot) =>
  (a.expiresOn ?? NEVER).localeCompare(b.expiresOn ?? NEVER) || (a.lotCode < b.lotCode ? -1 : 1)

/** Which lots to take: named lots first, then what expires first; one pick per lot. Lines for the same goods are added up. */
export function pickLots(
  wanted: readonly WantedGoods[],
  lots: readonly SellableLot[],
  today: string,
): PickedGoods[] | InsufficientStock | LotNotSellable {
  const rest = new Map(lots.map(lot => [lot, lot.onHand - lot.reserved]))
  for (const line of addedUp(wanted).toSorted((a, b) => Number(a.lotCode === null) - Number(b.lotCode === null))) {
    const candidates = lots.filter(lot => lot.productId === line.productId && (line.lotCode === null || lot.lotCode === line.lotCode))
    const refusal = take(line, candidates, rest, today)
    if (refusal) return refusal
  }
  return lots
    .map(lot => ({ productId: lot.productId, lotCode: lot.lotCode, quantity: lot.onHand - lot.reserved - rest.get(lot)! }))
    .filter(({ quantity }) => quantity > 0)
    .toSorted((a, b) => a.productId.localeCompare(b.productId) || (a.lotCode < b.lotCode ? -1 : 1))
}

/** One line per product and lot. */
function addedUp(wanted: readonly WantedGoods[]): WantedGoods[] {
  return [...Map.groupBy(wanted, ({ productId, lotCode }) => JSON.stringify([productId, lotCode])).values()].map(lines => ({
    ...lines[0]!,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  }))
}

function take(
  { productId, lotCode, quantity }: WantedGoods,
  candidates: readonly SellableLot[],
  rest: Map<SellableLot, number>,
  today: string,
) {
  const named = lotCode === null ? undefined : candidates[0]
  const reason = named && whyNotSellable(named, today)
  if (reason) return new LotNotSellable(productId, lotCode!, reason)
  let missing = quantity
  for (const lot of candidates.filter(candidate => !whyNotSellable(candidate, today)).toSorted(byExpiry)) {
    const taken = Math.min(missing, rest.get(lot)!)
    rest.set(lot, rest.get(lot)! - taken)
    missing -= taken
  }
  return missing > 0 ? new InsufficientStock(productId, lotCode, quantity - missing) : undefined
}
