import { type Actor, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSession } from '../sessions/enter-session.use-case.ts'
import type { FindSessions } from '../sessions/find-sessions.use-case.ts'
import type { ScoreSheet } from './score-sheet.entity.ts'
import { ScoreSheetRepository } from './score-sheet.repository.ts'

export type { ScoreSheet }

/** What was submitted for a dossier in a session, as far as the person may see it. */
export class FindScoreSheets {
  constructor(
    private readonly manager: EntityManager,
    private readonly sessions: FindSessions,
    private readonly enter: EnterSession,
  ) {}

  /** All, for whoever has made sure that the person may see them. */
  all(sessionId: string, dossierId: string, manager = this.manager): Promise<ScoreSheet[]> {
    return new ScoreSheetRepository(manager).ofDossiers([sessionId], [dossierId])
  }

  /**
   * Chair and secretary see all; members their own, and the others’ once it is submitted; the office when the dossier is concluded.
   * Null for everybody else: they do not learn whether there are any.
   */
  async seen(sessionId: string, dossierId: string, actor: Actor, isConcluded: boolean): Promise<ScoreSheet[] | null> {
    const userId = requireUser(actor)
    const [session] = await this.sessions.byIds([sessionId])
    const part = session ? await this.enter.look(session, actor) : null
    if (part === null || (part === 'OFFICE' && !isConcluded)) return null
    const sheets = await this.all(sessionId, dossierId)
    const maySeeAll = part !== 'OWN' || sheets.some(sheet => sheet.memberId === userId)
    return maySeeAll ? sheets : []
  }
}
