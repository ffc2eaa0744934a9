import { BadInput } from '@ocop/service-kit/graphql'
import { readCells } from '@ocop/service-kit/spreadsheet'
import { type Column, COLUMNS, type RawRow, REQUIRED } from './product-import.entity.ts'

export const LARGEST_FILE_BYTES = 2_000_000
export const MOST_ROWS = 5_000

/** A file's rows by the names in its first line. */
export class ReadSpreadsheet {
  async execute(base64: string): Promise<RawRow[]> {
    const [head = [], ...body] = await readCells(base64, { mostBytes: LARGEST_FILE_BYTES, mostRows: MOST_ROWS })
    const columns = head.map(name => COLUMNS.find(column => column.toLowerCase() === name.trim().toLowerCase()))
    const missing = REQUIRED.filter(column => !columns.includes(column))
    if (missing.length > 0) throw new BadInput('file', `The first line lacks the columns ${missing.join(', ')}.`)
    if (new Set(columns.filter(Boolean)).size < columns.filter(Boolean).length) throw new BadInput('file', 'A column is there twice.')
    const rows = body
      .map((row, index) => ({ line: index + 2, values: valuesOf(columns, row) }))
      .filter(({ values }) => Object.values(values).some(cell => cell.trim() !== ''))
    if (rows.length === 0) throw new BadInput('file', 'There is no row below the first line.')
    if (rows.length > MOST_ROWS) throw new BadInput('file', `At most ${MOST_ROWS} rows; these are ${rows.length}.`)
    return rows
  }
}

function valuesOf(columns: readonly (Column | undefined)[], row: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column ? [[column, (row[index] ?? '').slice(0, 1_000)]] : [])),
  ) as RawRow['values']
}
