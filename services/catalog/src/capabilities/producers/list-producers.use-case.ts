import { decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { DataSource } from 'typeorm'
import type { Producer } from './producer.entity.ts'
import { ProducerRepository } from './producer.repository.ts'

export interface ListProducersQuery {
  readonly search?: string | null
  readonly unit?: string | null
  readonly first: number
  readonly after?: string | null
}

export class ListProducers {
  constructor(private readonly dataSource: DataSource) {}

  /** One producer more than asked for, when there is one. */
  async execute({ search, unit, first, after }: ListProducersQuery): Promise<Producer[]> {
    const words = search?.trim() ? queryOf(search) : null
    if (words === '') return []
    return new ProducerRepository(this.dataSource.manager).list({
      words,
      unit: unit?.replaceAll('\0', '') ?? null,
      after: after ? decodeCursor(after, ['text', 'uuid']) : undefined,
      limit: pageSize(first) + 1,
    })
  }
}

/** Every word only begun; empty when the search has no letter in it. */
const queryOf = (search: string) =>
  slugOf(search.slice(0, 200))
    .split('-')
    .filter(Boolean)
    .map(word => `${word}:*`)
    .join(' & ')
