import { BadInput } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import { findColumns, readCells } from '@ocop/service-kit/spreadsheet'
import type { EntityManager } from 'typeorm'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { NAMES, REQUIRED, rowOf } from './price-file.rules.ts'
import type { PriceImportRow } from './price-import.entity.ts'

const LARGEST_FILE_BYTES = 2_000_000
const MOST_ROWS = 500

/** The rows of a file with prices, each understood as far as that goes. */
export class ReadPriceFile {
  constructor(private readonly findKnownProducts: FindKnownProducts) {}

  async execute(file: string, manager: EntityManager): Promise<PriceImportRow[]> {
    const [head = [], ...body] = await readCells(file, { mostBytes: LARGEST_FILE_BYTES, mostRows: MOST_ROWS + 1 })
    const columns = findColumns(head.map(slugOf), NAMES, REQUIRED)
    if ('missing' in columns) throw new BadInput('file', `The first line lacks the columns ${columns.missing.join(', ')}.`)
    const rows = body.map((cells, index) => ({ cells, line: index + 2 })).filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
    if (rows.length === 0 || rows.length > MOST_ROWS) throw new BadInput('file', `Below the first line are 1 to ${MOST_ROWS} rows.`)
    const words = rows.map(({ cells }) => cells[columns.PRODUCT!] ?? '')
    const find = await this.findKnownProducts.named(manager, words)
    const taken = new Set<string>()
    return rows.map(row => {
      const read = rowOf(row, columns, find, id => taken.has(id))
      if (read.productId) taken.add(read.productId)
      return read
    })
  }
}
