import { type Actor, BadInput, decodeCursor, pageSize, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { asPublished, withRevision } from './product-page.rules.ts'
import { ProductReadingRepository, type ReadProduct } from './product-reading.repository.ts'
import type { ProductStatus } from './product-status.enum.ts'

interface Page {
  readonly first: number
  readonly after?: string | null
}

const MOMENT = /^\d{4}-\d\d-\d\d[ \d:.+]+$/

const placeOf = ({ first, after }: Page) => ({
  after: after ? decodeCursor(after, ['text', 'uuid']) : undefined,
  limit: pageSize(first) + 1,
})

function placeInTime(page: Page) {
  const place = placeOf(page)
  if (place.after && !MOMENT.test(String(place.after[0])))
    throw new BadInput('after', 'This cursor belongs to another list. Start again without it.')
  return place
}

/** Lists of whole pages, not found by words: one's own, those to moderate, those of a producer. */
export class ListProducts {
  constructor(private readonly dataSource: DataSource) {}

  async mine(page: Page & { readonly status?: ProductStatus | null }, actor: Actor): Promise<ReadProduct[]> {
    requireRole(actor, 'list products of a producer', ['PRODUCER'])
    const rows = await this.pages.ofProducers(subjectsOf(actor, 'PRODUCER'), page.status ?? null, placeInTime(page))
    return rows.map(row => ({ ...row, ...withRevision(row) }))
  }

  async toModerate(page: Page, actor: Actor): Promise<ReadProduct[]> {
    requireRole(actor, 'moderate products', ['OFFICER'])
    const rows = await this.pages.submittedIn(subjectsOf(actor, 'OFFICER'), placeInTime(page))
    return rows.map(row => ({ ...row, ...withRevision(row) }))
  }

  async ofProducer(producerId: string, page: Page): Promise<ReadProduct[]> {
    const rows = await this.pages.publicOfProducer(producerId, placeOf(page))
    return rows.map(row => ({ ...row, ...asPublished(row) }))
  }

  private get pages() {
    return new ProductReadingRepository(this.dataSource.manager)
  }
}
