import { type EntityManager, In } from 'typeorm'
import type { OrganizationKind } from './organization-kind.enum.ts'
import { Organization } from './organization.entity.ts'

interface Page {
  readonly search: string | null
  readonly kind: OrganizationKind | null
  readonly limit: number
  /** Name and id of the last one already seen. */
  readonly after: readonly [name: string, id: string] | null
}

export class OrganizationRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(organization: Organization): Promise<void> {
    await this.manager.insert(Organization, organization)
  }

  findMany(ids: readonly string[]): Promise<Organization[]> {
    return this.manager.findBy(Organization, { id: In([...ids]) })
  }

  list({ search, kind, limit, after }: Page): Promise<Organization[]> {
    return this.manager.query(
      `SELECT id, name, kind, is_demo AS "isDemo" FROM organization
        WHERE ($1::text IS NULL OR strpos(lower(name), lower($1)) > 0) AND ($2::text IS NULL OR kind = $2)
          AND ($3::text IS NULL OR (name, id) > ($3, $4::uuid))
        ORDER BY name, id LIMIT $5`,
      [search, kind, after?.[0] ?? null, after?.[1] ?? null, limit],
    )
  }
}
