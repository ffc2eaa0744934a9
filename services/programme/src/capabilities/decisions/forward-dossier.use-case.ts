import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
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

const ACTION = 'forward this dossier'

/** Sends a concluded dossier with enough points to the level above. */
export class ForwardDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
  ) {}

  execute(dossierId: string, actor: Actor): Promise<Dossier | Refusal> {
    const actorId = requireRole(actor, ACTION, ['OFFICER'])
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
    if (!dossier) throw new Forbidden(ACTION)
    await this.#admit(dossier, actor, manager)
    return dossier
  }

  /** Undefined where the person may send it on now; throws `Forbidden` where it is not the person’s office. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    requireRole(actor, ACTION, ['OFFICER'])
    await this.#admit(dossier, actor, manager)
    const next = await this.#nextOf(dossier, { manager })
    return next instanceof Refusal ? next : undefined
  }

  async #admit({ level, unitId }: Dossier, actor: Actor, manager: EntityManager): Promise<void> {
    const mayForward = level !== 'COMMUNE' && (await new EnterArea(manager).mayEnter(actor, unitId, { level }))
    if (!mayForward) throw new Forbidden(ACTION)
  }

  async #nextOf(dossier: Dossier, { manager }: Pick<Transaction, 'manager'>): Promise<Forwarding | Refusal> {
    const { conclusions, regimes, move } = this.neighbours
    const refusal = move.whyNot(dossier, 'FORWARDED')
    if (refusal) return refusal
    const conclusion = await conclusions.holding(dossier.id, manager)
    if (!conclusion) return new DossierNotReady(dossier)
    const regime = (await regimes.byId(dossier.regimeId, manager))!
    const needed = regime.forwardings.find(({ from }) => from === dossier.level)?.minPoints ?? null
    return forwardingOf(regime, dossier.level, conclusion.average) ?? new BelowForwardingThreshold(conclusion.average, needed)
  }
}
