import { type Actor, Forbidden, hasRole, inOrderOf, requireUser, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import type { Dossier } from './dossier.entity.ts'
import { DossierViewerRepository, type Viewer } from './dossier-viewer.repository.ts'

export function viewerOf(actor: Actor): Viewer {
  const areaIds = subjectsOf(actor, 'OFFICER')
  return {
    producerIds: subjectsOf(actor, 'PRODUCER'),
    areaIds,
    isMinistry: areaIds.includes(COUNTRY),
    memberId: hasRole(actor, 'COUNCIL_MEMBER') ? actor.userId : null,
  }
}

/** Dossiers as far as the person may see them: the producer, the offices in whose area it lies, the council that scores it. */
export class SeeDossiers {
  constructor(private readonly manager: EntityManager) {}

  /** In the order of the ids; null where there is none, or none for this person. */
  async byIds(ids: readonly string[], actor: Actor): Promise<(Dossier | null)[]> {
    const known = actor.userId === null ? [] : await new DossierViewerRepository(this.manager).seen(ids, viewerOf(actor))
    return inOrderOf(ids, known, ({ id }) => id)
  }

  /** Throws `Forbidden` where there is none for this person. */
  async one(id: string, actor: Actor, action: string): Promise<Dossier> {
    requireUser(actor)
    const [dossier] = await this.byIds([id], actor)
    if (!dossier) throw new Forbidden(action)
    return dossier
  }

  /** Of these dossiers those that the person’s office scores: it sees what is private in them. */
  async scored(ids: readonly string[], actor: Actor): Promise<ReadonlySet<string>> {
    if (!hasRole(actor, 'OFFICER')) return new Set()
    return new Set(await new DossierViewerRepository(this.manager).scored(ids, viewerOf(actor)))
  }
}
