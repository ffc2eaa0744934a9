import { vietnamDay } from '@ocop/service-kit/clock'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { DataSource } from 'typeorm'
import type { FairScope } from '../planning/fair-scope.enum.ts'
import type { FairPeriod } from './fair-period.enum.ts'

export interface FairSearch {
  readonly period: FairPeriod
  readonly scope?: FairScope | null | undefined
  /** Slug of a historic district or id of any unit. */
  readonly unit?: string | null | undefined
  readonly search?: string | null | undefined
}

/** First day and id of the fair to go on after. */
export type FairPlace = readonly [startsOn: string, id: string]

export interface PageOfFairs {
  readonly first: number
  readonly after?: FairPlace | undefined
}

/** No fair lasts longer, so one that began earlier is over: the index by first day need not be read from its beginning. */
const LONGEST_FAIR_DAYS = 366

const IN_PERIOD: Record<FairPeriod, string> = {
  COMING: `AND f.status <> 'CANCELLED' AND f.ends_on >= $1 AND f.starts_on >= $1::date - ${LONGEST_FAIR_DAYS}`,
  PAST: `AND f.status <> 'CANCELLED' AND f.ends_on < $1`,
  ALL: 'AND $1::date IS NOT NULL',
}

/** No folded text contains a line break: a search that folds to nothing finds nothing. */
const foldedPattern = (search: string | null | undefined) => (search?.trim() ? `%${slugOf(search) || '\n'}%` : null)

const placeOf = (after: FairPlace | undefined) => after ?? [null, null]

/** Which fairs belong in which list, and in which order; by id, and always one more than asked for. */
export class FairDirectoryRepository {
  constructor(private readonly dataSource: DataSource) {}

  list({ period, scope, unit, search }: FairSearch, { first, after }: PageOfFairs, now: Date): Promise<string[]> {
    const isComing = period === 'COMING'
    return this.#ids(
      `SELECT f.id FROM fair f
        WHERE f.announced_at IS NOT NULL ${IN_PERIOD[period]}
          AND ($2::text IS NULL OR f.scope = $2)
          AND ($3::text IS NULL OR f.unit_id::text = $3
               OR f.unit_id IN (SELECT p.id FROM place p WHERE p.slug = $3 OR $3 = ANY(p.within::text[])))
          AND ($4::text IS NULL OR f.folded LIKE $4)
          AND ($5::date IS NULL OR (f.starts_on, f.id) ${isComing ? '>' : '<'} ($5::date, $6::uuid))
        ORDER BY f.starts_on ${isComing ? 'ASC' : 'DESC'}, f.id ${isComing ? 'ASC' : 'DESC'} LIMIT $7`,
      [vietnamDay(now), scope, unit, foldedPattern(search), ...placeOf(after), first + 1],
    )
  }

  /** All fairs of these organizers, the latest first. */
  listOf(organizerIds: readonly string[], { first, after }: PageOfFairs): Promise<string[]> {
    return this.#ids(
      `SELECT f.id FROM fair f
        WHERE f.organizer_id = ANY($1::uuid[]) AND ($2::date IS NULL OR (f.starts_on, f.id) < ($2::date, $3::uuid))
        ORDER BY f.starts_on DESC, f.id DESC LIMIT $4`,
      [organizerIds, ...placeOf(after), first + 1],
    )
  }

  async findIdBySlug(slug: string): Promise<string | undefined> {
    const [id] = await this.#ids('SELECT id FROM fair WHERE slug = $1', [slug])
    return id
  }

  /** For each unit its running and coming fairs, the next one first, at most `first` each. */
  listComingIn(unitIds: readonly string[], first: number, now: Date): Promise<{ unitId: string; fairId: string }[]> {
    return this.dataSource.query(
      `SELECT u.id AS "unitId", f.id AS "fairId"
         FROM unnest($1::uuid[]) AS u(id)
        CROSS JOIN LATERAL (
          SELECT f.id, f.starts_on FROM fair f
           WHERE f.announced_at IS NOT NULL AND f.status <> 'CANCELLED' AND f.ends_on >= $2 AND f.starts_on >= $2::date - ${LONGEST_FAIR_DAYS}
             AND f.unit_id = ANY(ARRAY[u.id] || ARRAY(SELECT p.id FROM place p WHERE p.within @> ARRAY[u.id]))
           ORDER BY f.starts_on, f.id LIMIT $3
        ) AS f ORDER BY f.starts_on, f.id`,
      [unitIds, vietnamDay(now), first],
    )
  }

  async #ids(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(sql, parameters)
    return rows.map(row => row.id)
  }
}
