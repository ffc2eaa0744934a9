import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { AnswerAppeal } from './capabilities/appeals/answer-appeal.use-case.ts'
import { AppealsResolver } from './capabilities/appeals/appeals.resolver.ts'
import { FileAppeal } from './capabilities/appeals/file-appeal.use-case.ts'
import { FindAppeals } from './capabilities/appeals/find-appeals.use-case.ts'
import { ConcludeDossierResolver } from './capabilities/conclusions/conclude-dossier.resolver.ts'
import { ConcludeDossier } from './capabilities/conclusions/conclude-dossier.use-case.ts'
import { DossierConclusionsResolver } from './capabilities/conclusions/dossier-conclusions.resolver.ts'
import { EvaluateDossier } from './capabilities/conclusions/evaluate-dossier.use-case.ts'
import { FindConclusions } from './capabilities/conclusions/find-conclusions.use-case.ts'
import { ShowEvaluation } from './capabilities/conclusions/show-evaluation.use-case.ts'
import { EnterOffice } from './capabilities/councils/enter-office.use-case.ts'
import { FindCouncils } from './capabilities/councils/find-councils.use-case.ts'
import { ListCouncilsResolver } from './capabilities/councils/list-councils.resolver.ts'
import { SetUpCouncilResolver } from './capabilities/councils/set-up-council.resolver.ts'
import { SetUpCouncil } from './capabilities/councils/set-up-council.use-case.ts'
import { FindDecisions } from './capabilities/decisions/find-decisions.use-case.ts'
import { ForwardDossier } from './capabilities/decisions/forward-dossier.use-case.ts'
import { IssueDecision } from './capabilities/decisions/issue-decision.use-case.ts'
import { JudgeDossier } from './capabilities/decisions/judge-dossier.use-case.ts'
import { RecognitionDecisionsResolver } from './capabilities/decisions/recognition-decisions.resolver.ts'
import { RecordDecision } from './capabilities/decisions/record-decision.use-case.ts'
import { WriteDecisionsResolver } from './capabilities/decisions/write-decisions.resolver.ts'
import { FindDossiers } from './capabilities/dossiers/find-dossiers.use-case.ts'
import { MoveDossier } from './capabilities/dossiers/move-dossier.use-case.ts'
import { Grade } from './capabilities/grading/grade.use-case.ts'
import { ProductType } from './capabilities/known-facts/product.type.ts'
import { CertificatePeriod } from './capabilities/recognitions/certificate-period.use-case.ts'
import { ExtendRecognitionResolver } from './capabilities/recognitions/extend-recognition.resolver.ts'
import { ExtendRecognition } from './capabilities/recognitions/extend-recognition.use-case.ts'
import { FindRecognitionsResolver } from './capabilities/recognitions/find-recognitions.resolver.ts'
import { FindRecognitions } from './capabilities/recognitions/find-recognitions.use-case.ts'
import { GrantRecognition } from './capabilities/recognitions/grant-recognition.use-case.ts'
import { HoldRecognition } from './capabilities/recognitions/hold-recognition.use-case.ts'
import { LapseRecognitions } from './capabilities/recognitions/lapse-recognitions.use-case.ts'
import { ReplaceRecognitions } from './capabilities/recognitions/replace-recognitions.use-case.ts'
import { RevokeRecognitionResolver } from './capabilities/recognitions/revoke-recognition.resolver.ts'
import { RevokeRecognition } from './capabilities/recognitions/revoke-recognition.use-case.ts'
import { TakeUpClaim } from './capabilities/recognitions/take-up-claim.use-case.ts'
import { FindRegime } from './capabilities/regimes/find-regime.use-case.ts'
import { FindRubric } from './capabilities/rubrics/find-rubric.use-case.ts'
import { FindScoreSheets } from './capabilities/score-sheets/find-score-sheets.use-case.ts'
import { SubmitScoreSheetResolver } from './capabilities/score-sheets/submit-score-sheet.resolver.ts'
import { SubmitScoreSheet } from './capabilities/score-sheets/submit-score-sheet.use-case.ts'
import { CloseSession } from './capabilities/sessions/close-session.use-case.ts'
import { CouncilSessionsResolver } from './capabilities/sessions/council-sessions.resolver.ts'
import { DeclareConflict } from './capabilities/sessions/declare-conflict.use-case.ts'
import { EnterSession } from './capabilities/sessions/enter-session.use-case.ts'
import { FindSessions } from './capabilities/sessions/find-sessions.use-case.ts'
import { OpenSession } from './capabilities/sessions/open-session.use-case.ts'
import { ReadSessionsResolver } from './capabilities/sessions/read-sessions.resolver.ts'
import { WriteSessionsResolver } from './capabilities/sessions/write-sessions.resolver.ts'
import { ListRecognitionsResolver } from './capabilities/star-lists/list-recognitions.resolver.ts'
import { ListRecognitions } from './capabilities/star-lists/list-recognitions.use-case.ts'
import { whenRecognitionClaimed } from './reactions/when-recognition-claimed.ts'

