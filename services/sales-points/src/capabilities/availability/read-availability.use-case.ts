import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import {
  type Actor,
  actsFor,
  BadInput,
  type Connection,
  connectionFrom,
  decodeCursor,
  groupedBy,
  inOrderOf,
  pageSize,
} from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { AvailabilityRepository, type Holding, type ProducerHolding, type ShelfItem } from './availability.repository.ts'

export interface ShelfPage {
  readonly first: number
  readonly after?: string | null | undefined
  readonly search?: string | null | undefined
}

/** What is for sale where, for the public; for many points or products at a time, in their order. */
export class ReadAvailability {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  async shelves(salesPointIds: readonly string[], { first, after, search }: ShelfPage): Promise<Connection<ShelfItem>[]> {
    const size = pageSize(first)
    const folded = search?.trim() ? slugOf(search.slice(0, 200)) || '\u0001' : null
    const rows = await this.#availability().listShelves(salesPointIds, folded, { limit: size + 1, after: after ? placeOf(after) : null })
    const shelves = groupedBy(salesPointIds, rows, row => row.salesPointId)
    return shelves.map(items =>
      connectionFrom(
        items,
        { first: size, after },
        item => [item.folded, item.productId],
        item => item,
      ),
    )
  }

  async productCounts(salesPointIds: readonly string[]): Promise<number[]> {
    const rows = await this.#availability().countProducts(salesPointIds)
    return inOrderOf(salesPointIds, rows, row => row.salesPointId).map(row => row?.products ?? 0)
  }

  async holdings(productIds: readonly string[], near: { latitude: number; longitude: number } | null, first: number): Promise<Holding[][]> {
    return groupedBy(productIds, await this.#availability().listHoldings(productIds, near, first), row => row.productId)
  }

  async onShelf(productIds: readonly string[]): Promise<boolean[]> {
    const rows = await this.#availability().findOnShelf(productIds)
    return inOrderOf(productIds, rows, row => row.productId).map(row => row !== null)
  }

  /** The goods of producers by point; null for producers that the person does not act for. */
  async ofProducers(producerIds: readonly string[], first: number, actor: Actor): Promise<(ProducerHolding[] | null)[]> {
    const own = producerIds.filter(id => actsFor(actor, id, 'PRODUCER'))
    const rows = own.length > 0 ? await this.#availability().listOfProducers(own, first) : []
    const shelves = groupedBy(producerIds, rows, row => row.producerId)
    return producerIds.map((id, place) => (own.includes(id) ? shelves[place]! : null))
  }

  #availability() {
    return new AvailabilityRepository(this.manager, vietnamDay(this.now()))
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function placeOf(cursor: string): readonly unknown[] {
  const place = decodeCursor(cursor, 2)
  if (typeof place[0] === 'string' && ID.test(String(place[1]))) return place
  throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
}
