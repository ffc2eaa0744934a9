import type { EntityManager } from 'typeorm'
import type { Council } from './council.entity.ts'

const COUNCIL = `c.id, c.level, c.unit_id AS "unitId", c.name, c.decision_number AS "decisionNumber", c.decided_on::text AS "decidedOn", c.agreement,
  c.divergence_percent AS "divergencePercent", c.quorum, c.created_at AS "createdAt",
  (SELECT coalesce(json_agg(json_build_object('userId', m.user_id, 'name', m.name, 'position', m.position, 'role', m.role)
            ORDER BY m.role <> 'CHAIR', m.role, m.name, m.user_id), '[]') FROM council_member m WHERE m.council_id = c.id) AS members`

export interface CouncilPage {
  readonly first: number
  readonly after?: readonly [decidedOn: string, id: string] | undefined
}

export class CouncilRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(ids: readonly string[]): Promise<Council[]> {
    return this.manager.query(`SELECT ${COUNCIL} FROM council c WHERE c.id = ANY ($1::uuid[])`, [ids])
  }

  /** `FOR SHARE` while something is done in it, `FOR UPDATE` while it changes: nobody scores in a council that is being changed. */
  async lock(id: string, mode: 'FOR SHARE' | 'FOR UPDATE'): Promise<Council | undefined> {
    await this.manager.query(`SELECT FROM council WHERE id = $1 ${mode}`, [id])
    return (await this.findMany([id]))[0]
  }

  /** The latest set up first; one more than asked for. */
  ofUnit(unitId: string | null, { first, after }: CouncilPage): Promise<Council[]> {
    return this.manager.query(
      `SELECT ${COUNCIL} FROM council c WHERE c.unit_id IS NOT DISTINCT FROM $1::uuid AND ($2::date IS NULL OR (c.decided_on, c.id) < ($2::date, $3::uuid))
        ORDER BY c.decided_on DESC, c.id DESC LIMIT $4`,
      [unitId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** False where another council was set up by the same decision. */
  async insert({ members, ...council }: Council): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO council (id, level, unit_id, name, decision_number, decided_on, agreement, divergence_percent, quorum, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [...FIELDS.map(field => council[field]), council.createdAt],
    )
    if (rows.length > 0) await this.#addMembers({ id: council.id, members })
    return rows.length > 0
  }

  async change({ members, ...council }: Council): Promise<void> {
    await this.manager.query('UPDATE council SET name = $2, agreement = $3, divergence_percent = $4, quorum = $5 WHERE id = $1', [
      council.id,
      council.name,
      council.agreement,
      council.divergencePercent,
      council.quorum,
    ])
    await this.manager.query('DELETE FROM council_member WHERE council_id = $1', [council.id])
    await this.#addMembers({ id: council.id, members })
  }

  async hasScored(id: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM score_sheet s JOIN evaluation_session e ON e.id = s.session_id WHERE e.council_id = $1 LIMIT 1',
      [id],
    )
    return rows.length > 0
  }

  async #addMembers({ id, members }: Pick<Council, 'id' | 'members'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO council_member (council_id, user_id, name, position, role)
       SELECT $1, n."userId", n.name, n.position, n.role FROM jsonb_to_recordset($2) AS n ("userId" text, name text, position text, role text)`,
      [id, JSON.stringify(members)],
    )
  }
}

const FIELDS = ['id', 'level', 'unitId', 'name', 'decisionNumber', 'decidedOn', 'agreement', 'divergencePercent', 'quorum'] as const
