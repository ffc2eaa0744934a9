import { BadInput, decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import { MOST_MATCHES } from './product-search.repository.ts'
import type { ProductSort } from './product-sort.enum.ts'

export interface AskedPlace {
  readonly sort: ProductSort
  readonly first: number
  readonly after?: string | null
  readonly page?: number | null
}

type Key = string | number | null

const isMoment = (key: Key) => typeof key === 'string' && /^\d{4}-\d\d-\d\d[ \d:.+]+$/.test(key)
const isText = (key: Key) => typeof key === 'string' && !key.includes('\0')
/** What a cursor of each order must hold. */
const KEYS: Record<ProductSort, (key: Key) => boolean> = {
  RELEVANCE: Number.isSafeInteger,
  STAR_DESC: Number.isSafeInteger,
  NAME_ASC: isText,
  NEWEST: isMoment,
  PRICE_ASC: Number.isSafeInteger,
  PRICE_DESC: Number.isSafeInteger,
}

/** Where in the list to begin, and how much to read: one more than asked for tells that there is a next page. */
export function placeOf({ sort, first, after, page }: AskedPlace, hasWords: boolean) {
  const size = pageSize(first)
  if (after && typeof page === 'number')
    throw new BadInput('page', 'Ask for a numbered page or for what comes after a cursor, not for both.')
  const isKey = hasWords && sort === 'RELEVANCE' ? Number.isFinite : KEYS[sort]
  return { limit: size + 1, offset: offsetOf(page ?? 1, size), after: after ? cursorOf(after, isKey as (key: Key) => boolean) : undefined }
}

function offsetOf(page: number, size: number): number {
  const offset = (page - 1) * size
  if (page < 1 || offset >= MOST_MATCHES)
    throw new BadInput('page', `Pages are numbered from 1 up to the one with the ${MOST_MATCHES}th product.`)
  return offset
}

function cursorOf(after: string, isKey: (key: Key) => boolean) {
  const cursor = decodeCursor(after, ['any', 'uuid'])
  if (cursor.includes(null) || !isKey(cursor[0]!))
    throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  return cursor
}
