import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Evidence } from './evidence.entity.ts'
import { EvidenceRepository } from './evidence.repository.ts'

export type { Evidence }

/** Papers by id, whoever asks: the caller has to know that the person may see them. */
export class FindEvidence {
  constructor(private readonly manager: EntityManager) {}

  byIds = async (ids: readonly string[]): Promise<(Evidence | null)[]> =>
    inOrderOf(ids, await new EvidenceRepository(this.manager).findMany(ids), ({ id }) => id)

  /** Those of the papers that are there; nobody removes them before the transaction ends. */
  hold(ids: readonly string[], manager: EntityManager): Promise<Evidence[]> {
    return new EvidenceRepository(manager).hold(ids)
  }
}
