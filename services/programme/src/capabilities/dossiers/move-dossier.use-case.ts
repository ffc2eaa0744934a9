import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { Forbidden } from '@ocop/service-kit/graphql'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { type DossierStepName, foundBy, mayBecome, mayTake } from './dossier-life.rules.ts'
import type { DossierStatus } from './dossier-status.enum.ts'
import type { Dossier } from './dossier.entity.ts'
import { DossierRepository } from './dossier.repository.ts'
import { DossierNotReady } from './dossiers.refusals.ts'

export { DossierNotReady, foundBy }

export interface DossierMove {
  readonly dossierId: string
  readonly to: DossierStatus
  /** The operation that does it. */
  readonly step: DossierStepName
  /** Where it lies from now on; where it lay, unless told. */
  readonly level?: OfficeLevel | undefined
  readonly note?: string | null | undefined
  readonly actorId: string
  /** Last day for what comes next. */
  readonly dueOn?: string | null | undefined
}

/** The one road on which a dossier gets from a status to the next; locks it until the transaction ends, and writes the step. */
export class MoveDossier {
  constructor(private readonly now: Clock) {}

  /** Undefined where the operation may take the dossier as it is. */
  whyNot(dossier: Dossier, step: DossierStepName): DossierNotReady | undefined {
    return mayTake(step, dossier.status) ? undefined : new DossierNotReady(dossier)
  }

  async execute(move: DossierMove, { manager }: Pick<Transaction, 'manager'>): Promise<Dossier | DossierNotReady> {
    const { dossierId, to: status, step, actorId, note = null, dueOn = null } = move
    const dossiers = new DossierRepository(manager)
    const before = await dossiers.lock(dossierId)
    if (!before) throw new Forbidden('change this dossier')
    const refusal = this.whyNot(before, step)
    if (refusal ?? !mayBecome(before.status, status)) return refusal ?? new DossierNotReady(before)
    const after = { ...before, status, level: move.level ?? before.level }
    await dossiers.move(after)
    await dossiers.addStep({ dossierId, step, level: after.level, actorId, at: this.now(), dueOn, note })
    return after
  }
}
