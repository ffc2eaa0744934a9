import { type TillLine, whyNotSellable } from '@ocop/trade-rules'
import type { TillConflict } from './till-entry.entity.ts'

interface Lot {
  readonly productId: string
  readonly lotCode: string
  readonly expiresOn: string | null
  readonly onHand: number
  readonly reserved: number
  readonly isRecalled: boolean
}

/** What leaves one lot for a sale; `missing` of it was not in the books. */
export interface SoldGoods {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly missing: number
  readonly unitPrice: number
}

/** The lot of goods of which the point has never had any. */
export const UNKNOWN_LOT = 'UNKNOWN'
const NEVER = '9999-12-31'

/**
 * From which lots goods went that a customer has already taken: from the lot in hand, else from what expires first; lots that
 * might not be sold come last. What no lot has left is missing, of the lot in hand or the one that comes first.
 */
export function soldGoods(lines: readonly TillLine[], lots: readonly Lot[], day: string): SoldGoods[] {
  const rest = new Map(lots.map(lot => [keyOf(lot), Math.max(0, lot.onHand - lot.reserved)]))
  const sold = new Map<string, SoldGoods>()
  for (const line of lines.toSorted((a, b) => Number(a.lotCode === null) - Number(b.lotCode === null))) {
    const candidates = inOrder(lots, line, day)
    let missing = line.quantity
    for (const lot of candidates) {
      const taken = Math.min(missing, rest.get(keyOf(lot))!)
      rest.set(keyOf(lot), rest.get(keyOf(lot))! - taken)
      missing -= taken
      add(sold, { productId: line.productId, lotCode: lot.lotCode, quantity: taken, missing: 0, unitPrice: line.unitPrice })
    }
    const lotCode = line.lotCode ?? candidates[0]?.lotCode ?? UNKNOWN_LOT
    add(sold, { productId: line.productId, lotCode, quantity: missing, missing, unitPrice: line.unitPrice })
  }
  return [...sold.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ productId, lotCode }: Pick<Lot, 'productId' | 'lotCode'>) => `${productId}/${lotCode}`

function inOrder(lots: readonly Lot[], { productId, lotCode }: TillLine, day: string): Lot[] {
  const isBlocked = (lot: Lot) => Number(whyNotSellable(lot, day) !== undefined)
  return lots
    .filter(lot => lot.productId === productId && (lotCode === null || lot.lotCode === lotCode))
    .toSorted(
      (a, b) =>
        isBlocked(a) - isBlocked(b) || (a.expiresOn ?? NEVER).localeCompare(b.expiresOn ?? NEVER) || (a.lotCode < b.lotCode ? -1 : 1),
    )
}

function add(sold: Map<string, SoldGoods>, goods: SoldGoods): void {
  if (goods.quantity === 0) return
  const known = sold.get(keyOf(goods))
  const { quantity, missing } = goods
  sold.set(keyOf(goods), known ? { ...known, quantity: known.quantity + quantity, missing: known.missing + missing } : goods)
}

/** What does not fit about goods that were sold on a day. */
export function conflictsOfGoods(sold: readonly SoldGoods[], lots: readonly Lot[], day: string): TillConflict[] {
  return sold.flatMap(({ productId, lotCode, missing }) => {
    const lot = lots.find(candidate => candidate.productId === productId && candidate.lotCode === lotCode)
    const reason = lot && whyNotSellable(lot, day)
    const found: TillConflict[] = []
    if (!lot) found.push({ kind: 'LOT_UNKNOWN', productId, lotCode })
    if (reason) found.push({ kind: `LOT_${reason}`, productId, lotCode })
    if (missing > 0) found.push({ kind: 'STOCK_MISSING', productId, lotCode, units: missing })
    return found
  })
}

/** What does not fit about products and what was charged for them, by the prices that held when they were sold. */
export function conflictsOfPrices(
  lines: readonly TillLine[],
  products: ReadonlyMap<string, { readonly isWithdrawn: boolean }>,
  priceOf: (productId: string) => number | null,
): TillConflict[] {
  const charged = new Map(lines.map(({ productId, unitPrice }) => [productId, unitPrice]))
  return [...charged].flatMap(([productId, unitPrice]) => {
    const { isWithdrawn } = products.get(productId)!
    const price = priceOf(productId)
    const found: TillConflict[] = []
    if (isWithdrawn) found.push({ kind: 'PRODUCT_WITHDRAWN', productId })
    if (price !== null && price !== unitPrice) found.push({ kind: 'PRICE_DIFFERS', productId, priceNow: price })
    return found
  })
}
