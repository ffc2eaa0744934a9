import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { type FindConclusions, forwardingOf } from '../conclusions/find-conclusions.use-case.ts'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { FindRegime, Forwarding } from '../regimes/find-regime.use-case.ts'
import { BelowForwardingThreshold } from './decisions.refusals.ts'

export interface Neighbours {
  readonly dossiers: FindDossiers
  readonly conclusions: FindConclusions
  readonly regimes: FindRegime
  readonly move: MoveDossier
}

/** Sends a concluded dossier with enough points to the level above. */
export class ForwardDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
  ) {}

  execute(dossierId: string, actor: Actor): Promise<Dossier | Refusal> {
    const actorId = requireRole(actor, 'forward this dossier', ['OFFICER'])
    return this.unitOfWork.run<Dossier | Refusal>(async transaction => {
      const dossier = await this.#hold(dossierId, actor, transaction)
      const next = await this.#nextOf(dossier, transaction)
      if (next instanceof Refusal) return next
      const moved = await this.neighbours.move.execute(
        { dossierId, to: 'FORWARDED', step: 'FORWARDED', level: next.to, actorId },
        transaction,
      )
      if (moved instanceof Refusal) return moved
      await transaction.audit.add({
        actorId,
        action: 'forwardDossier',
        subject: 'dossier',
        subjectId: dossierId,
        after: { level: next.to },
      })
      return moved
    })
  }

  async #hold(dossierId: string, actor: Actor, { manager }: Transaction): Promise<Dossier> {
    const dossier = await this.neighbours.dossiers.one(dossierId, manager)
    const isHere = dossier && dossier.level !== 'COMMUNE'
    const mayForward = isHere && (await new EnterArea(manager).mayEnter(actor, dossier.unitId, { level: dossier.level }))
    if (!dossier || !mayForward) throw new Forbidden('forward this dossier')
    return dossier
  }

  async #nextOf(dossier: Dossier, { manager }: Transaction): Promise<Forwarding | Refusal> {
    const { conclusions, regimes } = this.neighbours
    const conclusion = await conclusions.holding(dossier.id, manager)
    if (!conclusion) return new DossierNotReady(dossier)
    const regime = (await regimes.byId(dossier.regimeId, manager))!
    const needed = regime.forwardings.find(({ from }) => from === dossier.level)?.minPoints ?? null
    return forwardingOf(regime, dossier.level, conclusion.average) ?? new BelowForwardingThreshold(conclusion.average, needed)
  }
}
