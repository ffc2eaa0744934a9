import type { EntityManager } from 'typeorm'
import { Invitation } from './invitation.entity.ts'

export interface Page {
  readonly limit: number
  /** Making and id of the last one already seen. */
  readonly after: readonly [createdAt: string, id: string] | null
  /** Only those that are for this subject, a sales point say; null: all. */
  readonly subjectId: string | null
}

export class InvitationRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(invitation: Invitation): Promise<void> {
    await this.manager.insert(Invitation, invitation)
  }

  find(id: string): Promise<Invitation | null> {
    return this.manager.findOneBy(Invitation, { id })
  }

  findByToken(tokenHash: string): Promise<Invitation | null> {
    return this.manager.findOneBy(Invitation, { tokenHash })
  }

  /** Whoever else wants to change it waits. */
  lockByToken(tokenHash: string): Promise<Invitation | null> {
    return this.manager.findOne(Invitation, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } })
  }

  lock(id: string): Promise<Invitation | null> {
    return this.manager.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  async save(invitation: Invitation): Promise<void> {
    await this.manager.update(Invitation, { id: invitation.id }, invitation)
  }

  async setToken(id: string, tokenHash: string): Promise<void> {
    await this.manager.update(Invitation, { id }, { tokenHash })
  }

  /** The same page of each organization, latest first. */
  async ofOrganizations(organizationIds: readonly string[], { limit, after, subjectId }: Page): Promise<Invitation[]> {
    const ids: { id: string }[] = await this.manager.query(
      `SELECT page.id FROM unnest($1::uuid[]) asked (id) CROSS JOIN LATERAL (
         SELECT i.id FROM invitation i WHERE i.organization_id = asked.id AND ($5::uuid IS NULL OR i.subject_ids @> ARRAY[$5::uuid])
            AND ($2::timestamptz IS NULL OR (i.created_at, i.id) < ($2, $3::uuid))
          ORDER BY i.created_at DESC, i.id DESC LIMIT $4) page`,
      [organizationIds, after?.[0] ?? null, after?.[1] ?? null, limit, subjectId],
    )
    return this.manager
      .createQueryBuilder(Invitation, 'i')
      .where('i.id = ANY(:ids)', { ids: ids.map(({ id }) => id) })
      .orderBy('i.created_at', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .getMany()
  }

  async forgetEndedBefore(moment: Date): Promise<void> {
    await this.manager.query('DELETE FROM invitation WHERE expires_at < $1', [moment])
  }
}
