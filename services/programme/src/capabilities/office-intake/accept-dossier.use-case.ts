import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import type { ScreenDossiers } from '../screening/screen-dossiers.use-case.ts'
import type { EnterOffice } from './enter-office.use-case.ts'
import { RegistrationNotScreened } from './office-intake.refusals.ts'
import type { ReckonOffice } from './reckon-office.use-case.ts'

const ACTION = 'accept this dossier'

/** Takes a complete dossier in: it waits for a session of the council. */
export class AcceptDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterOffice,
    private readonly life: { readonly move: MoveDossier; readonly office: ReckonOffice; readonly screen: ScreenDossiers },
    private readonly now: Clock,
  ) {}

  async execute(dossierId: string, actor: Actor): Promise<Dossier | DossierNotReady | RegistrationNotScreened> {
    const { dossier, actorId } = await this.enter.execute(dossierId, actor, ACTION)
    const refusal = await this.#whyNotNow(dossier)
    if (refusal) return refusal
    return this.unitOfWork.run<Dossier | DossierNotReady>(async transaction => {
      const dueOn = await this.life.office.accepting(dossier, vietnamDay(this.now()), transaction.manager)
      const after = await this.life.move.execute({ dossierId, to: 'ACCEPTED', step: 'ACCEPTED', actorId, dueOn }, transaction)
      if (after instanceof DossierNotReady) return after
      await transaction.audit.add({ actorId, action: 'acceptDossier', subject: 'dossier', subjectId: dossierId, before: dossier, after })
      return after
    })
  }

  /** Undefined where the person may take it in now; throws `Forbidden` where it is not the person’s office. */
  async whyNot(dossier: Dossier, actor: Actor): Promise<DossierNotReady | RegistrationNotScreened | undefined> {
    await this.enter.admit(dossier, actor, ACTION)
    return this.#whyNotNow(dossier)
  }

  async #whyNotNow(dossier: Dossier): Promise<DossierNotReady | RegistrationNotScreened | undefined> {
    const refusal = this.life.move.whyNot(dossier, 'ACCEPTED')
    if (refusal || dossier.screening !== 'NOT_LOOKED_AT' || dossier.status !== 'PROPOSED') return refusal
    return (await this.life.screen.isDoubtful(dossier)) ? new RegistrationNotScreened() : undefined
  }
}