/** From councils to stars: the part of the service that grades. */
export function createEvaluation(dataSource: DataSource, clock: Clock) {
  const ground = createGround(dataSource, clock)
  const { findRecognitions, period, regimes } = ground
  const recognitions = new FindRecognitionsResolver(findRecognitions)
  const lapse = new LapseRecognitions(ground.unitOfWork, clock)
  return {
    resolvers: [
      recognitions,
      new ListRecognitionsResolver(new ListRecognitions(dataSource.manager, findRecognitions, clock)),
      ...councilResolvers(ground),
      ...gradingResolvers(ground),
      ...starResolvers(ground),
    ],
    orphanedTypes: [ProductType],
    references: { Recognition: recognitions.reference.bind(recognitions) },
    reactions: [whenRecognitionClaimed(new TakeUpClaim(period, new ReplaceRecognitions(clock), clock))],
    jobs: [every(60, 'lapse-recognitions', () => lapse.execute())],
    findRecognitions,
    regimes,
    grant: ground.grant,
    lapse,
  }
}

type Ground = ReturnType<typeof createGround>

/** What all the others stand on. */
function createGround(dataSource: DataSource, clock: Clock) {
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

function councilResolvers(ground: Ground) {
  const { unitOfWork, clock, office, councils, sessions, dossiers, enter, move } = ground
  return [
    new SetUpCouncilResolver(new SetUpCouncil(unitOfWork, office, clock)),
    new ListCouncilsResolver(councils),
    new CouncilSessionsResolver(sessions),
    new ReadSessionsResolver(sessions, councils, dossiers),
    new WriteSessionsResolver(
      new OpenSession(unitOfWork, ground, clock),
      new CloseSession(unitOfWork, enter, move, clock),
      new DeclareConflict(unitOfWork, enter, clock),
    ),
  ]
}

function gradingResolvers(ground: Ground) {
  const { manager, unitOfWork, clock, dossiers, conclusions, findRecognitions } = ground
  const evaluate = new EvaluateDossier({ ...ground, recognitions: findRecognitions })
  return [
    new SubmitScoreSheetResolver(new SubmitScoreSheet(unitOfWork, ground, clock)),
    new ConcludeDossierResolver(new ConcludeDossier(unitOfWork, { ...ground, evaluate }, clock)),
    new DossierConclusionsResolver(conclusions, new ShowEvaluation(ground, evaluate)),
    new AppealsResolver(
      new FileAppeal(unitOfWork, dossiers, conclusions, clock),
      new AnswerAppeal(unitOfWork, ground, clock),
      new FindAppeals(manager),
    ),
  ]
}

function starResolvers(ground: Ground) {
  const { manager, unitOfWork, clock, regimes, period, dossiers, conclusions } = ground
  const hold = new HoldRecognition(regimes, clock)
  const judge = new JudgeDossier(dossiers, conclusions, regimes)
  return [
    new RevokeRecognitionResolver(new RevokeRecognition(unitOfWork, hold, new RecordDecision(regimes, clock), clock)),
    new ExtendRecognitionResolver(new ExtendRecognition(unitOfWork, hold, period)),
    new WriteDecisionsResolver(new IssueDecision(unitOfWork, { ...ground, judge }, clock), new ForwardDossier(unitOfWork, ground)),
    new RecognitionDecisionsResolver(new FindDecisions(manager)),
  ]
}
