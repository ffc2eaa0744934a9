import { folded } from '../../../../app/utils/folded'
import { areLines, readScannedCode, spellingsOf, type TillLine, whyNotSellable } from '@ocop/trade-rules'
import type { KeptEntry, TillProduct } from './till-store'

/** What the customer takes of one product; the lot when it was scanned. */
export interface CounterLine {
  readonly productId: string
  readonly lotCode: string | null
  quantity: number
  /** What is charged for one unit; null until somebody has said it. */
  unitPrice: number | null
}

/** What a scanned or typed text means on this till. */
export type Found =
  | { readonly kind: 'GOODS'; readonly product: TillProduct; readonly lotCode: string | null }
  | { readonly kind: 'BLOCKED'; readonly product: TillProduct; readonly lotCode: string | null; readonly reason: 'EXPIRED' | 'RECALLED' }
  | { readonly kind: 'CHOICE'; readonly products: readonly TillProduct[] }
  | { readonly kind: 'NOTHING'; readonly why: 'UNKNOWN' | 'MISREAD' | 'PAYMENT' | 'LINK' }

const MOST_SHOWN = 30
const WHY = { WRONG_CHECK_DIGIT: 'MISREAD', BROKEN_DIGITAL_LINK: 'MISREAD', PAYMENT_CODE: 'PAYMENT' } as const

/** A GTIN, a lot, a Digital Link, GS1 elements or words: by the very rules of the service. */
export function findGoods(text: string, products: readonly TillProduct[], day: string): Found {
  const scanned = readScannedCode(text)
  if (scanned.kind === 'LOT') return ofCode(scanned.gtin, scanned.lot, products, day)
  if (scanned.kind === 'PRODUCT') return ofCode(scanned.gtin, null, products, day)
  if (scanned.kind === 'TOKEN') return { kind: 'NOTHING', why: 'LINK' }
  const typed = byText(text.trim(), products, day)
  if (typed.kind !== 'NOTHING') return typed
  return { kind: 'NOTHING', why: WHY[scanned.looksLike as keyof typeof WHY] ?? 'UNKNOWN' }
}

function ofCode(gtin: string, lotCode: string | null, products: readonly TillProduct[], day: string): Found {
  const spellings = spellingsOf(gtin)
  const product = products.find(({ code }) => code && spellings.includes(code))
  return product ? soldFrom(product, lotCode, day) : { kind: 'NOTHING', why: 'UNKNOWN' }
}

function byText(text: string, products: readonly TillProduct[], day: string): Found {
  const exact = products.filter(({ code, lots }) => code === text || lots.some(lot => lot.lotCode === text))
  if (exact.length === 1) return soldFrom(exact[0]!, exact[0]!.code === text ? null : text, day)
  const words = folded(text).split(/\s+/).filter(Boolean)
  const named = products.filter(({ name }) => words.every(word => folded(name).includes(word)))
  const choice = [...new Set([...exact, ...named])].slice(0, MOST_SHOWN)
  return choice.length > 0 && words.length > 0 ? { kind: 'CHOICE', products: choice } : { kind: 'NOTHING', why: 'UNKNOWN' }
}

/** Whether it may be sold: the lot in hand, or any of those on the shelf. */
export function soldFrom(product: TillProduct, lotCode: string | null, day: string): Found {
  const lots = product.lots.filter(lot => lotCode === null || lot.lotCode === lotCode)
  const reasons = lots.map(lot => whyNotSellable({ expiresOn: lot.expiresOn ?? null, isRecalled: lot.isRecalled }, day))
  const reason = reasons.length > 0 && reasons.every(Boolean) ? (reasons.find(one => one === 'RECALLED') ?? reasons[0]) : undefined
  return reason ? { kind: 'BLOCKED', product, lotCode, reason } : { kind: 'GOODS', product, lotCode }
}

/** What a product costs at a moment by the dated prices of the snapshot; a promotion may begin or end while there is no network. */
export function priceAt({ price, prices }: Pick<TillProduct, 'price'> & Partial<Pick<TillProduct, 'prices'>>, now: number) {
  const holds = prices?.findLast(({ from }) => !from || Date.parse(from) <= now)
  return { unitPrice: (holds ? holds.unitPrice : price) ?? null, priceBefore: holds?.priceBefore ?? null }
}

/** What is left by the snapshot, less what was sold here and has not been counted there. */
export function leftOf({ productId, lots }: TillProduct, lotCode: string | null, unsent: readonly KeptEntry[]): number {
  const known = lots.filter(lot => lotCode === null || lot.lotCode === lotCode).reduce((sum, { free }) => sum + free, 0)
  const sold = unsent
    .flatMap(({ entry }) => entry.lines)
    .filter(line => line.productId === productId && (lotCode === null || line.lotCode === lotCode))
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return known - sold
}

/** What the basket costs; what is half typed counts nothing. */
export const basketTotal = (lines: readonly CounterLine[]) =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + (Number(quantity) || 0) * (Number(unitPrice) || 0), 0)

/** Whether it can be sold: every line has a price, and the service would take them as they are. */
export const isSaleable = (lines: readonly CounterLine[]): lines is (CounterLine & TillLine)[] =>
  lines.every(({ unitPrice }) => unitPrice !== null) && areLines(lines as readonly TillLine[])

const NOTES = [10_000, 20_000, 50_000, 100_000, 200_000, 500_000]

/** Sums that customers are likely to give, smallest first: the exact one, and round ones above it. */
export function likelyCash(total: number): number[] {
  const round = NOTES.map(note => Math.ceil(total / note) * note)
  return [...new Set([total, ...round])]
    .filter(sum => sum >= total && sum > 0)
    .toSorted((a, b) => a - b)
    .slice(0, 5)
}
