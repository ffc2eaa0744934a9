import { slugOf } from '@ocop/service-kit/identifiers'

/** Where in a row what stands, counted from 0. */
export interface StatementColumns {
  /** Line of the column names, counted from 1; rows begin below it. */
  readonly headLine: number
  readonly date: number
  readonly amount: number
  readonly description: number
  readonly transactionId: number | null
  /** Where one column holds money of both directions, and another says which. */
  readonly direction: number | null
}

type Field = Exclude<keyof StatementColumns, 'headLine'>

/**
 * What banks call the columns, the most telling first; folded, and taken apart where a cell names it in two languages.
 * Seen at Vietcombank (`Ngày GD/ TNX Date`, `Số CT/ Doc No`, `Số tiền ghi có/ Credit`, `Nội dung chi tiết/ Transactions in
 * detail`), Techcombank (`Số bút toán`, `Diễn giải`, `Có`), MB and BIDV (`Ghi có`, `Nội dung giao dịch`, `Số tham chiếu`),
 * and in exports of apps with one signed amount.
 */
const WORDS: Readonly<Record<Field, readonly string[]>> = {
  date: [
    'ngay-giao-dich',
    'ngay-gd',
    'tnx-date',
    'transaction-date',
    'ngay-hach-toan',
    'posting-date',
    'booking-date',
    'ngay-hieu-luc',
    'value-date',
    'effective-date',
    'thoi-gian-giao-dich',
    'thoi-gian',
    'ngay',
    'date',
  ],
  amount: [
    'so-tien-ghi-co',
    'phat-sinh-co',
    'ghi-co',
    'tien-vao',
    'so-tien-vao',
    'credit-amount',
    'credit',
    'so-tien-co',
    'co',
    'deposit',
    'so-tien-giao-dich',
    'so-tien',
    'transaction-amount',
    'amount',
  ],
  description: [
    'noi-dung-chi-tiet',
    'transactions-in-detail',
    'noi-dung-giao-dich',
    'noi-dung-thanh-toan',
    'noi-dung',
    'dien-giai',
    'mo-ta-giao-dich',
    'mo-ta',
    'chi-tiet',
    'transaction-description',
    'description',
    'narrative',
    'remark',
    'remarks',
    'details',
  ],
  transactionId: [
    'so-but-toan',
    'ma-giao-dich',
    'ma-gd',
    'so-tham-chieu',
    'ma-tham-chieu',
    'so-ct',
    'so-chung-tu',
    'so-giao-dich',
    'doc-no',
    'transaction-id',
    'transaction-no',
    'transaction-number',
    'reference-no',
    'reference-number',
    'reference',
  ],
  direction: ['loai-giao-dich', 'no-co', 'dr-cr', 'd-c', 'debit-credit', 'loai'],
}
const FIRST_LINES = 40

const partsOf = (cell: string) => {
  const whole = slugOf(cell)
  return WORDS.direction.includes(whole) ? [whole] : [whole, ...cell.split(/[/\n()|]/).map(part => slugOf(part))]
}

function columnOf(names: readonly (readonly string[])[], field: Field): number | null {
  for (const word of WORDS[field]) {
    const place = names.findIndex(parts => parts.includes(word))
    if (place >= 0) return place
  }
  return null
}

/** The line that names the columns, and which is which; null when no line names a day, an amount and a description. */
export function findColumns(cells: readonly (readonly string[])[]): StatementColumns | null {
  for (const [index, row] of cells.slice(0, FIRST_LINES).entries()) {
    const columns = columnsOf(row.map(partsOf))
    if (columns) return { headLine: index + 1, ...columns }
  }
  return null
}

function columnsOf(names: readonly (readonly string[])[]): Omit<StatementColumns, 'headLine'> | undefined {
  const [date, amount, description] = [columnOf(names, 'date'), columnOf(names, 'amount'), columnOf(names, 'description')]
  const needed = [date, amount, description]
  if (date === null || amount === null || description === null || new Set(needed).size < needed.length) return undefined
  const other = (field: Field) => {
    const place = columnOf(names, field)
    return needed.includes(place) ? null : place
  }
  return { date, amount, description, transactionId: other('transactionId'), direction: other('direction') }
}
