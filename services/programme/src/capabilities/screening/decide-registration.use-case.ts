import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, foundBy, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords, takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { EnterOffice } from '../office-intake/enter-office.use-case.ts'
import { RegistrationDecided } from './screening.refusals.ts'
import { ScreeningRepository } from './screening.repository.ts'

export interface DecideRegistrationCommand {
  readonly dossierId: string
  readonly reason: string
  readonly packagingNote?: string | null
}

const ACTION = 'screen this registration'

/** Admits a registration, or turns it away, once and with a reason. */
export class DecideRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enter: EnterOffice,
    private readonly life: { readonly dossiers: FindDossiers; readonly move: MoveDossier },
    private readonly now: Clock,
  ) {}

  admit = (command: DecideRegistrationCommand, actor: Actor) => this.#decide(command, true, actor)
  decline = (command: DecideRegistrationCommand, actor: Actor) => this.#decide(command, false, actor)

  async #decide({ dossierId, ...words }: DecideRegistrationCommand, isAdmitted: boolean, actor: Actor) {
    const { dossier: before, actorId: decidedBy } = await this.enter.execute(dossierId, actor, ACTION)
    const reason = takeWords(words.reason, 'reason', 2_000)
    const packagingNote = takeWordsOrNone(words.packagingNote, 'packagingNote', 2_000)
    return this.unitOfWork.run<Dossier | DossierNotReady | RegistrationDecided>(async transaction => {
      const { manager, audit } = transaction
      const decision = { dossierId, isAdmitted, reason, packagingNote, decidedBy, decidedAt: this.now() }
      if (!(await new ScreeningRepository(manager).decide(decision, foundBy('REGISTRATION_DECLINED'))))
        return this.#refusalOf((await this.life.dossiers.one(dossierId, manager))!)!
      const move = { dossierId, to: 'REJECTED', step: 'REGISTRATION_DECLINED', note: reason, actorId: decidedBy } as const
      const moved = isAdmitted ? undefined : await this.life.move.execute(move, transaction)
      if (moved instanceof DossierNotReady) return moved
      const action = isAdmitted ? 'admitRegistration' : 'declineRegistration'
      await audit.add({ actorId: decidedBy, action, subject: 'dossier', subjectId: dossierId, before, after: decision })
      return (await this.life.dossiers.one(dossierId, manager))!
    })
  }

  /** Undefined where the person may decide now; throws `Forbidden` where it is not the person’s office. */
  async whyNot(dossier: Dossier, actor: Actor): Promise<DossierNotReady | RegistrationDecided | undefined> {
    await this.enter.admit(dossier, actor, ACTION)
    return this.#refusalOf(dossier)
  }

  #refusalOf(dossier: Dossier): DossierNotReady | RegistrationDecided | undefined {
    if (dossier.screening !== 'NOT_LOOKED_AT') return new RegistrationDecided(dossier.screening)
    return this.life.move.whyNot(dossier, 'REGISTRATION_DECLINED')
  }
}
