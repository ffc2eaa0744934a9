import { type Actor, actsFor, groupedBy, inOrderOf, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { BoothApplicationRepository, KnownApplication, PageOfApplications } from './booth-application.repository.ts'
import type { BoothApplicationStatus } from './booth-application-status.enum.ts'

export type { KnownApplication, PageOfApplications } from './booth-application.repository.ts'

const isParty = (actor: Actor, { producerId, organizerId }: KnownApplication) =>
  actsFor(actor, producerId, 'PRODUCER') || actsFor(actor, organizerId, 'ORGANIZER')

/** What a person may see: all of it as a party, the outside of it once accepted, else nothing. */
function asSeenBy(actor: Actor, application: KnownApplication | null): KnownApplication | null {
  if (!application || isParty(actor, application)) return application
  return application.status === 'ACCEPTED' ? { ...application, message: null, declineReason: null } : null
}

export class ListApplications {
  constructor(private readonly applications: BoothApplicationRepository) {}

  /** By id, in the order of the ids; null where there is none that the person may see. */
  async byIds(ids: readonly string[], actor: Actor): Promise<(KnownApplication | null)[]> {
    const found = inOrderOf(ids, await this.applications.findMany(ids), ({ id }) => id)
    return found.map(application => asSeenBy(actor, application))
  }

  /** For each fair a page, one more than asked for. Whoever asks has made sure that the person organizes these fairs. */
  async ofFairs(
    fairIds: readonly string[],
    status: BoothApplicationStatus | null,
    page: PageOfApplications,
  ): Promise<KnownApplication[][]> {
    return groupedBy(fairIds, await this.applications.listOfFairs(fairIds, status, page), ({ fairId }) => fairId)
  }

  /** For each producer what the person may see, the latest first. */
  async ofProducers(producerIds: readonly string[], first: number, actor: Actor): Promise<KnownApplication[][]> {
    const rows = await this.applications.listOfProducers(producerIds, subjectsOf(actor, 'PRODUCER'), first)
    const seen = rows.flatMap(row => asSeenBy(actor, row) ?? [])
    return groupedBy(producerIds, seen, ({ producerId }) => producerId)
  }

  /** One more than asked for, when there are more. */
  async mine(page: PageOfApplications, actor: Actor): Promise<KnownApplication[]> {
    requireRole(actor, 'list applications of a producer', ['PRODUCER'])
    return this.applications.listMine(subjectsOf(actor, 'PRODUCER'), page)
  }
}
