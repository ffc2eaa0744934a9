import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { COUNTRY, EnterArea } from '../known-facts/enter-area.use-case.ts'
import { FindFacts } from '../known-facts/find-facts.use-case.ts'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'

/** An office that sets up councils and decides: of a district, of a province, or the ministry’s, which has no unit. */
export interface Office {
  readonly level: OfficeLevel
  readonly unitId: string | null
}

/** Lets officers act for their office. Inside a transaction pass its manager. */
export class EnterOffice {
  constructor(private readonly manager: EntityManager) {}

  /** The person’s id; refuses whoever is not in charge at this very level. */
  async require(actor: Actor, { level, unitId }: Office, action: string, manager = this.manager): Promise<string> {
    requireRole(actor, action, ['OFFICER'])
    if (level === 'COMMUNE') throw new BadInput('level', 'Communes neither score nor decide.')
    if ((unitId === null) !== (level === 'CENTRE')) throw new BadInput('unitId', 'An office has a unit, except the ministry’s.')
    const userId = await new EnterArea(manager).require(actor, unitId ?? COUNTRY, action, { level })
    if (unitId !== null) await assertLevel(unitId, level, manager)
    return userId
  }

  /** Whether the person is in charge there. */
  mayEnter(actor: Actor, { level, unitId }: Office, manager = this.manager): Promise<boolean> {
    return new EnterArea(manager).mayEnter(actor, unitId ?? COUNTRY, { level })
  }
}

async function assertLevel(unitId: string, level: OfficeLevel, manager: EntityManager): Promise<void> {
  const unit = await new FindFacts(manager).unit(unitId)
  if (unit?.level !== level) throw new BadInput('unitId', `This unit is no ${level}.`)
}
