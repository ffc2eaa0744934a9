import { BadInput } from '@ocop/service-kit/graphql'
import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { type Column, COLUMNS, type RawRow, REQUIRED } from './product-import.entity.ts'
import { unpackedBytes } from './zip-size.rules.ts'

export const LARGEST_FILE_BYTES = 2_000_000
export const MOST_ROWS = 5_000
/** A small archive that unfolds into more than this is not a spreadsheet of products. */
const MOST_UNPACKED_BYTES = 40_000_000

type Cells = readonly (readonly string[])[]

/** A file's rows by the names in its first line. */
export class ReadSpreadsheet {
  async execute(base64: string): Promise<RawRow[]> {
    const bytes = bytesOf(base64)
    const cells = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? await fromXlsx(bytes) : fromCsv(bytes)
    const [head = [], ...body] = cells
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

function bytesOf(base64: string): Buffer {
  if (base64.length > (LARGEST_FILE_BYTES * 4) / 3 + 4) throw new BadInput('file', `A file may have ${LARGEST_FILE_BYTES} bytes.`)
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64 === '') throw new BadInput('file', 'Send the file as base64.')
  return Buffer.from(base64, 'base64')
}

function fromCsv(bytes: Buffer): Cells {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new BadInput('file', 'Neither an XLSX file nor CSV in UTF-8.')
  }
  if (text.includes('\0')) throw new BadInput('file', 'Neither an XLSX file nor CSV in UTF-8.')
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000, to: MOST_ROWS + 2 })
  } catch (error) {
    throw new BadInput('file', `The CSV cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}`)
  }
}

async function fromXlsx(bytes: Buffer): Promise<Cells> {
  if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) throw new BadInput('file', 'This archive unfolds into too much.')
  try {
    const [sheet] = await readExcelFile(bytes)
    return (sheet?.data ?? []).map(row => row.map(cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))))
  } catch {
    throw new BadInput('file', 'The XLSX file cannot be read.')
  }
}

function valuesOf(columns: readonly (Column | undefined)[], row: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap((column, index) => (column ? [[column, (row[index] ?? '').slice(0, 1_000)]] : [])),
  ) as RawRow['values']
}
