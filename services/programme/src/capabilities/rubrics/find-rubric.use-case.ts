import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Label, Rubric, RubricCriterion, RubricOption, RubricPart } from './rubric.entity.ts'
import { RubricRepository } from './rubric.repository.ts'

export type { Label, Rubric, RubricCriterion, RubricOption, RubricPart }

/** Scoring tables. Inside a transaction pass its manager. */
export class FindRubric {
  constructor(private readonly manager: EntityManager) {}

  /** The latest version for a product set: what a dossier freezes when it is submitted. */
  async current(regimeId: string, setNumber: number, manager = this.manager): Promise<Rubric | undefined> {
    return (await new RubricRepository(manager).current(regimeId, setNumber))[0]
  }

  /** The latest version of every set of a regime, by set number. */
  ofRegime(regimeId: string): Promise<Rubric[]> {
    return new RubricRepository(this.manager).current(regimeId, null)
  }

  async byId(id: string, manager = this.manager): Promise<Rubric | undefined> {
    return (await new RubricRepository(manager).byIds([id]))[0]
  }

  byIds = async (ids: readonly string[]): Promise<(Rubric | null)[]> =>
    inOrderOf(ids, await new RubricRepository(this.manager).byIds(ids), ({ id }) => id)
}
