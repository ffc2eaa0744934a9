import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Dossier } from './dossier.entity.ts'
import { DossierRepository } from './dossier.repository.ts'

export type { Dossier }

/** Dossiers by id, whoever asks: the caller has to know that the person may see them (`SeeDossiers`). */
export class FindDossiers {
  constructor(private readonly manager: EntityManager) {}

  /** Inside a transaction pass its manager. */
  async one(id: string, manager = this.manager): Promise<Dossier | undefined> {
    return (await new DossierRepository(manager).findMany([id]))[0]
  }

  byIds = async (ids: readonly string[]): Promise<(Dossier | null)[]> =>
    inOrderOf(ids, await new DossierRepository(this.manager).findMany(ids), ({ id }) => id)
}
