import { connectionFrom, connectionTypes, pageSize } from '@ocop/service-kit/graphql'
import { decodeDatedCursor } from '../planning/dated-cursor.type.ts'
import { FairType } from '../planning/fair.type.ts'
import type { Fair } from '../planning/read-fairs.use-case.ts'
import type { PageOfFairs } from './list-fairs.use-case.ts'

const { NodeConnection } = connectionTypes(() => FairType, 'Fair')

export { NodeConnection as FairConnection }

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

/** The page a client asks for; refuses sizes and cursors that cannot be. */
export const fairPage = ({ first, after }: Page): PageOfFairs => ({ first: pageSize(first), after: decodeDatedCursor(after) })

export const fairConnection = (fairs: readonly Fair[], page: Page) =>
  connectionFrom(
    fairs,
    page,
    fair => [fair.startsOn, fair.id],
    fair => FairType.from(fair),
  )
