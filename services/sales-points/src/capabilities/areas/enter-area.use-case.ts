import { type Actor, Forbidden, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { UnitRepository } from './unit.repository.ts'

/** The subject of those who act for the whole country: the ministry's officers. */
const COUNTRY = fixedId('administrative-unit', 'VN')

/** Lets officers in at the sales points that lie, or lay, in their units. */
export class EnterArea {
  /** The person's id; everybody else, and everybody at an unknown point, gets the same answer. */
  async require(manager: EntityManager, actor: Actor, salesPointId: string, action: string): Promise<string> {
    const userId = requireRole(actor, action, ['OFFICER'])
    if (!(await this.isInCharge(manager, actor, salesPointId))) throw new Forbidden(action)
    return userId
  }

  async isInCharge(manager: EntityManager, actor: Actor, salesPointId: string): Promise<boolean> {
    const areas = this.areasOf(actor)
    return areas === 'EVERYWHERE' || (areas.length > 0 && (await new UnitRepository(manager).holdsPoint(salesPointId, areas)))
  }

  /** The units somebody is in charge of as an officer. */
  areasOf(actor: Actor): readonly string[] | 'EVERYWHERE' {
    const areas = subjectsOf(actor, 'OFFICER')
    return areas.includes(COUNTRY) ? 'EVERYWHERE' : areas
  }
}
