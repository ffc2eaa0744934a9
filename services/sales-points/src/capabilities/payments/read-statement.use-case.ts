import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput } from '@ocop/service-kit/graphql'
import { readCells } from '@ocop/service-kit/spreadsheet'
import { StatementColumnsUnclear } from './payments.refusals.ts'
import { findColumns, type StatementColumns } from './statement-columns.rules.ts'
import { type ReadRow, readRow } from './statement-row.rules.ts'

export interface StatementRow {
  /** Line in the file, from 1. */
  readonly line: number
  readonly read: ReadRow
}

const LIMITS = { mostBytes: 2_000_000, mostRows: 5_000 }
/** What is shown of a file whose columns nobody knows: rows, cells of a row, signs of a cell. */
const SHOWN = { rows: 20, cells: 20, signs: 80 }

/** Reads a bank statement row by row, whatever its columns are called; letterheads above them are passed over. */
export class ReadStatement {
  constructor(private readonly now: Clock) {}

  async execute({ file, columns: told }: { readonly file: string; readonly columns: StatementColumns | null }) {
    const cells = await readCells(file, LIMITS)
    const columns = told ?? findColumns(cells)
    if (!columns) return new StatementColumnsUnclear(firstOf(cells))
    const today = vietnamDay(this.now())
    const rows = cells
      .map((row, index) => ({ line: index + 1, row }))
      .filter(({ line, row }) => line > columns.headLine && row.some(cell => cell.trim() !== ''))
      .map(({ line, row }): StatementRow => ({ line, read: readRow(row, columns, today) }))
    if (rows.length === 0) throw new BadInput('file', 'There is no row below the names of the columns.')
    if (rows.length > LIMITS.mostRows) throw new BadInput('file', `At most ${LIMITS.mostRows} rows; these are more.`)
    return rows
  }
}

const firstOf = (cells: readonly (readonly string[])[]) =>
  cells.slice(0, SHOWN.rows).map(row => row.slice(0, SHOWN.cells).map(cell => cell.slice(0, SHOWN.signs)))
