import { isMinistryTable, type MinistryTable } from './ministry-tables.rules.ts'

export type ReportAddress =
  | { readonly kind: 'YEAR_END'; readonly planId: string; readonly format: 'xlsx' | 'pdf' }
  | {
      readonly kind: 'TABLE'
      readonly table: MinistryTable
      readonly unitId: string
      readonly year: number
      readonly format: 'csv' | 'json'
    }

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const YEAR_END = new RegExp(`^/reports/plans/(${ID})/year-end\\.(xlsx|pdf)$`)
const TABLE = /^\/reports\/ministry\/(\w{1,40})\.(csv|json)$/
const YEAR = /^20\d\d$/
const WHOLE_ID = new RegExp(`^${ID}$`)

/** What an address asks for: `/reports/plans/<id>/year-end.xlsx`, `/reports/ministry/PTNT_OCOP.csv?unit=<id>&year=2024`; undefined for anything else. */
export function parseReportAddress(pathname: string, search: URLSearchParams): ReportAddress | undefined {
  const yearEnd = YEAR_END.exec(pathname)
  if (yearEnd) return { kind: 'YEAR_END', planId: yearEnd[1]!, format: yearEnd[2] as 'xlsx' | 'pdf' }
  const [, table = '', format] = TABLE.exec(pathname) ?? []
  const unitId = String(search.get('unit'))
  const year = String(search.get('year'))
  if (!isMinistryTable(table) || !WHOLE_ID.test(unitId) || !YEAR.test(year)) return undefined
  return { kind: 'TABLE', table, unitId, year: Number(year), format: format as 'csv' | 'json' }
}
