import { LARGEST_PRICE } from '@ocop/trade-rules'
import type { PriceImportProblem, PriceImportRow } from './price-import.entity.ts'
import type { PriceImportColumn, PriceImportProblemKind } from './price-import.enum.ts'

/** Names of columns, folded; Vietnamese as our own export writes them, and English. */
export const NAMES: Readonly<Record<PriceImportColumn, readonly string[]>> = {
  PRODUCT: ['san-pham', 'ma-san-pham', 'gtin', 'product'],
  PRICE: ['gia-ban-dong', 'gia-ban', 'gia', 'price-vnd', 'price'],
  FROM: ['tu-ngay', 'from'],
  UNTIL: ['het-hieu-luc-tu', 'until'],
  LAST_DAY: ['den-het-ngay', 'den-ngay', 'ngay-cuoi', 'last-day'],
}
/** The first that is filled in counts. */
const END_COLUMNS = ['UNTIL', 'LAST_DAY'] as const
export const REQUIRED: readonly PriceImportColumn[] = ['PRODUCT', 'PRICE']

export type PriceFileColumns = Readonly<Partial<Record<PriceImportColumn, number>>>

/** A calendar day as people and spreadsheets write it; null when the cell is empty, undefined when it is none. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return null
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(text) ?? []
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${month}-${day}` : d ? `${y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}` : ''
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** Digits only: `65.000` is sixty-five thousand to one person and sixty-five to another. */
const priceOf = (text: string): number | null => (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST_PRICE ? Number(text) : null)

const problem = (column: PriceImportColumn, kind: PriceImportProblemKind): PriceImportProblem => ({ column, kind })

interface Reading {
  readonly words: string
  readonly found: number
  readonly isTwice: boolean
}

/** A row understood as far as that goes; `find` answers the products that what stands in its cell may mean. */
export function rowOf(
  { cells, line }: { readonly cells: readonly string[]; readonly line: number },
  columns: PriceFileColumns,
  find: (words: string) => readonly { readonly id: string }[],
  isTaken: (productId: string) => boolean,
): PriceImportRow {
  const cell = (column: PriceImportColumn) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim())
  const words = cell('PRODUCT')
  const found = find(words)
  const productId = found.length === 1 ? found[0]!.id : null
  const [from, until, lastDay, unitPrice] = [dayOf(cell('FROM')), dayOf(cell('UNTIL')), dayOf(cell('LAST_DAY')), priceOf(cell('PRICE'))]
  const reading = { words, found: found.length, isTwice: productId !== null && isTaken(productId) }
  return {
    line,
    product: words.slice(0, 200),
    productId,
    unitPrice,
    from: from ?? null,
    until: until ?? (lastDay ? dayAfter(lastDay) : null),
    endColumn: endColumnOf(cell, columns),
    isUnchanged: false,
    problem: whyNotProduct(reading) ?? whyNotPrice(cell('PRICE'), unitPrice) ?? whyNotDays({ FROM: from, UNTIL: until, LAST_DAY: lastDay }),
  }
}

function endColumnOf(cell: (column: PriceImportColumn) => string, columns: PriceFileColumns): (typeof END_COLUMNS)[number] {
  return END_COLUMNS.find(column => cell(column) !== '') ?? END_COLUMNS.find(column => columns[column] !== undefined) ?? 'UNTIL'
}

function whyNotProduct({ words, found, isTwice }: Reading): PriceImportProblem | null {
  if (words === '') return problem('PRODUCT', 'MISSING')
  if (found !== 1) return problem('PRODUCT', found === 0 ? 'PRODUCT_UNKNOWN' : 'PRODUCT_AMBIGUOUS')
  return isTwice ? problem('PRODUCT', 'TWICE') : null
}

function whyNotPrice(text: string, price: number | null): PriceImportProblem | null {
  if (text === '') return problem('PRICE', 'MISSING')
  return price === null ? problem('PRICE', 'NOT_WHOLE') : null
}

function whyNotDays(days: Readonly<Partial<Record<PriceImportColumn, string | null | undefined>>>): PriceImportProblem | null {
  const [wrong] = Object.entries(days).find(([, day]) => day === undefined) ?? []
  return wrong ? problem(wrong as PriceImportColumn, 'NOT_A_DAY') : null
}

/** A refusal of the price list, as a problem of the cell that it is about. */
const REFUSED: Readonly<Record<string, PriceImportProblem>> = {
  ProductNotKnown: problem('PRODUCT', 'PRODUCT_UNKNOWN'),
  PriceAlreadyPlanned: problem('UNTIL', 'ALREADY_PLANNED'),
  PriceIsPromised: problem('PRICE', 'PROMISED'),
  from: problem('FROM', 'DAY_NOT_POSSIBLE'),
  until: problem('UNTIL', 'DAY_NOT_POSSIBLE'),
}

/** By the name of a refusal, or of the field that was wrong, in the column in which it stands. */
export function problemOf(name: string, { endColumn = 'UNTIL' }: Pick<PriceImportRow, 'endColumn'>): PriceImportProblem | undefined {
  const refused = REFUSED[name]
  return refused?.column === 'UNTIL' ? { ...refused, column: endColumn } : refused
}
