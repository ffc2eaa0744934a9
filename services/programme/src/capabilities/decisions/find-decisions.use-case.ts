import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Decision } from './decision.entity.ts'
import { DecisionRepository } from './decision.repository.ts'

/** Decisions are public: whoever has an id may read one. */
export class FindDecisions {
  constructor(private readonly manager: EntityManager) {}

  byIds = async (ids: readonly string[]): Promise<(Decision | null)[]> =>
    inOrderOf(ids, await new DecisionRepository(this.manager).findMany(ids), ({ id }) => id)
}
