import { isCharacterSet82 } from './character-set.ts'

/** One numbered line in the journal of a till: a sale, a number that was cancelled before it was sent, or money counted. */
export interface TillEntry {
  readonly tillId: string
  readonly id: string
  /** 1, 2, 3… on this till. */
  readonly counter: number
  /** By the clock of the device: ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** Who was signed in on the device. */
  readonly sellerId: string
  readonly kind: TillEntryKind
  /** What the customer took; none unless it is a sale. */
  readonly lines: readonly TillLine[]
  /** Null unless it is a sale. */
  readonly paymentMethod: TillPaymentMethod | null
  /** Whole đồng. SALE: what the customer gave, null when not in cash or not counted; OPENING, CLOSING: what is in the drawer. */
  readonly cash: number | null
  /** CLOSING: why the drawer holds another sum than it should. Null when it does not. */
  readonly note: string | null
}

export type TillEntryKind = 'SALE' | 'CANCELLED' | 'OPENING' | 'CLOSING'
export type TillPaymentMethod = 'CASH' | 'BANK_TRANSFER'

export interface TillLine {
  readonly productId: string
  /** Null: whichever lot was nearest to its last day. */
  readonly lotCode: string | null
  readonly quantity: number
  /** What was charged for one unit, in whole đồng. */
  readonly unitPrice: number
}

const LARGEST_NUMBER = 1_000_000_000
/** Of one line: far more than anybody carries out of a shop, and little enough for every level to hold. */
const LARGEST_QUANTITY = 100_000_000
const MOST_LINES = 100
const LONGEST_NOTE = 500
const LONGEST_LOT = 20

/** The one text of an entry, which the device signs and the service checks: a JSON list in this order, without spaces. */
export function tillEntryText({ tillId, id, counter, at, sellerId, kind, lines, paymentMethod, cash, note }: TillEntry): string {
  const goods = lines.map(({ productId, lotCode, quantity, unitPrice }) => [productId, lotCode, quantity, unitPrice])
  return JSON.stringify(['ocop-till-entry.v1', tillId, id, counter, at, sellerId, kind, goods, paymentMethod, cash, note])
}

export const tillTotal = (lines: readonly Pick<TillLine, 'quantity' | 'unitPrice'>[]): number =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)

/** What goes back to the customer; null when the cash was not counted. */
export const changeOf = ({ lines, cash }: Pick<TillEntry, 'lines' | 'cash'>): number | null =>
  cash === null ? null : cash - tillTotal(lines)

/** Which part of an entry cannot be; undefined when it can. */
export function brokenPart(entry: TillEntry): 'counter' | 'lines' | 'paymentMethod' | 'cash' | 'note' | undefined {
  if (!isWhole(entry.counter, LARGEST_NUMBER)) return 'counter'
  if (entry.note !== null && (entry.note === '' || entry.note.length > LONGEST_NOTE || entry.kind !== 'CLOSING')) return 'note'
  return entry.kind === 'SALE' ? brokenInSale(entry) : brokenElsewhere(entry)
}

function brokenInSale(entry: TillEntry) {
  if (!areLines(entry.lines)) return 'lines'
  if (entry.paymentMethod === null) return 'paymentMethod'
  return isPaid(entry) ? undefined : 'cash'
}

function brokenElsewhere({ kind, lines, paymentMethod, cash }: TillEntry) {
  if (lines.length > 0) return 'lines'
  if (paymentMethod !== null) return 'paymentMethod'
  return kind === 'CANCELLED' ? (cash === null ? undefined : 'cash') : isMoney(cash) ? undefined : 'cash'
}

/** 1 to 100 lines, each product and lot once, one price for a product, and a sum that money can hold. */
export function areLines(lines: readonly TillLine[]): boolean {
  const goods = new Set(lines.map(({ productId, lotCode }) => JSON.stringify([productId, lotCode])))
  const prices = new Set(lines.map(({ productId, unitPrice }) => `${productId}:${unitPrice}`))
  const isSound = lines.every(
    ({ lotCode, quantity, unitPrice }) => isLot(lotCode) && isWhole(quantity, LARGEST_QUANTITY) && isMoney(unitPrice),
  )
  const isOnce = goods.size === lines.length && prices.size === new Set(lines.map(({ productId }) => productId)).size
  return lines.length > 0 && lines.length <= MOST_LINES && isSound && isOnce && Number.isSafeInteger(tillTotal(lines))
}

const isPaid = ({ paymentMethod, cash, lines }: TillEntry) =>
  cash === null || (paymentMethod === 'CASH' && isMoney(cash) && cash >= tillTotal(lines))
const isLot = (code: string | null) => code === null || (code.length > 0 && code.length <= LONGEST_LOT && isCharacterSet82(code))
const isWhole = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most
const isMoney = (value: number | null) => value !== null && Number.isSafeInteger(value) && value >= 0
