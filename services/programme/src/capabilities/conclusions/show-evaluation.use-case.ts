import { type Actor, requireUser } from '@ocop/service-kit/graphql'
import type { FindCouncils } from '../councils/find-councils.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { FindScoreSheets, ScoreSheet } from '../score-sheets/find-score-sheets.use-case.ts'
import type { EnterSession } from '../sessions/enter-session.use-case.ts'
import type { FindSessions } from '../sessions/find-sessions.use-case.ts'
import type { EvaluateDossier, Evaluation } from './evaluate-dossier.use-case.ts'
import type { FindConclusions } from './find-conclusions.use-case.ts'

export interface Neighbours {
  readonly sessions: FindSessions
  readonly enter: EnterSession
  readonly councils: FindCouncils
  readonly sheets: FindScoreSheets
  readonly conclusions: FindConclusions
}

/** What is known of a dossier in a session, to those who may know. */
export class ShowEvaluation {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly evaluate: EvaluateDossier,
  ) {}

  /** Null for all but chair and secretary, and where the dossier is not scored there. */
  async execute(sessionId: string, dossier: Dossier, actor: Actor): Promise<(Evaluation & { readonly quorum: number }) | null> {
    const userId = requireUser(actor)
    const { sessions, enter, councils } = this.neighbours
    const [session] = await sessions.byIds([sessionId])
    if (!session || (await enter.look(session, actor)) !== 'ALL') return null
    const seats = await sessions.seats([sessionId], userId)
    if (!seats.some(({ dossierId }) => dossierId === dossier.id)) return null
    const [council] = await councils.byIds([session.councilId])
    return { ...(await this.evaluate.execute(session, dossier, council!)), quorum: council!.quorum }
  }

  /** Null for those who may not see any. */
  async sheets(sessionId: string, dossier: Dossier, actor: Actor): Promise<ScoreSheet[] | null> {
    const { sheets, conclusions } = this.neighbours
    const isConcluded = (await conclusions.ofDossiers([dossier.id])).flat().some(one => one.sessionId === sessionId)
    return sheets.seen(sessionId, dossier.id, actor, isConcluded)
  }
}
