import { type Actor, Forbidden, requireRole, type Role, subjectsOf } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import type { OfficeLevel } from './office-level.enum.ts'
import { KnownFactsRepository } from './known-facts.repository.ts'

/** The subject of those who act for the whole country: the ministry's officers and central council. */
export const COUNTRY = fixedId('administrative-unit', 'VN')

/** Lets officials in where they are in charge: for their units and all that lies or lay in them, at the level these units have. */
export class EnterArea {
  constructor(private readonly manager: EntityManager) {}

  /**
   * The person's id. Throws `Forbidden` where the person is not in charge of the unit (at this level, when one is named),
   * and where nobody knows the unit.
   */
  async require(actor: Actor, unitId: string, action: string, at: { level?: OfficeLevel; roles?: readonly Role[] } = {}): Promise<string> {
    const userId = requireRole(actor, action, at.roles ?? ['OFFICER'])
    if (!(await this.mayEnter(actor, unitId, at))) throw new Forbidden(action)
    return userId
  }

  async mayEnter(
    actor: Actor,
    unitId: string,
    { level, roles = ['OFFICER'] }: { level?: OfficeLevel; roles?: readonly Role[] } = {},
  ): Promise<boolean> {
    const areas = subjectsOf(actor, ...roles)
    if (level === 'CENTRE' || (level === undefined && areas.includes(COUNTRY))) return areas.includes(COUNTRY)
    return areas.length > 0 && new KnownFactsRepository(this.manager).lies(unitId, areas, level ?? null)
  }
}
