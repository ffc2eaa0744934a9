import type { Readable } from 'node:stream'
import writeXlsxFile, { type Cell, type Sheet, type SheetData } from 'write-excel-file/node'
import type { FindFigures, TargetRecordRow } from '../figures/find-figures.use-case.ts'
import type { GatheredReport, GatherReport, ReportedTarget } from './gather-report.use-case.ts'
import type { Section } from './report-sections.rules.ts'

const MOST_RECORDS = 20_000
const AT_ONCE = 1_000
const LONGEST_NAME = 31
const head = (words: readonly string[]): Cell[] => words.map(value => ({ value, type: String, fontWeight: 'bold' as const }))
/** Always as text: a name that begins like a formula is a name. */
const text = (value: string): Cell => ({ value, type: String })

/** The year-end report as a spreadsheet: its sections, and the records behind every figure on a sheet of its own. */
export class WriteWorkbook {
  constructor(
    private readonly gather: GatherReport,
    private readonly figures: FindFigures,
  ) {}

  async execute(report: GatheredReport): Promise<Readable> {
    const sheets = this.gather.sections(report).map(sheetOf)
    for (const target of report.targets) sheets.push(await this.#records(target))
    return (writeXlsxFile(sheets).toStream as () => Promise<Readable>)()
  }

  async #records({ target, measure, figure }: ReportedTarget): Promise<Sheet<Buffer>> {
    const about = `${target.titleVi}: ${figure.numerator}${measure === 'PERCENT' ? `/${figure.denominator}` : ''}`
    const data: SheetData = [[text(about)], head(['Bản ghi', 'Đạt', 'Được tính', 'Căn cứ'])]
    let after: readonly unknown[] = []
    for (let read = 0; read < MOST_RECORDS; read += AT_ONCE) {
      const page = await this.figures.records(target.id, { unitId: null, isReached: null }, { first: AT_ONCE, after })
      const rows = page.slice(0, AT_ONCE)
      for (const row of rows) data.push(recordRow(row))
      if (page.length <= AT_ONCE) break
      after = [rows.at(-1)!.label, rows.at(-1)!.recordId]
    }
    return { sheet: target.code, data, columns: [{ width: 40 }, { width: 8 }, { width: 10 }, { width: 80 }] }
  }
}

function recordRow({ label, numerator, denominator, facts }: TargetRecordRow): Cell[] {
  const told = Object.entries(facts).filter(([, value]) => value !== null)
  const why = told.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`).join('; ')
  return [text(label), text(numerator > 0 ? 'x' : ''), text(numerator + denominator > 0 ? 'x' : ''), text(why)]
}

const sheetOf = ({ heading, paragraphs = [], table }: Section): Sheet<Buffer> => ({
  sheet: heading.slice(0, LONGEST_NAME),
  data: [
    ...paragraphs.map(words => [text(words)]),
    ...(table ? [head(table.columns.map(({ label }) => label)), ...table.rows.map(row => row.map(text))] : []),
  ],
  columns: table ? table.columns.map(({ share = 1 }) => ({ width: 12 * share })) : [{ width: 120 }],
})
