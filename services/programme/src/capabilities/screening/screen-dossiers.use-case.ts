import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy, inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { LookAlike, ScreeningDecision } from './look-alike.entity.ts'
import { isUnprocessed } from './screening.rules.ts'
import { ScreeningRepository } from './screening.repository.ts'

export type { LookAlike, ScreeningDecision }

/** What an office looks at before it admits a registration. */
export class ScreenDossiers {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  lookAlikes = async (ids: readonly string[]): Promise<LookAlike[][]> =>
    groupedBy(ids, await new ScreeningRepository(this.manager).lookAlikes(ids, vietnamDay(this.now())), ({ dossierId }) => dossierId)

  decisions = async (ids: readonly string[]): Promise<(ScreeningDecision | null)[]> =>
    inOrderOf(ids, await new ScreeningRepository(this.manager).decisionsOn(ids), ({ dossierId }) => dossierId)

  isUnprocessed({ setNumber }: Pick<Dossier, 'setNumber'>): boolean {
    return isUnprocessed(setNumber)
  }

  /** Whether somebody has to decide, with a reason, before the dossier goes on. */
  async isDoubtful(dossier: Dossier): Promise<boolean> {
    return isUnprocessed(dossier.setNumber) || (await this.lookAlikes([dossier.id]))[0]!.length > 0
  }
}
