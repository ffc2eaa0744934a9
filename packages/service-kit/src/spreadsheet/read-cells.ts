import { parse } from 'csv-parse/sync'
import readExcelFile from 'read-excel-file/node'
import { BadInput } from '../graphql/forbidden.ts'
import { unpackedBytes } from './zip-size.ts'

export interface SpreadsheetLimits {
  readonly mostBytes: number
  /** Rows of any kind; the one after the last allowed is still read, so that the caller can say that there are too many. */
  readonly mostRows: number
}

/** A small archive that unfolds into more than this is not a list somebody wrote. */
const MOST_UNPACKED_BYTES = 40_000_000

/** The cells of an uploaded file in base64: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX file. */
export async function readCells(base64: string, limits: SpreadsheetLimits): Promise<string[][]> {
  const bytes = bytesOf(base64, limits)
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? fromXlsx(bytes) : fromCsv(bytes, limits)
}

function bytesOf(base64: string, { mostBytes }: SpreadsheetLimits): Buffer {
  if (base64.length > (mostBytes * 4) / 3 + 4) throw new BadInput('file', `A file may have ${mostBytes} bytes.`)
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64 === '') throw new BadInput('file', 'Send the file as base64.')
  return Buffer.from(base64, 'base64')
}

function fromCsv(bytes: Buffer, { mostRows }: SpreadsheetLimits): string[][] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new BadInput('file', 'Neither an XLSX file nor CSV in UTF-8.')
  }
  if (text.includes('\0')) throw new BadInput('file', 'Neither an XLSX file nor CSV in UTF-8.')
  try {
    const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: false }
    return parse(text, { ...options, max_record_size: 100_000, to: mostRows + 2 })
  } catch (error) {
    throw new BadInput('file', `The CSV cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}`)
  }
}

/** What stands most often in the fullest of the first lines: above the names of the columns there may be a letterhead. */
const FIRST_LINES = 40
function delimiterOf(text: string): string {
  const lines = text.split('\n', FIRST_LINES)
  const most = (sign: string) => Math.max(...lines.map(line => line.split(sign).length))
  return [',', ';', '\t'].toSorted((a, b) => most(b) - most(a))[0]!
}

async function fromXlsx(bytes: Buffer): Promise<string[][]> {
  if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) throw new BadInput('file', 'This archive unfolds into too much.')
  try {
    const [sheet] = await readExcelFile(bytes)
    return (sheet?.data ?? []).map(row => row.map(cell => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))))
  } catch {
    throw new BadInput('file', 'The XLSX file cannot be read.')
  }
}
