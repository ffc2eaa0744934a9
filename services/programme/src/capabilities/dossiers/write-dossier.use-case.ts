import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { isBeingWritten } from './dossier-life.rules.ts'
import type { Dossier } from './dossier.entity.ts'
import { DossierRepository } from './dossier.repository.ts'
import { DossierChangedMeanwhile, DossierNotReady } from './dossiers.refusals.ts'

export { DossierChangedMeanwhile, DossierNotReady }

/** Lets the producer write in a dossier of its own, and nobody else until the transaction ends. */
export class WriteDossier {
  /** Throws `Forbidden` where there is none of this person; refuses where it is out of the producer’s hands. */
  async own(id: string, actor: Actor, manager: EntityManager): Promise<Dossier | DossierNotReady> {
    requireRole(actor, 'change this dossier', ['PRODUCER'])
    const dossier = await new DossierRepository(manager).lock(id)
    if (!dossier || !actsFor(actor, dossier.producerId, 'PRODUCER')) throw new Forbidden('change this dossier')
    return isBeingWritten(dossier.status) ? dossier : new DossierNotReady(dossier)
  }
}
