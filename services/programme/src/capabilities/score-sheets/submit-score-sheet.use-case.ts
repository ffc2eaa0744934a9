import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { Answers, Grade, Scored } from '../grading/grade.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import type { FindSessions } from '../sessions/find-sessions.use-case.ts'
import { DossierNotInSession, type EnterSession, SessionClosed, SheetAlreadySubmitted } from '../sessions/enter-session.use-case.ts'
import { answersOf, type GivenLine, lineOf } from './read-score-lines.use-case.ts'
import type { ScoreSheet } from './score-sheet.entity.ts'
import { ScoreSheetRepository } from './score-sheet.repository.ts'
import { ConflictDeclared, PointsNotInRubric } from './score-sheets.refusals.ts'

export { PointsNotInRubric }

export interface SubmitScoreSheetCommand {
  readonly idempotencyKey: string
  readonly sessionId: string
  readonly dossierId: string
  readonly lines: readonly GivenLine[]
  readonly comment?: string | null | undefined
  readonly disqualificationReason?: string | null | undefined
}

export interface Neighbours {
  readonly enter: EnterSession
  readonly sessions: FindSessions
  readonly dossiers: FindDossiers
  readonly rubrics: FindRubric
  readonly grade: Grade
}

const ACTION = 'score this dossier'

/** Takes a member’s sheet, once and for good: the same try may be repeated for days, as from a device that was offline. */
export class SubmitScoreSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute(
    { idempotencyKey: key, ...command }: SubmitScoreSheetCommand,
    actor: Actor,
  ): Promise<ScoreSheet | Refusal | IdempotencyKeyReused> {
    const userId = requireRole(actor, ACTION, ['COUNCIL_MEMBER'])
    const answers = answersOf(command.lines)
    const words = {
      comment: takeWordsOrNone(command.comment, 'comment', 5_000),
      disqualificationReason: takeWordsOrNone(command.disqualificationReason, 'disqualificationReason', 2_000),
    }
    return this.unitOfWork.once<ScoreSheet, Refusal>(
      { scope: `submitScoreSheet:${userId}`, key, content: command },
      async transaction => {
        const refusal = await this.#whyNot(command, actor, transaction)
        if (refusal) return refusal
        const scored = await this.#score(command.dossierId, answers, transaction)
        if (scored instanceof Refusal) return scored
        return this.#keep({ ...command, ...words, userId }, scored, transaction)
      },
      async (id, { manager }) => (await new ScoreSheetRepository(manager).find(id))!,
    )
  }

  /** Undefined where a sheet of the person is awaited; throws `Forbidden` for who does not score it. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    const userId = requireRole(actor, ACTION, ['COUNCIL_MEMBER'])
    const [session] = await this.neighbours.sessions.openOf(dossier.id, manager)
    if (!session || dossier.status !== 'IN_SESSION') return new DossierNotReady(dossier)
    const refusal = await this.#whyNot({ sessionId: session.id, dossierId: dossier.id }, actor, { manager })
    const sheets = refusal ? [] : await new ScoreSheetRepository(manager).ofDossiers([session.id], [dossier.id])
    return sheets.some(({ memberId }) => memberId === userId) ? new SheetAlreadySubmitted() : refusal
  }

  async #whyNot(
    { sessionId, dossierId }: Pick<SubmitScoreSheetCommandHead, 'sessionId' | 'dossierId'>,
    actor: Actor,
    { manager }: Pick<Transaction, 'manager'>,
  ): Promise<Refusal | undefined> {
    const { enter, sessions } = this.neighbours
    const { session, userId } = await enter.asScorer(sessionId, actor, ACTION, manager)
    if (!(await sessions.holdDossier(sessionId, dossierId, 'working', manager))) return new DossierNotInSession()
    if (session.status === 'CLOSED') return new SessionClosed()
    const conflicts = await sessions.conflictsOf([dossierId], manager)
    const isOut = conflicts.some(conflict => conflict.sessionId === sessionId && conflict.userId === userId)
    return isOut ? new ConflictDeclared() : undefined
  }

  async #score(dossierId: string, answers: Answers, { manager }: Transaction): Promise<(Scored & { rubricId: string }) | Refusal> {
    const { dossiers, rubrics, grade } = this.neighbours
    const dossier = await dossiers.one(dossierId, manager)
    if (dossier?.status !== 'IN_SESSION') return new DossierNotReady(dossier!)
    const rubric = (await rubrics.byId(dossier.rubricId!, manager))!
    const faults = grade.check(rubric, answers)
    return faults.length > 0 ? new PointsNotInRubric(faults) : { ...grade.score(rubric, answers), rubricId: rubric.id }
  }

  async #keep(
    { sessionId, dossierId, userId: memberId, lines, ...words }: SubmitScoreSheetCommandHead & KeptWords,
    { total, points, rubricId }: Scored & { readonly rubricId: string },
    { manager, audit }: Transaction,
  ): Promise<ScoreSheet | Refusal> {
    const sheet: ScoreSheet = {
      id: randomUUID(),
      sessionId,
      dossierId,
      memberId,
      rubricId,
      total,
      isDisqualifying: words.disqualificationReason !== null,
      disqualificationReason: words.disqualificationReason,
      comment: words.comment,
      submittedAt: this.now(),
      lines: lines.map(line => lineOf(line, points)),
    }
    if (!(await new ScoreSheetRepository(manager).insert(sheet))) return new SheetAlreadySubmitted()
    await audit.add({
      actorId: memberId,
      action: 'submitScoreSheet',
      subject: 'dossier',
      subjectId: dossierId,
      after: { sheetId: sheet.id, total },
    })
    return sheet
  }
}

type SubmitScoreSheetCommandHead = Pick<SubmitScoreSheetCommand, 'sessionId' | 'dossierId' | 'lines'>
interface KeptWords {
  readonly userId: string
  readonly comment: string | null
  readonly disqualificationReason: string | null
}
