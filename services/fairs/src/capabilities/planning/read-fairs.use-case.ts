import type { Clock } from '@ocop/service-kit/clock'
import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { Fair } from './fair.entity.ts'
import { FairRepository } from './fair.repository.ts'

export type { Fair } from './fair.entity.ts'

/** Fairs by id as they stand now, in the order of the ids, whoever may see them: the neighbour who asks decides that. */
export class ReadFairs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  async execute(ids: readonly string[]): Promise<(Fair | null)[]> {
    if (ids.length === 0) return []
    const fairs = await new FairRepository(this.dataSource.manager, this.now()).findMany(ids)
    return inOrderOf(ids, fairs, fair => fair.id)
  }

  /** The same, without those there are none of. */
  async executeFor(ids: readonly string[]): Promise<Fair[]> {
    return (await this.execute(ids)).filter(fair => fair !== null)
  }
}
