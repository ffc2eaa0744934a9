import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import { EnterOffice } from './capabilities/councils/enter-office.use-case.ts'
import { FindCouncils } from './capabilities/councils/find-councils.use-case.ts'
import { EnterSession } from './capabilities/sessions/enter-session.use-case.ts'
import { FindSessions } from './capabilities/sessions/find-sessions.use-case.ts'
import { FindRegime } from './capabilities/regimes/find-regime.use-case.ts'
import { FindDossiers } from './capabilities/dossiers/find-dossiers.use-case.ts'
import { MoveDossier } from './capabilities/dossiers/move-dossier.use-case.ts'
import { FindRubric } from './capabilities/rubrics/find-rubric.use-case.ts'
import { FindScoreSheets } from './capabilities/score-sheets/find-score-sheets.use-case.ts'
import { FindConclusions } from './capabilities/conclusions/find-conclusions.use-case.ts'
import { CertificatePeriod } from './capabilities/recognitions/certificate-period.use-case.ts'
import { GrantRecognition } from './capabilities/recognitions/grant-recognition.use-case.ts'
import { ReplaceRecognitions } from './capabilities/recognitions/replace-recognitions.use-case.ts'
import { FindRecognitions } from './capabilities/recognitions/find-recognitions.use-case.ts'
import { Grade } from './capabilities/grading/grade.use-case.ts'

export type Ground = ReturnType<typeof createGround>

/** What all the others stand on. */
export function createGround(dataSource: DataSource, clock: Clock) {
  const { manager } = dataSource
  const office = new EnterOffice(manager)
  const councils = new FindCouncils(manager, office)
  const enter = new EnterSession(councils, office)
  const sessions = new FindSessions(manager, enter)
  const regimes = new FindRegime(manager)
  const period = new CertificatePeriod(regimes)
  const neighbours = {
    dossiers: new FindDossiers(manager),
    move: new MoveDossier(clock),
    rubrics: new FindRubric(manager),
    sheets: new FindScoreSheets(manager, sessions, enter),
    conclusions: new FindConclusions(manager),
    period,
    grant: new GrantRecognition(period, new ReplaceRecognitions(clock), clock),
    findRecognitions: new FindRecognitions(manager, clock),
    grade: new Grade(),
  }
  return { manager, clock, unitOfWork: new UnitOfWork(dataSource), office, councils, enter, sessions, regimes, ...neighbours }
}
