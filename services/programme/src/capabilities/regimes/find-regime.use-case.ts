import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Band, Competence, DeadlineOfStep, Forwarding, Regime, Round, Transition } from './regime.entity.ts'
import { RegimeRepository } from './regime.repository.ts'

export type { Band, Competence, DeadlineOfStep, Forwarding, Regime, Round, Transition }

/** The law of a day. Inside a transaction pass its manager. */
export class FindRegime {
  constructor(private readonly manager: EntityManager) {}

  /** The regime that grades dossiers of this day: of those in force then the latest begun. Undefined when none was. */
  on(day: string, manager = this.manager): Promise<Regime | undefined> {
    return new RegimeRepository(manager).on(day)
  }

  async byId(id: string, manager = this.manager): Promise<Regime | undefined> {
    return (await new RegimeRepository(manager).byIds([id]))[0]
  }

  byIds = async (ids: readonly string[]): Promise<(Regime | null)[]> =>
    inOrderOf(ids, await new RegimeRepository(this.manager).byIds(ids), ({ id }) => id)

  /** Oldest first. */
  all(): Promise<Regime[]> {
    return new RegimeRepository(this.manager).all()
  }
}
