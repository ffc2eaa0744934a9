import type { EntityManager } from 'typeorm'

export class NewOrderRepository {
  constructor(private readonly manager: EntityManager) {}

  /** New orders of a point in a time that the person was told of and has not read; what came without a bell was never read. */
  async unseen(userId: string, salesPointId: string, { from, to }: { from: Date; to: Date }): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.manager.query(
      `SELECT count(*)::int AS count FROM inbox_notice WHERE user_id = $1 AND kind = 'NEW_ORDER' AND $2::uuid = ANY(acts_for)
          AND happened_at >= $3 AND happened_at < $4 AND (read_at IS NULL OR read_at = happened_at)`,
      [userId, salesPointId, from, to],
    )
    return count
  }
}
