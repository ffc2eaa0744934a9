import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, groupedBy, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EvidenceType } from './evidence-type.enum.ts'
import type { EvidenceValidity } from './evidence-validity.enum.ts'
import type { Evidence, EvidenceView } from './evidence.entity.ts'
import { EvidenceRepository } from './evidence.repository.ts'
import { validityOn } from './paper.rules.ts'

export interface EvidenceList {
  readonly producerId: string | null
  readonly type: EvidenceType | null
  readonly expiringBefore: string | null
  readonly first: number
  readonly after?: readonly [string, string] | undefined
}

const MOST_VIEWS = 100

/** A producer's own papers, and who has looked at them. */
export class ListEvidence {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  /** The latest first, of one producer or of all the person acts for; one more than asked for. */
  async mine({ producerId, ...list }: EvidenceList, actor: Actor): Promise<Evidence[]> {
    requireRole(actor, 'list papers of this producer', ['PRODUCER'], producerId ?? undefined)
    const producerIds = producerId === null ? subjectsOf(actor, 'PRODUCER') : [producerId]
    return new EvidenceRepository(this.manager).list({ ...list, producerIds })
  }

  viewsOf = async (ids: readonly string[]): Promise<EvidenceView[][]> =>
    groupedBy(ids, await new EvidenceRepository(this.manager).viewsOf(ids, MOST_VIEWS), ({ evidenceId }) => evidenceId)

  /** Whether a submitted dossier links each paper. */
  inUse = async (ids: readonly string[]): Promise<boolean[]> => {
    const links = await new EvidenceRepository(this.manager).linksOf(ids)
    return ids.map(id => links.some(({ evidenceId, isSubmitted }) => evidenceId === id && isSubmitted))
  }

  validityOf(expiresOn: string | null): EvidenceValidity {
    return validityOn(vietnamDay(this.now()), expiresOn)
  }
}
