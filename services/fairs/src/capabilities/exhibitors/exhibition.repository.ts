import type { EntityManager } from 'typeorm'

export interface AcceptedExhibitor {
  readonly fairId: string
  readonly producerId: string
  readonly productIds: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
}

export interface Appearance {
  readonly productId: string
  readonly fairId: string
  readonly startsOn: string
  readonly endsOn: string
}

/** More fairs than any product is at in the coming months. */
const MOST_APPEARANCES = 200

/** Who shows what where: the accepted applications, read as an exhibition. */
export class ExhibitionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** For each fair its exhibitors in the order they were accepted, at most `first` each. */
  listExhibitors(fairIds: readonly string[], first: number): Promise<AcceptedExhibitor[]> {
    return this.manager.query(
      `SELECT f.id AS "fairId", a.producer_id AS "producerId", a.product_ids AS "productIds", f.starts_on::text AS "startsOn", f.ends_on::text AS "endsOn"
         FROM fair f
        CROSS JOIN LATERAL (
          SELECT * FROM booth_application a WHERE a.fair_id = f.id AND a.status = 'ACCEPTED' ORDER BY a.decided_at, a.id LIMIT $2
        ) AS a WHERE f.id = ANY($1::uuid[]) ORDER BY a.decided_at, a.id`,
      [fairIds, first],
    )
  }

  /** Where these products are shown from today on, the next fair first. */
  listAppearances(productIds: readonly string[], today: string): Promise<Appearance[]> {
    return this.manager.query(
      `SELECT k.id AS "productId", s.*
         FROM unnest($1::uuid[]) AS k(id)
        CROSS JOIN LATERAL (
          SELECT f.id AS "fairId", f.starts_on::text AS "startsOn", f.ends_on::text AS "endsOn"
            FROM booth_application a JOIN fair f ON f.id = a.fair_id
           WHERE a.status = 'ACCEPTED' AND a.product_ids @> ARRAY[k.id]
             AND f.announced_at IS NOT NULL AND f.status <> 'CANCELLED' AND f.ends_on >= $2
           ORDER BY f.starts_on, f.id LIMIT ${MOST_APPEARANCES}
        ) AS s ORDER BY s."startsOn", s."fairId"`,
      [productIds, today],
    )
  }
}
