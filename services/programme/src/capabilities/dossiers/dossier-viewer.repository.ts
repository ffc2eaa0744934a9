import type { EntityManager } from 'typeorm'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { DossierKind } from './dossier-kind.enum.ts'
import type { DossierStatus } from './dossier-status.enum.ts'
import type { Dossier } from './dossier.entity.ts'
import { DOSSIER } from './dossier.repository.ts'

/** What of a person decides which dossiers are shown. */
export interface Viewer {
  readonly producerIds: readonly string[]
  /** Units an officer is in charge of. */
  readonly areaIds: readonly string[]
  readonly isMinistry: boolean
  /** Null for who is in no council. */
  readonly memberId: string | null
}

export interface DueDossier extends Dossier {
  /** Last day for what comes next; null where there is none. */
  readonly dueOn: string | null
}

export interface DossierFilter {
  readonly statuses: readonly DossierStatus[] | null
  readonly kind: DossierKind | null
  readonly level: OfficeLevel | null
  readonly unitId: string | null
  readonly planYear: number | null
  readonly setNumber: number | null
  /** Only those whose last day lies before this one. */
  readonly dueBefore: string | null
}

export interface DuePage {
  readonly first: number
  readonly after?: readonly [dueOn: string | null, id: string] | undefined
}

/** A dossier that lies, or lay, in one of the areas `$2`; all for the ministry (`$3`). Drafts are the producer’s alone. */
const IN_AREA = `d.submitted_at IS NOT NULL AND ($3::boolean OR EXISTS (
  SELECT FROM known_unit_area a WHERE a.unit_id = d.unit_id AND a.area_id = ANY ($2::uuid[])))`
const SEEN = `(d.producer_id = ANY ($1::uuid[]) OR ${IN_AREA} OR d.submitted_at IS NOT NULL AND EXISTS (
  SELECT FROM session_dossier s JOIN evaluation_session e ON e.id = s.session_id JOIN council_member m ON m.council_id = e.council_id
   WHERE s.dossier_id = d.id AND m.user_id = $4))`
/** The office of the level at which it lies, once the commune has proposed it. */
const SCORED = `(d.level = 'CENTRE' AND $2::boolean OR d.level IN ('DISTRICT', 'PROVINCE') AND EXISTS (
  SELECT FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id
   WHERE a.unit_id = d.unit_id AND a.area_id = ANY ($1::uuid[]) AND u.level = d.level))`
/** A dossier that somebody has to act on keeps the last day of its latest step. */
const LATEST = `LEFT JOIN LATERAL (SELECT s.due_on FROM dossier_step s WHERE s.dossier_id = d.id ORDER BY s.number DESC LIMIT 1) AS l ON true`

export class DossierViewerRepository {
  constructor(private readonly manager: EntityManager) {}

  seen(ids: readonly string[], { producerIds, areaIds, isMinistry, memberId }: Viewer): Promise<Dossier[]> {
    return this.manager.query(`SELECT ${DOSSIER} FROM dossier d WHERE ${SEEN} AND d.id = ANY ($5::uuid[])`, [
      producerIds,
      areaIds,
      isMinistry,
      memberId,
      ids,
    ])
  }

  async scored(ids: readonly string[], { areaIds, isMinistry }: Viewer): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(`SELECT d.id FROM dossier d WHERE ${SCORED} AND d.id = ANY ($3::uuid[])`, [
      areaIds,
      isMinistry,
      ids,
    ])
    return rows.map(({ id }) => id)
  }

  /** The producers’ own, the latest first; one more than asked for. */
  ofProducers(
    producerIds: readonly string[],
    statuses: readonly DossierStatus[] | null,
    { first, after }: { readonly first: number; readonly after?: readonly [string, string] | undefined },
  ): Promise<Dossier[]> {
    return this.manager.query(
      `SELECT ${DOSSIER} FROM dossier d
        WHERE d.producer_id = ANY ($1::uuid[]) AND ($2::text[] IS NULL OR d.status = ANY ($2::text[]))
          AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', d.created_at), d.id) < ($3::timestamptz, $4::uuid))
        ORDER BY date_trunc('milliseconds', d.created_at) DESC, d.id DESC LIMIT $5`,
      [producerIds, statuses, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** An office’s, the most overdue first, those without a last day at the end; one more than asked for. */
  ofOffice({ areaIds, isMinistry }: Viewer, filter: DossierFilter, { first, after }: DuePage): Promise<DueDossier[]> {
    return this.manager.query(
      `SELECT ${DOSSIER}, l.due_on::text AS "dueOn" FROM dossier d ${LATEST}
        WHERE ($1::text IS NULL OR d.level = $1) AND ${IN_AREA} AND ($4::text[] IS NULL OR d.status = ANY ($4::text[])) AND ($5::text IS NULL OR d.kind = $5)
          AND ($6::uuid IS NULL OR EXISTS (SELECT FROM known_unit_area a WHERE a.unit_id = d.unit_id AND a.area_id = $6))
          AND ($7::int IS NULL OR d.plan_year = $7) AND ($8::int IS NULL OR d.set_number = $8) AND ($9::date IS NULL OR l.due_on < $9::date)
          AND ($11::uuid IS NULL OR (coalesce(l.due_on, 'infinity'), d.id) > (coalesce($10::date, 'infinity'), $11::uuid))
        ORDER BY coalesce(l.due_on, 'infinity'), d.id LIMIT $12`,
      [
        filter.level,
        areaIds,
        isMinistry,
        filter.statuses,
        filter.kind,
        filter.unitId,
        filter.planYear,
        filter.setNumber,
        filter.dueBefore,
        after?.[0] ?? null,
        after?.[1] ?? null,
        first + 1,
      ],
    )
  }
}
