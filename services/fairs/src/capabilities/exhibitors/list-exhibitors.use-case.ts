import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { JudgedProduct, JudgeProducts } from '../product-stars/judge-products.use-case.ts'
import { ExhibitionRepository } from './exhibition.repository.ts'

export interface KnownExhibitor {
  readonly producerId: string
  readonly lines: readonly JudgedProduct[]
}

const MOST_EXHIBITORS = 10_000

export class ListExhibitors {
  constructor(
    private readonly manager: EntityManager,
    private readonly products: JudgeProducts,
  ) {}

  /** The exhibitors of each fair, in the order of the fairs, each product judged on the days of its fair. */
  async ofFairs(fairIds: readonly string[], first: number): Promise<KnownExhibitor[][]> {
    const rows = await new ExhibitionRepository(this.manager).listExhibitors(fairIds, first)
    const judged = await this.products.execute(rows)
    const exhibitors = rows.map(({ fairId, producerId }, place) => ({ fairId, producerId, lines: judged[place]! }))
    return groupedBy(fairIds, exhibitors, ({ fairId }) => fairId)
  }

  /** Everybody who took part in the fair, as this transaction sees it. */
  async execute(fairId: string, manager: EntityManager): Promise<{ producerId: string; productIds: readonly string[] }[]> {
    const rows = await new ExhibitionRepository(manager).listExhibitors([fairId], MOST_EXHIBITORS)
    return rows.map(({ producerId, productIds }) => ({ producerId, productIds }))
  }
}
