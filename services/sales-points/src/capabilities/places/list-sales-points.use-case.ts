import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput, type Connection, connectionFrom, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type SalesPoint, SalesPointRepository, type SalesPointSearch } from './sales-point.repository.ts'

/** The public list: active points only. */
export class ListSalesPoints {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  async execute(search: SalesPointSearch, page: { first: number; after?: string | null | undefined }): Promise<Connection<SalesPoint>> {
    const first = pageSize(page.first)
    const { near } = search
    if (near && !(Math.abs(near.latitude) <= 90)) throw new BadInput('near.latitude', 'A latitude lies between -90 and 90.')
    if (near && !(Math.abs(near.longitude) <= 180)) throw new BadInput('near.longitude', 'A longitude lies between -180 and 180.')
    const rows = await new SalesPointRepository(this.manager).listActive(search, vietnamDay(this.now()), {
      limit: first + 1,
      after: page.after ? placeOf(page.after) : null,
    })
    return connectionFrom(
      rows,
      { ...page, first },
      row => [near ? (row.distanceKm ?? 1e6) : 0, row.slug],
      row => row,
    )
  }
}

function placeOf(cursor: string): readonly unknown[] {
  const place = decodeCursor(cursor, 2)
  if (typeof place[0] === 'number' && typeof place[1] === 'string') return place
  throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
}
