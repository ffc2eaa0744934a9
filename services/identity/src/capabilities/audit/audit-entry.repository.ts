import type { EntityManager } from 'typeorm'

export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly actorId: string
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

export interface Question {
  readonly subject: string
  readonly subjectId: string
  readonly limit: number
  /** Moment and id of the last one already seen. */
  readonly after: readonly [at: string, id: string] | null
}

/** Milliseconds are what a cursor can say of a moment. */
const AT = `date_trunc('milliseconds', at)`

export class AuditEntryRepository {
  constructor(private readonly manager: EntityManager) {}

  list({ subject, subjectId, limit, after }: Question): Promise<AuditEntry[]> {
    return this.manager.query(
      `SELECT id, ${AT} AS at, actor_id AS "actorId", action, subject, subject_id AS "subjectId", before, after FROM audit_entry
        WHERE subject = $1 AND subject_id = $2 AND ($3::timestamptz IS NULL OR (${AT}, id) < ($3, $4::uuid))
        ORDER BY ${AT} DESC, id DESC LIMIT $5`,
      [subject, subjectId, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }
}
