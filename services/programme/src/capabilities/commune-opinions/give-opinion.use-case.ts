import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords, takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { ReckonOffice } from '../office-intake/reckon-office.use-case.ts'
import { CommuneOpinionRepository } from './commune-opinion.repository.ts'

export interface GiveOpinionCommand {
  readonly dossierId: string
  readonly origin: string
  readonly localLabour: string
  readonly originOfIdea: string
  readonly localIdentity: string
  readonly isProposed: boolean
  readonly reason?: string | null
}

const ACTION = 'give the commune’s opinion of this dossier'
const LONGEST = 2_000

/** Writes down the commune’s opinion; proposed, the dossier goes to the office that scores, otherwise it ends with a reason. */
export class GiveOpinion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: { readonly dossiers: FindDossiers; readonly area: EnterArea },
    private readonly life: { readonly move: MoveDossier; readonly office: ReckonOffice },
    private readonly now: Clock,
  ) {}

  async execute(command: GiveOpinionCommand, actor: Actor): Promise<Dossier | DossierNotReady> {
    const { dossierId } = command
    const actorId = requireRole(actor, ACTION, ['OFFICER'])
    const dossier = await this.enter.dossiers.one(dossierId)
    if (!dossier) throw new Forbidden(ACTION)
    const refusal = await this.whyNot(dossier, actor)
    if (refusal) return refusal
    const { reason, ...opinion } = checked(command)
    return this.unitOfWork.run<Dossier | DossierNotReady>(async transaction => {
      const after = opinion.isProposed
        ? await this.#propose(dossier, actorId, transaction)
        : await this.life.move.execute({ dossierId, to: 'NOT_RECOGNISED', step: 'COMMUNE_OPINION', note: reason, actorId }, transaction)
      if (after instanceof DossierNotReady) return after
      await new CommuneOpinionRepository(transaction.manager).add({ ...opinion, givenBy: actorId, givenAt: this.now() })
      await transaction.audit.add({
        actorId,
        action: 'giveCommuneOpinion',
        subject: 'dossier',
        subjectId: dossierId,
        after: { ...opinion, reason },
      })
      return after
    })
  }

  /** Undefined where the person may give it now; throws `Forbidden` where it is not the person’s to give. */
  async whyNot(dossier: Dossier, actor: Actor): Promise<DossierNotReady | undefined> {
    requireRole(actor, ACTION, ['OFFICER'])
    if (!dossier.submittedAt) throw new Forbidden(ACTION)
    await this.enter.area.require(actor, dossier.unitId, ACTION, { level: 'COMMUNE' })
    return this.life.move.whyNot(dossier, 'COMMUNE_OPINION')
  }

  async #propose(dossier: Dossier, actorId: string, transaction: Transaction): Promise<Dossier | DossierNotReady> {
    const { level, dueOn } = await this.life.office.receiving(dossier, vietnamDay(this.now()), transaction.manager)
    return this.life.move.execute({ dossierId: dossier.id, to: 'PROPOSED', step: 'COMMUNE_OPINION', level, actorId, dueOn }, transaction)
  }
}

function checked(command: GiveOpinionCommand) {
  const text = (field: 'origin' | 'localLabour' | 'originOfIdea' | 'localIdentity') => takeWords(command[field], field, LONGEST)
  return {
    dossierId: command.dossierId,
    origin: text('origin'),
    localLabour: text('localLabour'),
    originOfIdea: text('originOfIdea'),
    localIdentity: text('localIdentity'),
    isProposed: command.isProposed,
    reason: command.isProposed ? takeWordsOrNone(command.reason, 'reason', LONGEST) : takeWords(command.reason ?? '', 'reason', LONGEST),
  }
}
