import { Query, Resolver } from 'type-graphql'
import type { ListSectors } from './list-sectors.use-case.ts'
import { SectorType } from './product-set.type.ts'

@Resolver()
export class ListSectorsResolver {
  constructor(private readonly useCase: ListSectors) {}

  @Query(() => [SectorType], { description: 'The classification of OCOP products: 6 sectors, 17 groups, 26 sets.' })
  async sectors() {
    return (await this.useCase.execute()).map(sector => SectorType.from(sector))
  }
}
