import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { aKnownProduct, type Land } from './known-land.ts'

interface DossierRow {
  readonly regimeId?: string
  readonly level?: string
  readonly status?: string
  readonly datedOn?: string
  readonly setNumber?: number
}

/** A submitted dossier of a product of its own, accepted by the province under the law of today unless told otherwise. */
export async function aDossier(database: DataSource, land: Land, row: DossierRow = {}) {
  const { regimeId = 'R4', level = 'PROVINCE', status = 'ACCEPTED', datedOn = '2026-10-01', setNumber = 9 } = row
  const { productId, producerId } = await aKnownProduct(database, land.communeId)
  const dossierId = randomUUID()
  await database.query(
    `INSERT INTO dossier (id, product_id, producer_id, product_name, producer_name, unit_id, set_number, kind, status, level, dated_on, regime_id, rubric_id,
            plan_year, receipt_number, screening, created_at, submitted_at)
     VALUES ($1, $2, $3, 'Nước mắm thử', 'HTX thử', $4, $5, 'FIRST_TIME', $6, $7, $8, $9,
            (SELECT id FROM rubric WHERE regime_id = $9 AND set_number = $5 ORDER BY version DESC LIMIT 1), 2026, $10, 'ADMITTED', $8::date, $8::date)`,
    [dossierId, productId, producerId, land.communeId, setNumber, status, level, datedOn, regimeId, `${dossierId}/PĐK`],
  )
  return { dossierId, productId, producerId }
}

export interface Leaf {
  readonly code: string
  readonly max: number
  readonly options?: readonly { readonly points: number; readonly minimumFor?: readonly number[] }[]
  readonly children?: readonly Leaf[]
}

/** Every line of a dossier’s scoring table that is answered. */
export async function leavesOf(database: DataSource, dossierId: string): Promise<Leaf[]> {
  const [{ parts }]: [{ parts: Leaf[] }] = await database.query(
    `SELECT content -> 'parts' AS parts FROM rubric WHERE id = (SELECT rubric_id FROM dossier WHERE id = $1)`,
    [dossierId],
  )
  const flat = (leaf: Leaf): Leaf[] => (leaf.children?.length ? leaf.children.flatMap(flat) : [leaf])
  return parts.flatMap(flat)
}

/** The best answer to every line, but those told otherwise: by code, the option’s place (or points, where there are no options). */
export const bestLines = (leaves: readonly Leaf[], otherwise: Readonly<Record<string, number>> = {}) =>
  leaves.map(({ code, max, options = [] }) => {
    if (options.length === 0) return { criterionCode: code, points: otherwise[code] ?? max }
    const best = options.findIndex(option => option.points === Math.max(...options.map(({ points }) => points)))
    return { criterionCode: code, optionIndex: otherwise[code] ?? best }
  })
