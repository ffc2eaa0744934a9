import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { isBeingWritten } from './dossier-life.rules.ts'
import type { Dossier } from './dossier.entity.ts'
import { DossierRepository } from './dossier.repository.ts'
import { DossierChangedMeanwhile, DossierNotReady } from './dossiers.refusals.ts'

export { DossierChangedMeanwhile, DossierNotReady }

const ACTION = 'change this dossier'

/** Lets the producer write in a dossier of its own, and nobody else until the transaction ends. */
export class WriteDossier {
  /** Throws `Forbidden` where there is none of this person; refuses where it is out of the producer’s hands. */
  async own(id: string, actor: Actor, manager: EntityManager): Promise<Dossier | DossierNotReady> {
    requireRole(actor, ACTION, ['PRODUCER'])
    const dossier = await new DossierRepository(manager).lock(id)
    if (!dossier) throw new Forbidden(ACTION)
    return this.whyNot(dossier, actor) ?? dossier
  }

  /** Undefined where the person may write in it as it is; throws `Forbidden` where it is not the person’s. */
  whyNot(dossier: Dossier, actor: Actor): DossierNotReady | undefined {
    requireRole(actor, ACTION, ['PRODUCER'])
    if (!actsFor(actor, dossier.producerId, 'PRODUCER')) throw new Forbidden(ACTION)
    return isBeingWritten(dossier.status) ? undefined : new DossierNotReady(dossier)
  }
}
