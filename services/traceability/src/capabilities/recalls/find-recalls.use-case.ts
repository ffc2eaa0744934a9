import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource, EntityManager } from 'typeorm'
import { type Recall, RecallRepository } from './recall.repository.ts'

export type { Recall }

export class FindRecalls {
  constructor(private readonly dataSource: DataSource) {}

  /** The open recall of each lot, in the order of the lots. */
  async execute(lotIds: readonly string[]): Promise<(Recall | null)[]> {
    return inOrderOf(lotIds, await new RecallRepository(this.dataSource.manager).openOfLots(lotIds), ({ lotId }) => lotId)
  }

  /** Insists: for recalls that were just written. */
  async get(id: string, manager: EntityManager): Promise<Recall> {
    const [recall] = await new RecallRepository(manager).byIds([id])
    if (!recall) throw new Error(`There is no recall ${id}.`)
    return recall
  }
}
