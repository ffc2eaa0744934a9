import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'

/** One write that matters: who did what to which thing, and how it was before and after. */
export interface AuditedWrite {
  /** User id, or `system` for jobs and reactions. */
  readonly actorId: string | null
  /** The operation's name, e.g. `adjustStock`. */
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Append-only record of writes, in the same transaction as the write itself. */
export class AuditTrail {
  constructor(private readonly manager: EntityManager) {}

  async add({ actorId, action, subject, subjectId, before, after }: AuditedWrite): Promise<void> {
    await this.manager.query(
      'INSERT INTO audit_entry (id, actor_id, action, subject, subject_id, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [randomUUID(), actorId ?? 'anonymous', action, subject, subjectId, toJson(before), toJson(after)],
    )
  }
}

const toJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
