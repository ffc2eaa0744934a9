import type { EntityManager } from 'typeorm'
import type { Producer } from './producer.entity.ts'

const PRODUCER = `m.id, m.slug, m.name, m.name_key AS "nameKey", m.legal_form AS "legalForm", m.is_named AS "isNamed", m.is_demo AS "isDemo", m.address,
  m.latitude, m.longitude, m.is_location_approximate AS "isLocationApproximate", m.unit_id AS "unitId", m.story`

export interface ProducerQuestion {
  /** A text search query of folded words. */
  readonly words: string | null
  readonly unit: string | null
  readonly after: readonly unknown[] | undefined
  readonly limit: number
}

export type NewProducer = Omit<Producer, 'nameKey'>

export class ProducerRepository {
  constructor(private readonly manager: EntityManager) {}

  byIds(ids: readonly string[]): Promise<Producer[]> {
    return this.manager.query(`SELECT ${PRODUCER} FROM producer m WHERE m.id = ANY ($1::uuid[])`, [ids])
  }

  bySlugs(slugs: readonly string[]): Promise<Producer[]> {
    return this.manager.query(`SELECT ${PRODUCER} FROM producer m WHERE m.slug = ANY ($1)`, [slugs])
  }

  list({ words, unit, after, limit }: ProducerQuestion): Promise<Producer[]> {
    return this.manager.query(
      `SELECT ${PRODUCER} FROM producer m
        WHERE ($1::text IS NULL OR m.tsv @@ to_tsquery('simple', $1))
          AND ($2::text IS NULL OR m.unit_id IN (SELECT a.unit_id FROM administrative_unit_area a JOIN administrative_unit u ON u.id = a.area_id WHERE u.slug = $2))
          AND ($3::text IS NULL OR (m.name_key, m.id) > ($3, $4::uuid))
        ORDER BY m.name_key, m.id LIMIT $5`,
      [words, unit, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }

  /** Adds the producers whose slug is new and answers which these were. */
  async add(producers: readonly NewProducer[]): Promise<{ id: string; slug: string; name: string; unitId: string }[]> {
    return this.manager.query(
      `INSERT INTO producer (id, slug, name, legal_form, is_named, is_demo, address, latitude, longitude, is_location_approximate, unit_id, story)
       SELECT n.id, n.slug, n.name, n."legalForm", n."isNamed", n."isDemo", n.address, n.latitude, n.longitude, n."isLocationApproximate", n."unitId", n.story
         FROM jsonb_to_recordset($1) AS n (id uuid, slug text, name text, "legalForm" text, "isNamed" boolean, "isDemo" boolean, address text,
              latitude float8, longitude float8, "isLocationApproximate" boolean, "unitId" uuid, story text)
       ON CONFLICT (slug) DO NOTHING RETURNING id, slug, name, unit_id AS "unitId"`,
      [JSON.stringify(producers)],
    )
  }
}
