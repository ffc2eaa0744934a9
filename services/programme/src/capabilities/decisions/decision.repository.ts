import type { EntityManager } from 'typeorm'
import type { Decision } from './decision.entity.ts'

const DECISION = `c.id, c.kind, c.number, c.issued_on::text AS "issuedOn", c.level, c.unit_id AS "unitId", c.authority, c.regime_id AS "regimeId",
  c.issued_by AS "issuedBy", c.created_at AS "createdAt",
  c.signer_name AS "signerName", c.signer_title AS "signerTitle"`
const NOWHERE = '00000000-0000-0000-0000-000000000000'

export class DecisionRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(ids: readonly string[]): Promise<Decision[]> {
    return this.manager.query(`SELECT ${DECISION} FROM decision c WHERE c.id = ANY ($1::uuid[])`, [ids])
  }

  /** False where the authority gave the number to another decision of that year. */
  async insert(decision: Decision): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO decision (id, kind, number, issued_on, level, unit_id, authority, regime_id, issued_by, created_at, signer_name, signer_title)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING id`,
      FIELDS.map(field => decision[field]),
    )
    return rows.length > 0
  }

  /** What bears the number in the year of the day. */
  async numbered({ number, issuedOn, unitId }: Pick<Decision, 'number' | 'issuedOn' | 'unitId'>): Promise<Decision | undefined> {
    const rows: Decision[] = await this.manager.query(
      `SELECT ${DECISION} FROM decision c WHERE c.number = $1 AND extract(year FROM c.issued_on) = extract(year FROM $2::date)
          AND coalesce(c.unit_id, '${NOWHERE}') = coalesce($3::uuid, '${NOWHERE}')`,
      [number, issuedOn, unitId],
    )
    return rows[0]
  }

  /** The next of an authority’s certificates in a year. */
  async nextSerial(authority: string, year: number): Promise<number> {
    const [{ last }]: [{ last: number }] = await this.manager.query(
      `INSERT INTO certificate_serial (authority, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (authority, year) DO UPDATE SET last = certificate_serial.last + 1 RETURNING last`,
      [authority, year],
    )
    return last
  }

  /** The unit of a level in which another lay on a day; the latest begun of several. */
  async unitOn(unitId: string, level: string, day: string): Promise<{ readonly id: string; readonly name: string } | undefined> {
    const rows: { id: string; name: string }[] = await this.manager.query(
      `SELECT u.unit_id AS id, u.name FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id
        WHERE a.unit_id = $1 AND u.level = $2 AND u.valid_from <= $3 AND (u.valid_to IS NULL OR u.valid_to >= $3) ORDER BY u.valid_from DESC LIMIT 1`,
      [unitId, level, day],
    )
    return rows[0]
  }

  /** Whether a dossier was filed in the area of the unit. */
  async lies(dossierId: string, unitId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM dossier d JOIN known_unit_area a ON a.unit_id = d.unit_id AND a.area_id = $2 WHERE d.id = $1',
      [dossierId, unitId],
    )
    return rows.length > 0
  }

  async hasOpenAppeal(dossierId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(`SELECT FROM appeal WHERE dossier_id = $1 AND status = 'OPEN'`, [dossierId])
    return rows.length > 0
  }
}

const FIELDS = [
  'id',
  'kind',
  'number',
  'issuedOn',
  'level',
  'unitId',
  'authority',
  'regimeId',
  'issuedBy',
  'createdAt',
  'signerName',
  'signerTitle',
] as const
