import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import {
  type Actor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  groupedBy,
  pageSize,
  type RequestContext,
  requireRole,
  subjectsOf,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import { ShelvesPutAway } from './assortment.refusals.ts'
import { type AssortedProduct, AssortmentRepository, type AssortmentSight, type PointAssortment } from './assortment.repository.ts'

export type { AssortedProduct, PointAssortment } from './assortment.repository.ts'
export { missingOrigins } from './assortment.rules.ts'

export interface AskedAssortment {
  readonly on?: string | null | undefined
  readonly unit?: string | null | undefined
  readonly first: number
  readonly after?: string | null | undefined
}

export interface AssortmentPage extends Connection<PointAssortment> {
  readonly on: string
  readonly points: number
  readonly mixed: number
}

const MOST_PRODUCTS = 200

/** Target T10 on any day: what lay on the shelves, by where it comes from. */
export class ReadAssortment {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterArea: EnterArea,
    private readonly now: Clock,
  ) {}

  async list({ unit = null, ...asked }: AskedAssortment, actor: Actor): Promise<AssortmentPage | ShelvesPutAway> {
    const sight = this.#sightOf(actor, unit)
    const on = this.#dayOf(asked.on)
    const earliest = await new AssortmentRepository(this.manager).earliest()
    if (earliest && on < earliest) return new ShelvesPutAway(earliest)
    const { first } = asked
    const limit = pageSize(first) + 1
    const [after = null] = asked.after ? decodeCursor(asked.after, ['text']) : []
    const assortments = new AssortmentRepository(this.manager)
    const rows = await assortments.list(on, sight, { limit, after: after as string | null })
    const page = connectionFrom(
      rows,
      { first, after: asked.after },
      point => [point.slug],
      point => point,
    )
    return { ...page, on, ...(await assortments.share(on, sight)) }
  }

  /** The products behind the counts of a point on a day; whoever asks has seen the counts. */
  async loadProducts(salesPointId: string, on: string, { loaders }: RequestContext): Promise<readonly AssortedProduct[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new AssortmentRepository(this.manager).products(on, ids, MOST_PRODUCTS), product => product.salesPointId)
    return (await loaders.for<string, AssortedProduct[]>(`products on shelves, ${on}`, find).load(salesPointId)) ?? []
  }

  #dayOf(on: string | null | undefined): string {
    const today = vietnamDay(this.now())
    if (on && on > today) throw new BadInput('on', 'Nobody knows yet what will lie on the shelves on a day to come.')
    return on ?? today
  }

  #sightOf(actor: Actor, unit: string | null): AssortmentSight {
    requireRole(actor, 'see the assortment of sales points', ['OFFICER', 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    return { areas: this.enterArea.areasOf(actor), pointIds: subjectsOf(actor, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'), unit }
  }
}
