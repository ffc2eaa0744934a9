import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { FindConclusions } from '../conclusions/find-conclusions.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { EnterSession } from '../sessions/enter-session.use-case.ts'
import type { Appeal } from './appeal.entity.ts'
import { AppealRepository } from './appeal.repository.ts'
import { AnotherDossierOpen, AppealAlreadyAnswered } from './appeals.refusals.ts'

export interface AnswerAppealCommand {
  readonly appealId: string
  readonly isUpheld: boolean
  readonly answer: string
}

const ACTION = 'answer this appeal'

/** The office of the council answers: the conclusion stands, or is annulled and the dossier graded anew. */
export class AnswerAppeal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enter: EnterSession; readonly conclusions: FindConclusions; readonly move: MoveDossier },
    private readonly now: Clock,
  ) {}

  execute({ appealId, isUpheld, ...command }: AnswerAppealCommand, actor: Actor): Promise<Appeal | Refusal> {
    requireRole(actor, ACTION, ['OFFICER'])
    const answer = takeWords(command.answer, 'answer', 5_000)
    return this.unitOfWork.run<Appeal | Refusal>(async transaction => {
      const { manager, audit } = transaction
      const before = await new AppealRepository(manager).lock(appealId)
      if (!before) throw new Forbidden(ACTION)
      const userId = await this.#admit(before, actor, manager)
      if (before.status !== 'OPEN') return new AppealAlreadyAnswered(before.status)
      const after: Appeal = { ...before, status: isUpheld ? 'UPHELD' : 'DISMISSED', answer, answeredBy: userId, answeredAt: this.now() }
      await new AppealRepository(manager).answer(after)
      const refusal = isUpheld ? await this.#annul(after, userId, transaction) : undefined
      if (refusal) return refusal
      await audit.add({ actorId: userId, action: 'answerAppeal', subject: 'dossier', subjectId: before.dossierId, before, after })
      return after
    })
  }

  /** Undefined where an appeal of the dossier waits for the person’s answer; throws `Forbidden` where it is not the person’s office. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    requireRole(actor, ACTION, ['OFFICER'])
    const [latest] = await new AppealRepository(manager).ofDossiers([dossier.id])
    if (!latest) throw new Forbidden(ACTION)
    await this.#admit(latest, actor, manager)
    return latest.status === 'OPEN' ? undefined : new AppealAlreadyAnswered(latest.status)
  }

  /** The person’s id; throws `Forbidden` for all but the office of the council. */
  async #admit({ conclusionId }: Appeal, actor: Actor, manager: EntityManager): Promise<string> {
    const conclusion = await this.neighbours.conclusions.one(conclusionId, manager)
    if (!conclusion) throw new Forbidden(ACTION)
    return (await this.neighbours.enter.asOffice(conclusion.sessionId, actor, ACTION, manager)).userId
  }

  async #annul({ dossierId, conclusionId, answer }: Appeal, actorId: string, transaction: Transaction): Promise<Refusal | undefined> {
    const { conclusions, move } = this.neighbours
    if (await new AppealRepository(transaction.manager).hasAnotherDossier(dossierId)) return new AnotherDossierOpen()
    const moved = await move.execute({ dossierId, to: 'ACCEPTED', step: 'APPEAL_UPHELD', note: answer, actorId }, transaction)
    if (moved instanceof Refusal) return moved
    await conclusions.annul(conclusionId, answer!, this.now(), transaction.manager)
    return undefined
  }
}
