import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { Producer } from './producer.entity.ts'
import { ProducerRepository } from './producer.repository.ts'

const SLUG = /^[a-z0-9-]{1,250}$/

export class FindProducers {
  constructor(private readonly dataSource: DataSource) {}

  async execute(ids: readonly string[]): Promise<(Producer | null)[]> {
    return inOrderOf(ids, await new ProducerRepository(this.dataSource.manager).byIds(ids), producer => producer.id)
  }

  async bySlug(slug: string): Promise<Producer | null> {
    if (!SLUG.test(slug)) return null
    const [producer] = await new ProducerRepository(this.dataSource.manager).bySlugs([slug])
    return producer ?? null
  }
}
