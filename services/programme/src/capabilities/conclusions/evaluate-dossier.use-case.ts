import type { EntityManager } from 'typeorm'
import type { Council } from '../councils/find-councils.use-case.ts'
import { scores } from '../councils/find-councils.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { Grade, Graded } from '../grading/grade.use-case.ts'
import type { FindRecognitions } from '../recognitions/find-recognitions.use-case.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import type { FindScoreSheets, ScoreSheet } from '../score-sheets/find-score-sheets.use-case.ts'
import type { Conflict, FindSessions, Session } from '../sessions/find-sessions.use-case.ts'
import type { ConclusionOutcome } from './conclusion-outcome.enum.ts'
import { outcomeOf } from './outcome.rules.ts'
import { compare, type Comparison, medianOf } from './side-by-side.rules.ts'

export interface Neighbours {
  readonly sessions: FindSessions
  readonly sheets: FindScoreSheets
  readonly rubrics: FindRubric
  readonly regimes: FindRegime
  readonly recognitions: FindRecognitions
  readonly grade: Grade
}

export interface Verdict extends Graded {
  readonly outcome: ConclusionOutcome
}

/** All that a chair needs to see before concluding. */
export interface Evaluation {
  readonly sheets: readonly ScoreSheet[]
  /** Scoring members without a sheet or a conflict. */
  readonly awaited: readonly string[]
  readonly conflicts: readonly Conflict[]
  readonly comparisons: readonly Comparison[]
  /** With the agreed points, or the members’ median where the chair has to conclude; null without sheets. */
  readonly provisional: Verdict | null
}

/** Puts the sheets of a dossier side by side, and says what they amount to under the law of the dossier. */
export class EvaluateDossier {
  constructor(private readonly neighbours: Neighbours) {}

  async execute(session: Session, dossier: Dossier, council: Council, manager?: EntityManager): Promise<Evaluation> {
    const { sessions, rubrics } = this.neighbours
    const sheets = await this.neighbours.sheets.all(session.id, dossier.id, manager)
    const conflicts = (await sessions.conflictsOf([dossier.id], manager)).filter(({ sessionId }) => sessionId === session.id)
    const done = new Set([...conflicts.map(({ userId }) => userId), ...sheets.map(({ memberId }) => memberId)])
    const rubric = (await rubrics.byId(dossier.rubricId!, manager))!
    const comparisons = sheets.length > 0 ? compare(rubric, sheets.map(pointsOf), council) : []
    const agreed = new Map(comparisons.map(row => [row.code, row.agreed ?? medianOf(row.points)]))
    return {
      sheets,
      conflicts,
      awaited: council.members.filter(member => scores(member) && !done.has(member.userId)).map(({ userId }) => userId),
      comparisons,
      provisional: sheets.length > 0 ? await this.verdict({ dossier, council, sheets, agreed, isDisqualified: false }, manager) : null,
    }
  }

  async verdict({ dossier, council, sheets, agreed, isDisqualified }: ToJudge, manager?: EntityManager): Promise<Verdict> {
    const { rubrics, regimes, recognitions, grade } = this.neighbours
    const rubric = (await rubrics.byId(dossier.rubricId!, manager))!
    const regime = (await regimes.byId(dossier.regimeId, manager))!
    const graded = grade.conclude({ regime, rubric, totals: sheets.map(({ total }) => total), agreed, isDisqualified })
    const [recognition] = await recognitions.ofDossiers([dossier.id], manager)
    const { star, average } = graded
    return { ...graded, outcome: outcomeOf(regime, { star, average, level: council.level, recognisedStar: recognition?.star ?? null }) }
  }
}

export interface ToJudge {
  readonly dossier: Dossier
  readonly council: Council
  readonly sheets: readonly ScoreSheet[]
  readonly agreed: ReadonlyMap<string, number>
  readonly isDisqualified: boolean
}

const pointsOf = ({ lines }: ScoreSheet) => new Map(lines.map(({ criterionCode, points }) => [criterionCode, points]))
