import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import type { JudgeProducts } from '../product-stars/judge-products.use-case.ts'
import { ExhibitionRepository } from './exhibition.repository.ts'

export class ListAppearances {
  constructor(
    private readonly manager: EntityManager,
    private readonly products: JudgeProducts,
    private readonly readFairs: ReadFairs,
    private readonly now: Clock,
  ) {}

  /** Running and coming fairs that show each product with a valid star, in the order of the products, at most `first` each. */
  async execute(productIds: readonly string[], first: number): Promise<Fair[][]> {
    const rows = await new ExhibitionRepository(this.manager).listAppearances(productIds, vietnamDay(this.now()))
    const judged = await this.products.execute(
      rows.map(({ productId, startsOn, endsOn }) => ({ productIds: [productId], startsOn, endsOn })),
    )
    const shown = rows.filter((_, place) => judged[place]![0]!.problem === null)
    const chosen = groupedBy(productIds, shown, ({ productId }) => productId).map(group => group.slice(0, first))
    const fairs = await this.readFairs.executeFor([...new Set(chosen.flat().map(({ fairId }) => fairId))])
    const byId = new Map(fairs.map(fair => [fair.id, fair]))
    return chosen.map(group => group.map(({ fairId }) => byId.get(fairId)!))
  }
}
