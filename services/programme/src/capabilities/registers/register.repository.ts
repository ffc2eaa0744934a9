import type { EntityManager } from 'typeorm'
import { columnOf, type FieldSpec, type FieldValues, type Register } from './register.rules.ts'

/** A record as it is kept, with the fields of its register. */
export type Kept = FieldValues & {
  readonly id: string
  /** The unit it belongs to. */
  readonly unitId: string
  readonly version: number
  readonly voidedBecause: string | null
  readonly recordedAt: Date
}

const CAST: Partial<Record<FieldSpec['kind'], string>> = { day: '::text', number: '::float8' }
const EXISTS: Partial<Record<FieldSpec['kind'], string>> = {
  producer: 'SELECT FROM known_producer WHERE producer_id = $1',
  product: 'SELECT FROM known_product WHERE product_id = $1',
  course: 'SELECT FROM training_course WHERE id = $1 AND voided_because IS NULL',
}

/** Reads and writes records of one register; names of tables and columns come from its definition, never from outside. */
export class RegisterRepository {
  readonly #columns: string

  constructor(
    private readonly manager: EntityManager,
    private readonly register: Register,
  ) {
    const fields = Object.entries(register.fields).map(([field, { kind }]) => `r.${columnOf(field)}${CAST[kind] ?? ''} AS "${field}"`)
    this.#columns = [
      'r.id',
      'r.unit_id AS "unitId"',
      'r.version',
      'r.voided_because AS "voidedBecause"',
      'r.recorded_at AS "recordedAt"',
      ...fields,
    ].join(', ')
  }

  async insert({ id, unitId, recordedAt }: Kept, values: FieldValues, recordedBy: string): Promise<void> {
    const fields = Object.keys(values)
    await this.manager.query(
      `INSERT INTO ${this.register.table} (id, unit_id, recorded_by, recorded_at, ${fields.map(columnOf).join(', ')})
       VALUES ($1, $2, $3, $4, ${fields.map((_, place) => `$${place + 5}`).join(', ')})`,
      [id, unitId, recordedBy, recordedAt, ...Object.values(values)],
    )
  }

  async save({ id, version, voidedBecause }: Kept, values: FieldValues): Promise<void> {
    const fields = Object.keys(values)
    await this.manager.query(
      `UPDATE ${this.register.table} SET version = $2, voided_because = $3, ${fields.map((field, place) => `${columnOf(field)} = $${place + 4}`).join(', ')} WHERE id = $1`,
      [id, version, voidedBecause, ...Object.values(values)],
    )
  }

  async lock(id: string): Promise<Kept | undefined> {
    return (await this.manager.query(`SELECT ${this.#columns} FROM ${this.register.table} r WHERE r.id = $1 FOR UPDATE`, [id]))[0]
  }

  async find(id: string): Promise<Kept> {
    return (await this.manager.query(`SELECT ${this.#columns} FROM ${this.register.table} r WHERE r.id = $1`, [id]))[0]
  }

  /** Of a unit and all that lies in it, the latest first; one more than asked for. */
  list(unitId: string, { first, after }: { first: number; after: readonly unknown[] }): Promise<Kept[]> {
    return this.manager.query(
      `SELECT ${this.#columns} FROM ${this.register.table} r JOIN known_unit_area a ON a.unit_id = r.unit_id AND a.area_id = $1
        WHERE $2::timestamptz IS NULL OR (r.recorded_at, r.id) < ($2, $3::uuid) ORDER BY r.recorded_at DESC, r.id DESC LIMIT $4`,
      [unitId, after[0] ?? null, after[1] ?? null, first + 1],
    )
  }

  /** The first field that names something nobody knows. */
  async findStranger(values: FieldValues): Promise<string | undefined> {
    for (const [field, { kind }] of Object.entries(this.register.fields)) {
      const question = EXISTS[kind]
      if (question && values[field] !== null && (await this.manager.query(question, [values[field]])).length === 0) return field
    }
    return undefined
  }
}
