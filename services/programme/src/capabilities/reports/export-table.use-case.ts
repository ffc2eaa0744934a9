import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import { BYTE_ORDER_MARK, csvLine } from '@ocop/service-kit/spreadsheet'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import { MinistryTableRepository, type TableRow } from './ministry-table.repository.ts'
import { MINISTRY_TABLES, type MinistryTable } from './ministry-tables.rules.ts'

export interface TableQuestion {
  readonly table: MinistryTable
  readonly unitId: string
  readonly year: number
}

const AT_ONCE = 1_000

/** The ministry’s tables of a unit and year, row by row: nothing of any size is held in memory. For officers in charge of the unit. */
export class ExportTable {
  constructor(
    private readonly manager: EntityManager,
    private readonly area: EnterArea,
  ) {}

  async csv(question: TableQuestion, actor: Actor): Promise<AsyncIterable<string>> {
    await this.#admit(question, actor)
    return this.#csv(question)
  }

  async json(question: TableQuestion, actor: Actor): Promise<AsyncIterable<string>> {
    await this.#admit(question, actor)
    return this.#json(question)
  }

  async #admit({ unitId }: TableQuestion, actor: Actor): Promise<void> {
    if (!(await this.area.mayEnter(actor, unitId))) throw new Forbidden('export the records of this unit')
  }

  async *#csv(question: TableQuestion): AsyncGenerator<string> {
    const columns = MINISTRY_TABLES[question.table]
    yield BYTE_ORDER_MARK + csvLine(columns)
    for await (const rows of this.#pages(question)) yield rows.map(row => csvLine(columns.map(column => row[column] ?? null))).join('')
  }

  async *#json(question: TableQuestion): AsyncGenerator<string> {
    const columns = MINISTRY_TABLES[question.table]
    let separator = ''
    yield '['
    for await (const rows of this.#pages(question)) {
      for (const row of rows) {
        yield `${separator}\n${JSON.stringify(Object.fromEntries(columns.map(column => [column, row[column] ?? null])))}`
        separator = ','
      }
    }
    yield '\n]\n'
  }

  async *#pages({ table, unitId, year }: TableQuestion): AsyncGenerator<TableRow[]> {
    const tables = new MinistryTableRepository(this.manager)
    let after: string | null = null
    for (;;) {
      const rows: TableRow[] = await tables.page(table, { unitId, year }, after, AT_ONCE)
      if (rows.length > 0) yield rows
      if (rows.length < AT_ONCE) return
      after = rows.at(-1)!.key
    }
  }
}
