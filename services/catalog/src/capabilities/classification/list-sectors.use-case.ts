import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { ClassificationRepository } from './classification.repository.ts'
import type { ProductSet, Sector } from './product-set.entity.ts'

/** The classification changes by migration only, so it is read once per process. */
export class ListSectors {
  #sectors: Promise<Sector[]> | undefined

  constructor(private readonly dataSource: DataSource) {}

  execute(): Promise<Sector[]> {
    this.#sectors ??= new ClassificationRepository(this.dataSource.manager).all().catch((error: unknown) => {
      this.#sectors = undefined
      throw error
    })
    return this.#sectors
  }

  async sets(numbers: readonly number[]): Promise<(ProductSet | null)[]> {
    const sets = (await this.execute()).flatMap(({ groups }) => groups).flatMap(group => group.sets)
    return inOrderOf(numbers, sets, set => set.number)
  }
}
