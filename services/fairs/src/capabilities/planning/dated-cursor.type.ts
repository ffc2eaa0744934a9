import { BadInput, decodeCursor } from '@ocop/service-kit/graphql'

/** Place in a list sorted by day or moment, then by id. */
export type DatedPlace = readonly [at: string, id: string]

const isMoment = (text: unknown) => typeof text === 'string' && !Number.isNaN(Date.parse(text))
const isId = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The place a cursor names; refuses what we did not make. */
export function decodeDatedCursor(cursor: string | null | undefined): DatedPlace | undefined {
  if (!cursor) return undefined
  const [at, id] = decodeCursor(cursor, 2)
  if (!isMoment(at) || !isId(id)) throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  return [at as string, id as string]
}
