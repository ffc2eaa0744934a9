import { slugOf } from '@ocop/service-kit/identifiers'
import type { BankStatementProblem } from './bank-credit.enum.ts'
import type { StatementColumns } from './statement-columns.rules.ts'

/** Money that came in, as a row of a statement says. */
export interface CreditRow {
  /** Calendar day. */
  readonly bookedOn: string
  readonly amount: number
  readonly description: string
  readonly transactionId: string | null
}

export type ReadRow = CreditRow | { readonly problem: BankStatementProblem } | 'NOT_A_CREDIT'

const LONGEST_DESCRIPTION = 1_000
const LONGEST_ID = 100
const DEBIT = ['d', 'dr', 'no', 'debit', 'ghi-no', 'tien-ra', 'rut-tien', 'chuyen-di']

/** Reads a row; what has no amount, or takes money away, is no credit. */
export function readRow(row: readonly string[], columns: StatementColumns, today: string): ReadRow {
  const cell = (place: number | null) => (place === null ? '' : (row[place] ?? '')).trim()
  const amount = amountOf(cell(columns.amount))
  const bookedOn = dayOf(cell(columns.date))
  const isCredit = amount === undefined ? bookedOn !== undefined : amount > 0 && !DEBIT.includes(slugOf(cell(columns.direction)))
  // sums and balances below the rows have an amount and no day
  if (!isCredit || cell(columns.date) === '') return 'NOT_A_CREDIT'
  if (amount === undefined) return { problem: 'AMOUNT_UNREADABLE' }
  if (!bookedOn) return { problem: 'DATE_UNREADABLE' }
  if (bookedOn > today) return { problem: 'DATE_IN_FUTURE' }
  return { bookedOn, amount, ...wordsOf(cell(columns.description), cell(columns.transactionId)) }
}

const wordsOf = (description: string, id: string) => ({
  description: description.replaceAll(/\s+/g, ' ').slice(0, LONGEST_DESCRIPTION),
  transactionId: id.slice(0, LONGEST_ID) || null,
})

const NUMBER = /^-?(?:\d+|\d{1,3}(?<mark>[.,])\d{3}(?:\k<mark>\d{3})*)(?:[.,]0{1,2})?$/

/** Whole đồng; 0 for an empty cell, undefined for what is no number. */
export function amountOf(text: string): number | undefined {
  const bare = text.replaceAll(/[\s+]|vnd|vnđ|đ|₫/gi, '')
  if (bare === '' || bare === '-') return 0
  if (!NUMBER.test(bare)) return undefined
  const amount = Number(bare.replace(/[.,]0{1,2}$/, '').replaceAll(/[.,]/g, ''))
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** The calendar day a cell begins with; a time, or a document's number below it, does not matter. */
export function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(text.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3-$2-$1')) ?? []
  if (!day || !month) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== iso ? undefined : iso
}
