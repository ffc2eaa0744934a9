import type { StockImportProblem, StockImportRow } from './stock-import.entity.ts'
import type { StockImportColumn, StockImportProblemKind } from './stock-import.enum.ts'

/** Names of columns, folded; Vietnamese as our own export writes them, and English. */
export const NAMES: Readonly<Record<StockImportColumn, readonly string[]>> = {
  PRODUCT: ['san-pham', 'ma-san-pham', 'gtin', 'product'],
  LOT: ['so-lo', 'lo', 'lot'],
  EXPIRES_ON: ['han-dung', 'han-su-dung', 'expires-on', 'expires'],
  QUANTITY: ['so-luong', 'quantity'],
  NOTE: ['ghi-chu', 'note'],
}
export const REQUIRED: readonly StockImportColumn[] = ['PRODUCT', 'LOT', 'QUANTITY']
const LONGEST_NOTE = 500

export type StockFileColumns = Readonly<Partial<Record<StockImportColumn, number>>>

/** A calendar day as people and spreadsheets write it; undefined when it is none. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text) ?? []
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month}-${day}` : d ? `${y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined
  return iso !== undefined && isDay(iso) ? iso : undefined
}

function isDay(iso: string): boolean {
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso)
}

/** Digits only: `1.200` is a thousand and some to one person and one and a fifth to another. */
const quantityOf = (text: string): number | null => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : null)

const problem = (column: StockImportColumn, kind: StockImportProblemKind): StockImportProblem => ({ column, kind })

interface Cells {
  readonly product: string
  readonly lotCode: string
  readonly expires: string
  readonly quantity: string
  readonly note: string
}

function cellsOf(row: readonly string[], columns: StockFileColumns): Cells {
  const cell = (column: StockImportColumn) => (columns[column] === undefined ? '' : (row[columns[column]] ?? '').trim())
  return { product: cell('PRODUCT'), lotCode: cell('LOT'), expires: cell('EXPIRES_ON'), quantity: cell('QUANTITY'), note: cell('NOTE') }
}

/** A row understood as far as that goes; `find` answers the products that what stands in its cell may mean. */
export function rowOf(
  row: readonly string[],
  line: number,
  columns: StockFileColumns,
  find: (words: string) => readonly { readonly id: string }[],
): StockImportRow {
  const cells = cellsOf(row, columns)
  const found = find(cells.product)
  const day = cells.expires === '' ? null : dayOf(cells.expires)
  const quantity = quantityOf(cells.quantity)
  return {
    line,
    product: cells.product.slice(0, 200),
    productId: found.length === 1 ? found[0]!.id : null,
    lotCode: cells.lotCode.slice(0, 50),
    expiresOn: day ?? null,
    quantity,
    note: cells.note === '' ? null : cells.note.slice(0, LONGEST_NOTE),
    problem: whyNotProduct(cells.product, found.length) ?? whyNotLot(cells, day) ?? whyNotQuantity(cells.quantity, quantity),
  }
}

function whyNotLot({ lotCode, note }: Cells, day: string | null | undefined): StockImportProblem | null {
  if (lotCode === '') return problem('LOT', 'MISSING')
  if (day === undefined) return problem('EXPIRES_ON', 'NOT_A_DAY')
  return note.length > LONGEST_NOTE ? problem('NOTE', 'TOO_LONG') : null
}

function whyNotProduct(words: string, found: number): StockImportProblem | null {
  if (words === '') return problem('PRODUCT', 'MISSING')
  if (found === 0) return problem('PRODUCT', 'PRODUCT_UNKNOWN')
  return found > 1 ? problem('PRODUCT', 'PRODUCT_AMBIGUOUS') : null
}

function whyNotQuantity(text: string, quantity: number | null): StockImportProblem | null {
  if (text === '') return problem('QUANTITY', 'MISSING')
  return quantity === null ? problem('QUANTITY', 'NOT_WHOLE') : null
}

/** A refusal of the shelf, as a problem of the cell that it is about. */
const REFUSED: Readonly<Record<string, StockImportProblem>> = {
  LotCodeNotAllowed: problem('LOT', 'LOT_NOT_ALLOWED'),
  LotRecalled: problem('LOT', 'LOT_RECALLED'),
  LotOwnershipDiffers: problem('LOT', 'LOT_OF_ANOTHER'),
  LotAlreadyExpired: problem('EXPIRES_ON', 'EXPIRED'),
  LotExpiryDiffers: problem('EXPIRES_ON', 'EXPIRY_DIFFERS'),
  QuantityOutOfRange: problem('QUANTITY', 'OUT_OF_RANGE'),
  ProductNotKnown: problem('PRODUCT', 'PRODUCT_UNKNOWN'),
}

export const problemOf = (refusal: string): StockImportProblem | undefined => REFUSED[refusal]
