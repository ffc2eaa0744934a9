import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { KnownProducer, KnownProduct, KnownUnit } from './known-facts.entity.ts'
import { KnownFactsRepository } from './known-facts.repository.ts'

export type { KnownProducer, KnownProduct, KnownUnit }

/** What is known of products, producers and units; null where nobody announced any. Inside a transaction pass its manager. */
export class FindFacts {
  constructor(private readonly manager: EntityManager) {}

  async product(id: string, manager = this.manager): Promise<KnownProduct | undefined> {
    return (await new KnownFactsRepository(manager).products([id]))[0]
  }

  async producer(id: string, manager = this.manager): Promise<KnownProducer | undefined> {
    return (await new KnownFactsRepository(manager).producers([id]))[0]
  }

  async unit(id: string, manager = this.manager): Promise<KnownUnit | undefined> {
    return (await new KnownFactsRepository(manager).units([id]))[0]
  }

  units = async (ids: readonly string[]): Promise<(KnownUnit | null)[]> =>
    inOrderOf(ids, await new KnownFactsRepository(this.manager).units(ids), unit => unit.unitId)
}
