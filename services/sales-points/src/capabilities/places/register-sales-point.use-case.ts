import type { Transaction } from '@ocop/service-kit/database'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { OpeningHours } from './opening-hours.rules.ts'
import type { SalesPoint } from './sales-point.repository.ts'

export interface SalesPointRegistration extends Omit<SalesPoint, 'closedDays'> {
  /** First day of its status. */
  readonly since: string
  /** The unit it stands in and those above it, old and new. */
  readonly areas: readonly { readonly id: string; readonly slug: string }[]
}

/** Enters a sales point into the registry, as it is; its history begins with that. Whoever asks was let in before. */
export class RegisterSalesPoint {
  async execute({ manager, audit }: Transaction, point: SalesPointRegistration, actorId: string): Promise<void> {
    const { id, slug, name, kind, status, isDemo, address, unitId, latitude, longitude, phone, openingHours, areas, since } = point
    await manager.query(
      `INSERT INTO sales_point (id, slug, name, folded, kind, status, is_demo, address, unit_id, latitude, longitude, phone, status_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [id, slug, name, slugOf(`${name} ${address}`), kind, status, isDemo, address, unitId, latitude, longitude, phone, since],
    )
    await manager.query(
      `INSERT INTO sales_point_area (sales_point_id, unit_id, unit_slug) SELECT $1, a.id, a.slug FROM jsonb_to_recordset($2) AS a(id uuid, slug text)`,
      [id, JSON.stringify(areas)],
    )
    await manager.query(
      `INSERT INTO opening_hours (sales_point_id, weekday, opens, closes)
       SELECT $1, h.weekday, h.opens, h.closes FROM jsonb_to_recordset($2) AS h(weekday int, opens time, closes time)`,
      [id, JSON.stringify(openingHours satisfies readonly OpeningHours[])],
    )
    await manager.query(
      `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, actor_id, taken_at) VALUES ($1, $2, $3, $4, now())`,
      [id, status, since, actorId],
    )
    await audit.add({ actorId, action: 'registerSalesPoint', subject: 'SalesPoint', subjectId: id, after: { slug, name, kind, status } })
  }
}
