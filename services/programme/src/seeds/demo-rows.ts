import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'

export type Row = Readonly<Record<string, unknown>>

/** Written wherever a reader might take made-up words for true ones. */
export const DEMO = 'Dữ liệu minh họa (demo)'

/** A unit of the map of 2024, and of today’s. */
export const unitThen = (code: string) => fixedId('administrative-unit', `${code}@2024`)
export const unitToday = (code: string) => fixedId('administrative-unit', `${code}@2025`)
export const productOf = (name: string) => fixedId('product', slugOf(name))
/** The catalogue’s demo names a producer after the product when its source names none. */
export const producerOf = (product: string, producer: string) =>
  fixedId('producer', producer ? slugOf(producer) : `chu-the-chua-ro-${slugOf(product)}`)
export const producerName = (product: string, producer: string) => producer || `Chủ thể chưa rõ (${product})`
export const userOf = (account: string) => fixedId('user', `${account}@demo.ocop`)
/** 1 → 01: names of people who do not exist are numbers. */
export const numbered = (number: number) => String(number).padStart(2, '0')
export const tableOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map(line => line.split('|'))

/** All rows of one table at once; each has the same columns. */
export async function insertRows(manager: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!).join(', ')
  await manager.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ])
}

/** What every record of an office has besides its own fields. */
export const kept = (register: string, name: string, unitId: string, day: string) => ({
  id: fixedId(register, `demo/${name}`),
  unit_id: unitId,
  version: 1,
  recorded_by: 'system',
  recorded_at: `${day}T03:00:00Z`,
})
