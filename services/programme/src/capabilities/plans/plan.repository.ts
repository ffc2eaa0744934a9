import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { Plan, PlanTarget, TargetTerms } from './plan.entity.ts'

const PLAN = `p.id, p.unit_id AS "unitId", p.year, p.number, p.decided_on::text AS "decidedOn", p.title, p.note, p.status, p.units_on::text AS "unitsOn",
  p.is_demo AS "isDemo", p.version, p.created_at AS "createdAt", p.published_at AS "publishedAt"`
const TARGET = `t.id, t.plan_id AS "planId", t.code, t.position, t.title_vi AS "titleVi", t.title_en AS "titleEn", t.formula, t.comparison,
  t.number::float8 AS number, t.number_to::float8 AS "numberTo", t.threshold::float8 AS threshold, t.deadline::text AS deadline, t.responsible,
  p.year, p.unit_id AS "provinceId", p.status AS "planStatus"`

export class PlanRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(plan: Plan, createdBy: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO plan (id, unit_id, year, number, decided_on, title, note, status, units_on, is_demo, version, created_by, created_at, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        plan.id,
        plan.unitId,
        plan.year,
        plan.number,
        plan.decidedOn,
        plan.title,
        plan.note,
        plan.status,
        plan.unitsOn,
        plan.isDemo,
        plan.version,
        createdBy,
        plan.createdAt,
        plan.publishedAt,
      ],
    )
  }

  async save({ id, number, decidedOn, title, note, unitsOn, version, status, publishedAt }: Plan): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET number = $2, decided_on = $3, title = $4, note = $5, units_on = $6, version = $7, status = $8, published_at = $9 WHERE id = $1`,
      [id, number, decidedOn, title, note, unitsOn, version, status, publishedAt],
    )
  }

  /** Makes these the targets of the plan: known codes keep their ids and so their history, others come and go. */
  async keepTargets(planId: string, targets: readonly TargetTerms[]): Promise<void> {
    await this.manager.query('DELETE FROM plan_target WHERE plan_id = $1 AND NOT code = ANY ($2)', [
      planId,
      targets.map(({ code }) => code),
    ])
    for (const [place, t] of targets.entries())
      await this.manager.query(
        `INSERT INTO plan_target AS t (id, plan_id, code, position, title_vi, title_en, formula, comparison, number, number_to, threshold, deadline, responsible)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (plan_id, code) DO UPDATE SET position = EXCLUDED.position, title_vi = EXCLUDED.title_vi, title_en = EXCLUDED.title_en,
           formula = EXCLUDED.formula, comparison = EXCLUDED.comparison, number = EXCLUDED.number, number_to = EXCLUDED.number_to,
           threshold = EXCLUDED.threshold, deadline = EXCLUDED.deadline, responsible = EXCLUDED.responsible`,
        [
          randomUUID(),
          planId,
          t.code,
          place + 1,
          t.titleVi.trim(),
          t.titleEn.trim(),
          t.formula,
          t.comparison,
          t.number,
          t.numberTo ?? null,
          t.threshold ?? null,
          t.deadline,
          t.responsible,
        ],
      )
  }

  async lock(id: string): Promise<Plan | undefined> {
    return (await this.manager.query(`SELECT ${PLAN} FROM plan p WHERE p.id = $1 FOR UPDATE`, [id]))[0]
  }

  byIds(ids: readonly string[]): Promise<Plan[]> {
    return this.manager.query(`SELECT ${PLAN} FROM plan p WHERE p.id = ANY ($1::uuid[])`, [ids])
  }

  /** The published plan of each unit, or of the province it lies or lay in, in a year. */
  publishedFor(unitIds: readonly string[], year: number): Promise<(Plan & { readonly askedId: string })[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (w.unit_id) w.unit_id AS "askedId", ${PLAN} FROM unit_within w JOIN plan p ON p.unit_id = w.area_id
        WHERE w.unit_id = ANY ($1::uuid[]) AND p.year = $2 AND p.status = 'PUBLISHED' ORDER BY w.unit_id, p.decided_on, p.id`,
      [unitIds, year],
    )
  }

  async published(provinceSlug: string, year: number): Promise<Plan | undefined> {
    const rows: Plan[] = await this.manager.query(
      `SELECT ${PLAN} FROM known_unit u JOIN plan p ON p.unit_id = u.unit_id WHERE u.slug = $1 AND p.year = $2 AND p.status = 'PUBLISHED'`,
      [provinceSlug, year],
    )
    return rows[0]
  }

  /** Until the transaction ends nobody else publishes for this province and year. */
  async takeTurns(unitId: string, year: number): Promise<void> {
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`plan ${unitId} ${year}`])
  }

  async publishedNumber(unitId: string, year: number): Promise<string | undefined> {
    const rows: { number: string }[] = await this.manager.query(
      `SELECT number FROM plan WHERE unit_id = $1 AND year = $2 AND status = 'PUBLISHED'`,
      [unitId, year],
    )
    return rows[0]?.number
  }

  /** The latest year first; one more than asked for. Of drafts only those of provinces that lie in the areas. */
  list(areaIds: readonly string[] | null, year: number | null, page: { first: number; after: readonly unknown[] }): Promise<Plan[]> {
    return this.manager.query(
      `SELECT ${PLAN} FROM plan p
        WHERE ($2::int IS NULL OR p.year = $2) AND (p.status = 'PUBLISHED' OR $1::uuid[] IS NULL
            OR EXISTS (SELECT FROM known_unit_area a WHERE a.unit_id = p.unit_id AND a.area_id = ANY ($1)))
          AND ($3::int IS NULL OR (p.year, p.id) < ($3, $4::uuid)) ORDER BY p.year DESC, p.id DESC LIMIT $5`,
      [areaIds, year, page.after[0] ?? null, page.after[1] ?? null, page.first + 1],
    )
  }

  targetsOf(planIds: readonly string[]): Promise<PlanTarget[]> {
    return this.manager.query(
      `SELECT ${TARGET} FROM plan_target t JOIN plan p ON p.id = t.plan_id WHERE t.plan_id = ANY ($1::uuid[]) ORDER BY t.position, t.code`,
      [planIds],
    )
  }

  targets(ids: readonly string[]): Promise<PlanTarget[]> {
    return this.manager.query(`SELECT ${TARGET} FROM plan_target t JOIN plan p ON p.id = t.plan_id WHERE t.id = ANY ($1::uuid[])`, [ids])
  }
}
