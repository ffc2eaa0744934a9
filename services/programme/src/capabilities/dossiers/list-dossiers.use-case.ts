import { type Actor, BadInput, groupedBy, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { DossierStatus } from './dossier-status.enum.ts'
import type { Dossier, DossierStep } from './dossier.entity.ts'
import { DossierRepository } from './dossier.repository.ts'
import { type DossierFilter, DossierViewerRepository, type DueDossier, type DuePage } from './dossier-viewer.repository.ts'
import { viewerOf } from './see-dossiers.use-case.ts'

export type { DossierFilter, DossierStep, DueDossier }

/** The producer’s desk and the office’s inbox. */
export class ListDossiers {
  constructor(private readonly manager: EntityManager) {}

  /** All dossiers of the producers the person acts for, the latest first; one more than asked for. */
  async mine(
    statuses: readonly DossierStatus[] | null,
    page: { readonly first: number; readonly after?: readonly [string, string] | undefined },
    actor: Actor,
  ): Promise<Dossier[]> {
    requireRole(actor, 'list dossiers of a producer', ['PRODUCER'])
    return new DossierViewerRepository(this.manager).ofProducers(subjectsOf(actor, 'PRODUCER'), statuses, page)
  }

  /** What lies in the person’s areas, the most overdue first; one more than asked for. */
  async ofOffice(filter: DossierFilter, page: DuePage, actor: Actor): Promise<DueDossier[]> {
    requireRole(actor, 'list dossiers of an office', ['OFFICER'])
    if (filter.statuses?.includes('DRAFT')) throw new BadInput('filter.statuses', 'Drafts are the producer’s alone.')
    return new DossierViewerRepository(this.manager).ofOffice(viewerOf(actor), filter, page)
  }

  stepsOf = async (ids: readonly string[]): Promise<DossierStep[][]> =>
    groupedBy(ids, await new DossierRepository(this.manager).stepsOf(ids), ({ dossierId }) => dossierId)
}
