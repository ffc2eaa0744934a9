import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { DelegatedRight } from './delegated-right.enum.ts'

export interface Delegation {
  readonly id: string
  readonly sequence: string
  readonly salesPointId: string
  readonly producerId: string
  readonly rights: readonly DelegatedRight[]
  readonly grantedAt: Date
  readonly revokedAt: Date | null
  readonly isDemo: boolean
}

const DELEGATIONS = `SELECT d.id, d.sequence, d.sales_point_id AS "salesPointId", d.producer_id AS "producerId", d.rights, d.granted_at AS "grantedAt",
    d.revoked_at AS "revokedAt", d.is_demo AS "isDemo" FROM producer_delegation d`

export class DelegationRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Delegation | null> {
    const [delegation]: Delegation[] = await this.manager.query(`${DELEGATIONS} WHERE d.id = $1`, [id])
    return delegation ?? null
  }

  /** The one in force; whoever revokes it waits until the transaction that relies on it has ended. */
  async inForce(salesPointId: string, producerId: string): Promise<Delegation | null> {
    const [delegation]: Delegation[] = await this.manager.query(
      `${DELEGATIONS} WHERE d.sales_point_id = $1 AND d.producer_id = $2 AND d.revoked_at IS NULL FOR SHARE`,
      [salesPointId, producerId],
    )
    return delegation ?? null
  }

  /** Whoever else counts the permissions of this point waits. */
  async lockPoint(salesPointId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('delegation:' || $1, 0))`, [salesPointId])
  }

  async countInForce(salesPointId: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.manager.query(
      'SELECT count(*)::int AS count FROM producer_delegation WHERE sales_point_id = $1 AND revoked_at IS NULL',
      [salesPointId],
    )
    return count
  }

  async grant(delegation: Omit<Delegation, 'id' | 'sequence' | 'revokedAt'> & { grantedBy: string }): Promise<string> {
    const id = randomUUID()
    await this.manager.query(
      `INSERT INTO producer_delegation (id, sales_point_id, producer_id, rights, granted_by, granted_at, is_demo) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        delegation.salesPointId,
        delegation.producerId,
        delegation.rights,
        delegation.grantedBy,
        delegation.grantedAt,
        delegation.isDemo,
      ],
    )
    return id
  }

  async revoke(id: string, by: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE producer_delegation SET revoked_by = $2, revoked_at = $3 WHERE id = $1 AND revoked_at IS NULL', [
      id,
      by,
      at,
    ])
  }

  /** Of one side, newest first. */
  list(side: { salesPointId: string } | { producerId: string }, page: { limit: number; before: unknown }): Promise<Delegation[]> {
    const [column, id] = 'salesPointId' in side ? ['sales_point_id', side.salesPointId] : ['producer_id', side.producerId]
    return this.manager.query(
      `${DELEGATIONS} WHERE d.${column} = $1 AND ($2::bigint IS NULL OR d.sequence < $2) ORDER BY d.sequence DESC LIMIT $3`,
      [id, page.before, page.limit],
    )
  }
}
