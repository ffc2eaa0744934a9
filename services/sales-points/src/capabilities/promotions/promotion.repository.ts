import type { EntityManager } from 'typeorm'
import type { ProductFacts, Promotion, PromotionLaw, PromotionPlan } from './promotion.entity.ts'

const PROMOTIONS = `SELECT o.id, o.sequence, o.sales_point_id AS "salesPointId", o.name, o.kind, o.state AS stored, o.first_day::text AS "firstDay", o.last_day::text AS "lastDay",
    CASE WHEN o.kind = 'CONCENTRATED' THEN json_build_object('number', o.decision_number, 'issuer', o.decision_issuer, 'day', o.decision_day) END AS decision,
    lower(o.during) AS "beginsAt", upper(o.during) AS "endsAt", o.drafted_at AS "draftedAt", o.announced_at AS "announcedAt", o.ended_at AS "endedAt", o.end_reason AS "endReason",
    ARRAY(SELECT json_build_object('productId', l.product_id, 'percentOff', l.percent_off, 'wantedPrice', l.wanted_price, 'priceBefore', l.price_before,
                                   'promotionalPrice', l.promotional_price, 'capPercent', l.cap_percent)
            FROM promotion_line l LEFT JOIN product p ON p.id = l.product_id WHERE l.promotion_id = o.id ORDER BY p.folded, l.product_id) AS lines
  FROM promotion o`
const PLAN = (promotion: PromotionPlan) => [
  promotion.name,
  promotion.kind,
  promotion.decision?.number ?? null,
  promotion.decision?.issuer ?? null,
  promotion.decision?.day ?? null,
  promotion.firstDay,
  promotion.lastDay,
]

interface Told {
  readonly by: string
  readonly at: Date
}

export interface Fixed {
  readonly productId: string
  readonly priceBefore: number
  readonly promotionalPrice: number
}

export class PromotionRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Promotion | null> {
    const [found]: Promotion[] = await this.manager.query(`${PROMOTIONS} WHERE o.id = $1`, [id])
    return found ?? null
  }

  list(salesPointId: string, page: { limit: number; before: unknown }): Promise<Promotion[]> {
    return this.manager.query(
      `${PROMOTIONS} WHERE o.sales_point_id = $1 AND ($2::bigint IS NULL OR o.sequence < $2) ORDER BY o.sequence DESC LIMIT $3`,
      [salesPointId, page.before, page.limit],
    )
  }

  async add(id: string, plan: PromotionPlan, { by, at }: Told): Promise<void> {
    await this.manager.query(
      `INSERT INTO promotion (id, sales_point_id, state, drafted_by, drafted_at, name, kind, decision_number, decision_issuer, decision_day, first_day, last_day)
       VALUES ($1, $2, 'DRAFT', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, plan.salesPointId, by, at, ...PLAN(plan)],
    )
    await this.#setLines(id, plan)
  }

  async change(id: string, plan: PromotionPlan): Promise<void> {
    await this.manager.query(
      `UPDATE promotion SET name = $2, kind = $3, decision_number = $4, decision_issuer = $5, decision_day = $6, first_day = $7, last_day = $8 WHERE id = $1`,
      [id, ...PLAN(plan)],
    )
    await this.manager.query('DELETE FROM promotion_line WHERE promotion_id = $1', [id])
    await this.#setLines(id, plan)
  }

  async #setLines(id: string, { salesPointId, lines }: PromotionPlan): Promise<void> {
    await this.manager.query(
      `INSERT INTO promotion_line (promotion_id, sales_point_id, product_id, percent_off, wanted_price)
       SELECT $1, $2, n."productId", n."percentOff", n."wantedPrice" FROM jsonb_to_recordset($3) AS n("productId" uuid, "percentOff" smallint, "wantedPrice" bigint)`,
      [id, salesPointId, JSON.stringify(lines)],
    )
  }

  /** The database fixes the cap, and refuses what the law does. */
  async announce(
    id: string,
    { beginsAt, endsAt }: { beginsAt: Date; endsAt: Date },
    lines: readonly Fixed[],
    { by, at }: Told,
  ): Promise<void> {
    await this.manager.query(
      `UPDATE promotion SET state = 'ANNOUNCED', during = tstzrange($2, $3), announced_by = $4, announced_at = $5 WHERE id = $1`,
      [id, beginsAt, endsAt, by, at],
    )
    await this.manager.query(
      `UPDATE promotion_line l SET price_before = n."priceBefore", promotional_price = n."promotionalPrice"
         FROM jsonb_to_recordset($2) AS n("productId" uuid, "priceBefore" bigint, "promotionalPrice" bigint)
        WHERE l.promotion_id = $1 AND l.product_id = n."productId"`,
      [id, JSON.stringify(lines)],
    )
  }

  /** While it runs: from now on. Before: it never was. */
  async end(id: string, state: 'ENDED' | 'WITHDRAWN', reason: string, { by, at }: Told): Promise<void> {
    await this.manager.query(
      `UPDATE promotion SET state = $2, end_reason = $3, ended_by = $4, ended_at = $5,
              during = CASE WHEN $2 = 'WITHDRAWN' THEN during * 'empty' ELSE during * tstzrange(NULL, $5) END WHERE id = $1`,
      [id, state, reason, by, at],
    )
  }

  /** The law on a day. */
  async lawOn(day: string): Promise<PromotionLaw> {
    const [law]: PromotionLaw[] = await this.manager.query(
      `SELECT own_cap_percent AS "ownCapPercent", concentrated_cap_percent AS "concentratedCapPercent", most_days_per_year AS "mostDaysPerYear", decree
         FROM promotion_law WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1`,
      [day],
    )
    return law!
  }

  /** What is known of products that are to be promoted from a moment to another, in the order in which they are asked. */
  facts(salesPointId: string, productIds: readonly string[], time: { beginsAt: Date; endsAt: Date }): Promise<ProductFacts[]> {
    return this.manager.query(
      `SELECT k.id AS "productId", p.id IS NOT NULL AS "isKnown", coalesce(p.is_alcohol, false) AS "isAlcohol", f.unit_price::float8 AS "priceBefore", w.lowest::float8 AS "lowestBefore", x.other,
              ARRAY(SELECT json_build_object('firstDay', (lower(l.during) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 'lastDay', ((upper(l.during) - interval '1 microsecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
                      FROM promotion_line l JOIN promotion o ON o.id = l.promotion_id AND o.kind = 'OWN'
                     WHERE l.sales_point_id = $1 AND l.product_id = k.id AND NOT isempty(l.during)) AS reduced
         FROM unnest($2::uuid[]) WITH ORDINALITY AS k(id, place)
         LEFT JOIN product p ON p.id = k.id AND NOT p.is_withdrawn
        CROSS JOIN LATERAL price_in_force($1, k.id, $3::timestamptz - interval '1 microsecond') f
        CROSS JOIN LATERAL (SELECT min(b.unit_price) AS lowest FROM prices_between($1, k.id, $3::timestamptz - interval '30 days', $3) b) w
         LEFT JOIN LATERAL (SELECT json_build_object('id', o.id, 'name', o.name, 'firstDay', o.first_day, 'lastDay', o.last_day) AS other
                              FROM promotion_line l JOIN promotion o ON o.id = l.promotion_id
                             WHERE l.sales_point_id = $1 AND l.product_id = k.id AND l.during && tstzrange($3, $4) ORDER BY o.first_day LIMIT 1) x ON true
        ORDER BY k.place`,
      [salesPointId, productIds, time.beginsAt, time.endsAt],
    )
  }
}
