import { Readable } from 'node:stream'
import type { Clock } from '@ocop/service-kit/clock'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { BYTE_ORDER_MARK, type Cell, csvLine, workbookOf } from '@ocop/service-kit/spreadsheet'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { headOf, type PointFileAddress, SHEET_NAMES } from './point-file.rules.ts'
import { PointFileRepository } from './point-file.repository.ts'

const AT_ONCE = 1_000
const ACTION = 'export what this sales point has'

/** A sales point's own records as files, row by row: nothing of any size is held in memory. Customers are not named. For its managers. */
export class ExportPointFile {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  async execute(address: PointFileAddress, actor: Actor): Promise<Readable> {
    requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], address.salesPointId)
    if (!(await this.enterSalesPoint.statusOf(this.manager, address.salesPointId))) throw new Forbidden(ACTION)
    const rows = this.#rows(address)
    if (address.format === 'xlsx') return workbookOf(SHEET_NAMES[address.kind], rows)
    return Readable.from(csvOf(rows, address.separator), { objectMode: false })
  }

  async *#rows({ kind, salesPointId, language }: PointFileAddress): AsyncGenerator<(readonly Cell[])[]> {
    yield [headOf(kind, language)]
    const files = new PointFileRepository(this.manager)
    const at = this.now()
    for (let after: string | null = null; ;) {
      const page = await files.page(kind, salesPointId, { after, limit: AT_ONCE, at })
      if (page.length > 0) yield page.map(({ cells }) => cells)
      if (page.length < AT_ONCE) return
      after = page.at(-1)!.place
    }
  }
}

async function* csvOf(rows: AsyncIterable<(readonly Cell[])[]>, separator: ',' | ';'): AsyncGenerator<string> {
  let mark = BYTE_ORDER_MARK
  for await (const some of rows) {
    yield mark + some.map(row => csvLine(row, separator)).join('')
    mark = ''
  }
}
