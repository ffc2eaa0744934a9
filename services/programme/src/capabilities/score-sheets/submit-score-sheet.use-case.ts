import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { Answers, Grade, Scored } from '../grading/grade.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import type { FindSessions } from '../sessions/find-sessions.use-case.ts'
import { DossierNotInSession, type EnterSession, SessionClosed, SheetAlreadySubmitted } from '../sessions/enter-session.use-case.ts'
import type { ScoreLine, ScoreSheet } from './score-sheet.entity.ts'
import { ScoreSheetRepository } from './score-sheet.repository.ts'
import { ConflictDeclared, PointsNotInRubric } from './score-sheets.refusals.ts'

export { PointsNotInRubric }

export interface SubmitScoreSheetCommand {
  readonly idempotencyKey: string
  readonly sessionId: string
  readonly dossierId: string
  readonly lines: readonly {
    readonly criterionCode: string
    readonly optionIndex?: number | null | undefined
    readonly points?: number | null | undefined
    readonly note?: string | null | undefined
  }[]
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

const MOST_LINES = 200

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
    const userId = requireRole(actor, 'score this dossier', ['COUNCIL_MEMBER'])
    const answers = answersOf(command)
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

  async #whyNot(
    { sessionId, dossierId }: SubmitScoreSheetCommandHead,
    actor: Actor,
    { manager }: Transaction,
  ): Promise<Refusal | undefined> {
    const { enter, sessions } = this.neighbours
    const { session, userId } = await enter.asScorer(sessionId, actor, 'score this dossier', manager)
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

/** Refuses what names a criterion twice, or is no sheet at all. */
function answersOf({ lines }: Pick<SubmitScoreSheetCommand, 'lines'>): Answers {
  const answers = new Map(lines.map(({ criterionCode, optionIndex, points }) => [criterionCode, { optionIndex, points }]))
  if (answers.size < lines.length) throw new BadInput('lines', 'Answer each criterion once.')
  if (lines.length > MOST_LINES) throw new BadInput('lines', `At most ${MOST_LINES}.`)
  return answers
}

const lineOf = ({ criterionCode, optionIndex, note }: SubmitScoreSheetCommand['lines'][number], points: Scored['points']): ScoreLine => ({
  criterionCode,
  optionIndex: optionIndex ?? null,
  points: points.get(criterionCode) ?? 0,
  note: takeWordsOrNone(note, `lines.${criterionCode}.note`, 2_000),
})
