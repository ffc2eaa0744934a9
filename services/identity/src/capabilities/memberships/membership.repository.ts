import { type EntityManager, IsNull } from 'typeorm'
import type { OrganizationKind } from '../organizations/organization-kind.enum.ts'
import { Membership } from './membership.entity.ts'
import type { Role } from './role.enum.ts'

/** A membership in force, with its organization; null for consumers. */
export interface OpenMembership {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly organizationId: string | null
  readonly subjectIds: string[]
  readonly since: Date
  readonly organization: { readonly id: string; readonly name: string; readonly kind: OrganizationKind; readonly isDemo: boolean } | null
}

export interface Page {
  readonly limit: number
  /** Beginning and id of the last one already seen. */
  readonly after: readonly [since: string, id: string] | null
  /** Only those that are for this subject, a sales point say; null: all. */
  readonly subjectId: string | null
}

/** Milliseconds are what a cursor can say of a moment. */
const SINCE = `date_trunc('milliseconds', m.since)`
const COLUMNS = `m.id, m.user_id AS "userId", m.role, m.organization_id AS "organizationId", m.subject_ids AS "subjectIds", ${SINCE} AS since,
  CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'isDemo', o.is_demo) END AS organization`

export class MembershipRepository {
  constructor(private readonly manager: EntityManager) {}

  openOfUsers(userIds: readonly string[]): Promise<OpenMembership[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM membership m LEFT JOIN organization o ON o.id = m.organization_id
        WHERE m.user_id = ANY($1) AND m.ended_at IS NULL ORDER BY m.since, o.name, m.id`,
      [userIds],
    )
  }

  /** The same page of each organization, longest members first. */
  openOfOrganizations(
    organizationIds: readonly string[],
    { limit, after, subjectId }: Page,
  ): Promise<(OpenMembership & { organizationId: string })[]> {
    return this.manager.query(
      `SELECT page.* FROM unnest($1::uuid[]) asked (id) CROSS JOIN LATERAL (
         SELECT ${COLUMNS} FROM membership m JOIN organization o ON o.id = m.organization_id
          WHERE m.organization_id = asked.id AND m.ended_at IS NULL AND ($5::uuid IS NULL OR m.subject_ids @> ARRAY[$5::uuid])
            AND ($2::timestamptz IS NULL OR (${SINCE}, m.id) > ($2, $3::uuid))
          ORDER BY ${SINCE}, m.id LIMIT $4) page`,
      [organizationIds, after?.[0] ?? null, after?.[1] ?? null, limit, subjectId],
    )
  }

  /** Who holds a role in any of these organizations. */
  async holders(organizationIds: readonly string[], role: Role, limit: number): Promise<string[]> {
    const rows: { userId: string }[] = await this.manager.query(
      `SELECT DISTINCT m.user_id AS "userId" FROM membership m
        WHERE m.organization_id = ANY($1) AND m.role = $2 AND m.ended_at IS NULL ORDER BY m.user_id LIMIT $3`,
      [organizationIds, role, limit],
    )
    return rows.map(({ userId }) => userId)
  }

  /** Who holds a role for any of these subjects; nobody of the demonstration. */
  async holdersFor(role: Role, subjectIds: readonly string[], limit: number): Promise<string[]> {
    const rows: { userId: string }[] = await this.manager.query(
      `SELECT DISTINCT m.user_id AS "userId" FROM membership m JOIN auth_user u ON u.id = m.user_id AND NOT u.is_demo
        WHERE m.subject_ids && $1::uuid[] AND m.role = $2 AND m.ended_at IS NULL ORDER BY m.user_id LIMIT $3`,
      [subjectIds, role, limit],
    )
    return rows.map(({ userId }) => userId)
  }

  /** Who holds one of these roles for any of these subjects. */
  async holdersOf(roles: readonly Role[], subjectIds: readonly string[], limit: number): Promise<string[]> {
    const rows: { userId: string }[] = await this.manager.query(
      `SELECT DISTINCT user_id AS "userId" FROM membership
        WHERE subject_ids && $1::uuid[] AND role = ANY($2) AND ended_at IS NULL ORDER BY user_id LIMIT $3`,
      [subjectIds, roles, limit],
    )
    return rows.map(({ userId }) => userId)
  }

  /** Begins a membership, or adds the subjects to the one there is. */
  async grant({
    id,
    userId,
    organizationId,
    organizationKind,
    role,
    subjectIds,
    since,
  }: Omit<Membership, 'endedAt'>): Promise<OpenMembership> {
    const [{ granted }]: [{ granted: string }] = await this.manager.query(
      `INSERT INTO membership (id, user_id, organization_id, organization_kind, role, subject_ids, since) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (user_id, organization_id, role) WHERE ended_at IS NULL DO UPDATE
         SET subject_ids = ARRAY(SELECT DISTINCT unnest(membership.subject_ids || EXCLUDED.subject_ids))
       RETURNING id AS granted`,
      [id, userId, organizationId, organizationKind, role, subjectIds, since],
    )
    return this.getOpen(granted)
  }

  async getOpen(id: string): Promise<OpenMembership> {
    const [found]: OpenMembership[] = await this.manager.query(
      `SELECT ${COLUMNS} FROM membership m LEFT JOIN organization o ON o.id = m.organization_id WHERE m.id = $1`,
      [id],
    )
    return found!
  }

  findOpen(id: string): Promise<Membership | null> {
    return this.manager.findOneBy(Membership, { id, endedAt: IsNull() })
  }

  /** Two managers of one organization cannot leave at the same time: each waits for the other here. */
  async lockOrganization(id: string): Promise<void> {
    await this.manager.query('SELECT FROM organization WHERE id = $1 FOR UPDATE', [id])
  }

  async countOpen(organizationId: string, role: Role): Promise<number> {
    return this.manager.countBy(Membership, { organizationId, role, endedAt: IsNull() })
  }

  async end(id: string, at: Date): Promise<void> {
    await this.manager.update(Membership, { id }, { endedAt: at })
  }
}
