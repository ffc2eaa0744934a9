import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'

/** Takes a dossier back before the chair has concluded. */
export class WithdrawDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dossiers: FindDossiers,
    private readonly move: MoveDossier,
  ) {}

  async execute({ dossierId, reason }: { dossierId: string; reason?: string | null }, actor: Actor): Promise<Dossier | DossierNotReady> {
    const actorId = requireRole(actor, 'withdraw this dossier', ['PRODUCER'])
    const note = takeWordsOrNone(reason, 'reason', 2_000)
    return this.unitOfWork.run<Dossier | DossierNotReady>(async transaction => {
      const before = await this.dossiers.one(dossierId, transaction.manager)
      if (!before) throw new Forbidden('withdraw this dossier')
      const refusal = this.whyNot(before, actor)
      if (refusal) return refusal
      const after = await this.move.execute({ dossierId, to: 'WITHDRAWN', step: 'WITHDRAWN', note, actorId }, transaction)
      if (after instanceof DossierNotReady) return after
      await transaction.audit.add({ actorId, action: 'withdrawDossier', subject: 'dossier', subjectId: dossierId, before, after })
      return after
    })
  }

  /** Undefined where the person may take it back as it is; throws `Forbidden` where it is not the person’s. */
  whyNot(dossier: Dossier, actor: Actor): DossierNotReady | undefined {
    requireRole(actor, 'withdraw this dossier', ['PRODUCER'])
    if (!actsFor(actor, dossier.producerId, 'PRODUCER')) throw new Forbidden('withdraw this dossier')
    return this.move.whyNot(dossier, 'WITHDRAWN')
  }
}
