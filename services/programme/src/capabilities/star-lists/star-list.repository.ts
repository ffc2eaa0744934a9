import type { EntityManager } from 'typeorm'
import type { RecognitionStatus } from '../recognitions/recognition-status.enum.ts'

export interface StarListPage {
  readonly first: number
  readonly after?: readonly [issuedOn: string, id: string] | undefined
  readonly status?: RecognitionStatus | null | undefined
  readonly today: string
}

const STATUS = `CASE WHEN v.revoked_on <= $5::date THEN CASE v.revocation_ground WHEN 'REPLACED' THEN 'REPLACED' ELSE 'REVOKED' END WHEN v.expires_on >= $5 THEN 'VALID' WHEN v.extended_to >= $5 THEN 'EXTENDED' ELSE 'EXPIRED' END`

export class StarListRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Recognitions of products from the unit and all that lies or lay in it, or of all, the latest first; one more than asked for. */
  async ofArea(unitId: string | null, { first, after, status, today }: StarListPage): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT v.id FROM recognition v JOIN known_product p ON p.product_id = v.product_id
        WHERE ($1::uuid IS NULL OR EXISTS (SELECT FROM known_unit_area a WHERE a.unit_id = p.unit_id AND a.area_id = $1))
          AND ($2::date IS NULL OR (v.issued_on, v.id) < ($2::date, $3::uuid)) AND ($4::text IS NULL OR $4 = ${STATUS})
        ORDER BY v.issued_on DESC, v.id DESC LIMIT $6`,
      [unitId, after?.[0] ?? null, after?.[1] ?? null, status ?? null, today, first + 1],
    )
    return rows.map(({ id }) => id)
  }
}
