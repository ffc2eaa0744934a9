import { BadInput } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import { findColumns, readCells } from '@ocop/service-kit/spreadsheet'
import type { EntityManager } from 'typeorm'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { NAMES, REQUIRED, rowOf } from './stock-file.rules.ts'
import type { StockImportRow } from './stock-import.entity.ts'

export const LARGEST_FILE_BYTES = 2_000_000
/** Each row is tried for real, which takes some ten statements: so many fit into one request on a busy machine. */
export const MOST_ROWS = 500

/** The rows of a file with opening stock, each understood as far as that goes. */
export class ReadStockFile {
  constructor(private readonly findKnownProducts: FindKnownProducts) {}

  async execute(file: string, manager: EntityManager): Promise<StockImportRow[]> {
    const [head = [], ...body] = await readCells(file, { mostBytes: LARGEST_FILE_BYTES, mostRows: MOST_ROWS + 1 })
    const columns = findColumns(head.map(slugOf), NAMES, REQUIRED)
    if ('missing' in columns) throw new BadInput('file', `The first line lacks the columns ${columns.missing.join(', ')}.`)
    const rows = body.map((cells, index) => ({ cells, line: index + 2 })).filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    if (rows.length === 0) throw new BadInput('file', 'There is no row below the first line.')
    if (rows.length > MOST_ROWS) throw new BadInput('file', `At most ${MOST_ROWS} rows.`)
    const words = rows.map(({ cells }) => cells[columns.PRODUCT!] ?? '')
    const find = await this.findKnownProducts.named(manager, words)
    return rows.map(({ cells, line }) => rowOf(cells, line, columns, find))
  }
}
