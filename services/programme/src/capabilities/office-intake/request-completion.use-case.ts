import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { CompletionRequest } from './completion-request.entity.ts'
import { CompletionRequestRepository } from './completion-request.repository.ts'
import type { EnterOffice } from './enter-office.use-case.ts'

export type { CompletionRequest }

export interface RequestCompletionCommand {
  readonly dossierId: string
  readonly missing: readonly string[]
  readonly dueOn: string
}

const ACTION = 'ask for more in this dossier'
const MOST_ITEMS = 50
const MOST_DAYS = 180

/** Sends a dossier back to the producer with a list of what is missing, and a last day. */
export class RequestCompletion {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly life: { readonly enter: EnterOffice; readonly move: MoveDossier },
    private readonly now: Clock,
  ) {}

  async execute(command: RequestCompletionCommand, actor: Actor): Promise<Dossier | DossierNotReady> {
    const { dossierId } = command
    const { dossier: before, actorId: requestedBy } = await this.life.enter.execute(dossierId, actor, ACTION)
    const { missing, dueOn } = this.#checked(command)
    return this.unitOfWork.run<Dossier | DossierNotReady>(async transaction => {
      const { manager, audit } = transaction
      const note = missing.join('\n')
      const after = await this.life.move.execute(
        { dossierId, to: 'COMPLETION_REQUESTED', step: 'COMPLETION_REQUESTED', note, actorId: requestedBy, dueOn },
        transaction,
      )
      if (after instanceof DossierNotReady) return after
      await new CompletionRequestRepository(manager).add({ dossierId, missing, dueOn, requestedBy, requestedAt: this.now() })
      await audit.add({
        actorId: requestedBy,
        action: 'requestCompletion',
        subject: 'dossier',
        subjectId: dossierId,
        before,
        after: { ...after, missing, dueOn },
      })
      return after
    })
  }

  /** Undefined where the person may ask now; throws `Forbidden` where it is not the person’s office. */
  async whyNot(dossier: Dossier, actor: Actor): Promise<DossierNotReady | undefined> {
    await this.life.enter.admit(dossier, actor, ACTION)
    return this.life.move.whyNot(dossier, 'COMPLETION_REQUESTED')
  }

  /** For each dossier what was asked for, the latest first. */
  ofDossiers = async (ids: readonly string[]): Promise<CompletionRequest[][]> =>
    groupedBy(ids, await new CompletionRequestRepository(this.manager).ofDossiers(ids), ({ dossierId }) => dossierId)

  #checked({ missing, dueOn }: RequestCompletionCommand) {
    if (missing.length < 1 || missing.length > MOST_ITEMS) throw new BadInput('missing', `Name 1 to ${MOST_ITEMS} things.`)
    const today = vietnamDay(this.now())
    const latest = new Date(Date.parse(today) + MOST_DAYS * 86_400_000).toISOString().slice(0, 10)
    if (dueOn <= today || dueOn > latest) throw new BadInput('dueOn', `A day after today, at most ${MOST_DAYS} days from now.`)
    return { dueOn, missing: missing.map((item, place) => takeWords(item, `missing.${place}`, 500)) }
  }
}
