import { connectionFrom, connectionTypes, pageSize } from '@ocop/service-kit/graphql'
import { decodeDatedCursor } from '../planning/dated-cursor.type.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import type { KnownApplication, PageOfApplications } from './list-applications.use-case.ts'

const { NodeConnection } = connectionTypes(() => BoothApplicationType, 'BoothApplication')

export { NodeConnection as BoothApplicationConnection }

interface Page {
  readonly first: number
  readonly after?: string | null | undefined
}

/** The page a client asks for; refuses sizes and cursors that cannot be. */
export const applicationPage = ({ first, after }: Page): PageOfApplications => ({ first: pageSize(first), after: decodeDatedCursor(after) })

export const applicationConnection = (applications: readonly KnownApplication[], page: Page) =>
  connectionFrom(
    applications,
    page,
    ({ submittedAt, id }) => [submittedAt.toISOString(), id],
    application => BoothApplicationType.from(application),
  )
