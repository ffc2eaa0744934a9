import type { Clock } from '@ocop/service-kit/clock'
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
import { ShowEvaluation } from './capabilities/conclusions/show-evaluation.use-case.ts'
import { ListCouncilsResolver } from './capabilities/councils/list-councils.resolver.ts'
import { SetUpCouncilResolver } from './capabilities/councils/set-up-council.resolver.ts'
import { SetUpCouncil } from './capabilities/councils/set-up-council.use-case.ts'
import { FindDecisions } from './capabilities/decisions/find-decisions.use-case.ts'
import { ForwardDossier } from './capabilities/decisions/forward-dossier.use-case.ts'
import { IssueDecision } from './capabilities/decisions/issue-decision.use-case.ts'
import { JudgeDossier } from './capabilities/decisions/judge-dossier.use-case.ts'
import { RecognitionDecisionsResolver } from './capabilities/decisions/recognition-decisions.resolver.ts'
import { MayDecide } from './capabilities/decisions/may-decide.use-case.ts'
import { RecordDecision } from './capabilities/decisions/record-decision.use-case.ts'
import { WriteDecisionsResolver } from './capabilities/decisions/write-decisions.resolver.ts'
import { ProductType } from './capabilities/known-facts/product.type.ts'
import { ExtendRecognitionResolver } from './capabilities/recognitions/extend-recognition.resolver.ts'
import { ExtendRecognition } from './capabilities/recognitions/extend-recognition.use-case.ts'
import { FindRecognitionsResolver } from './capabilities/recognitions/find-recognitions.resolver.ts'
import { HoldRecognition } from './capabilities/recognitions/hold-recognition.use-case.ts'
import { LapseRecognitions } from './capabilities/recognitions/lapse-recognitions.use-case.ts'
import { ReplaceRecognitions } from './capabilities/recognitions/replace-recognitions.use-case.ts'
import { RevokeRecognitionResolver } from './capabilities/recognitions/revoke-recognition.resolver.ts'
import { RevokeRecognition } from './capabilities/recognitions/revoke-recognition.use-case.ts'
import { TakeUpClaim } from './capabilities/recognitions/take-up-claim.use-case.ts'
import { SubmitScoreSheetResolver } from './capabilities/score-sheets/submit-score-sheet.resolver.ts'
import { SubmitScoreSheet } from './capabilities/score-sheets/submit-score-sheet.use-case.ts'
import { CloseSession } from './capabilities/sessions/close-session.use-case.ts'
import { CouncilSessionsResolver } from './capabilities/sessions/council-sessions.resolver.ts'
import { DeclareConflict } from './capabilities/sessions/declare-conflict.use-case.ts'
import { OpenSession } from './capabilities/sessions/open-session.use-case.ts'
import { ReadSessionsResolver } from './capabilities/sessions/read-sessions.resolver.ts'
import { WriteSessionsResolver } from './capabilities/sessions/write-sessions.resolver.ts'
import { RecordPresenceResolver } from './capabilities/sessions/record-presence.resolver.ts'
import { RecordPresence } from './capabilities/sessions/record-presence.use-case.ts'
import { ListRecognitionsResolver } from './capabilities/star-lists/list-recognitions.resolver.ts'
import { ListRecognitions } from './capabilities/star-lists/list-recognitions.use-case.ts'
import { createGround, type Ground } from './create-evaluation-ground.ts'
import { whenRecognitionClaimed } from './reactions/when-recognition-claimed.ts'

/** From councils to stars: the part of the service that grades. */
export function createEvaluation(dataSource: DataSource, clock: Clock) {
  const ground = createGround(dataSource, clock)
  const { findRecognitions, period, regimes } = ground
  const [grading, stars] = [createGrading(ground), createStars(ground)]
  const recognitions = new FindRecognitionsResolver(findRecognitions)
  const lapse = new LapseRecognitions(ground.unitOfWork, clock)
  return {
    resolvers: [
      recognitions,
      new ListRecognitionsResolver(new ListRecognitions(dataSource.manager, findRecognitions, clock)),
      ...councilResolvers(ground),
      ...grading.resolvers,
      ...stars.resolvers,
    ],
    orphanedTypes: [ProductType],
    references: { Recognition: recognitions.reference.bind(recognitions) },
    reactions: [whenRecognitionClaimed(new TakeUpClaim(period, new ReplaceRecognitions(clock), clock))],
    jobs: [every(60, 'lapse-recognitions', () => lapse.execute())],
    doors: { ...grading.doors, ...stars.doors },
    findRecognitions,
    regimes,
    grant: ground.grant,
    lapse,
  }
}

function councilResolvers(ground: Ground) {
  const { unitOfWork, clock, office, councils, sessions, dossiers, enter, move } = ground
  return [
    new SetUpCouncilResolver(new SetUpCouncil(unitOfWork, office, clock)),
    new ListCouncilsResolver(councils),
    new CouncilSessionsResolver(sessions),
    new RecordPresenceResolver(new RecordPresence(unitOfWork, enter)),
    new ReadSessionsResolver(sessions, councils, dossiers),
    new WriteSessionsResolver(
      new OpenSession(unitOfWork, ground, clock),
      new CloseSession(unitOfWork, enter, move, clock),
      new DeclareConflict(unitOfWork, enter, clock),
    ),
  ]
}

function createGrading(ground: Ground) {
  const { manager, unitOfWork, clock, dossiers, conclusions, findRecognitions } = ground
  const evaluate = new EvaluateDossier({ ...ground, recognitions: findRecognitions })
  const score = new SubmitScoreSheet(unitOfWork, ground, clock)
  const conclude = new ConcludeDossier(unitOfWork, { ...ground, evaluate }, clock)
  const [fileAppeal, answerAppeal] = [new FileAppeal(unitOfWork, dossiers, conclusions, clock), new AnswerAppeal(unitOfWork, ground, clock)]
  return {
    resolvers: [
      new SubmitScoreSheetResolver(score),
      new ConcludeDossierResolver(conclude),
      new DossierConclusionsResolver(conclusions, new ShowEvaluation(ground, evaluate)),
      new AppealsResolver(fileAppeal, answerAppeal, new FindAppeals(manager)),
    ],
    doors: { SUBMIT_SCORE_SHEET: score, CONCLUDE_DOSSIER: conclude, FILE_APPEAL: fileAppeal, ANSWER_APPEAL: answerAppeal },
  }
}

function createStars(ground: Ground) {
  const { manager, unitOfWork, clock, regimes, period, dossiers, conclusions } = ground
  const hold = new HoldRecognition(regimes, clock)
  const judge = new JudgeDossier(dossiers, conclusions, regimes)
  const forward = new ForwardDossier(unitOfWork, ground)
  const resolvers = [
    new RevokeRecognitionResolver(new RevokeRecognition(unitOfWork, hold, new RecordDecision(regimes, clock), clock)),
    new ExtendRecognitionResolver(new ExtendRecognition(unitOfWork, hold, period)),
    new WriteDecisionsResolver(new IssueDecision(unitOfWork, { ...ground, judge }, clock), forward),
    new RecognitionDecisionsResolver(new FindDecisions(manager)),
  ]
  return { resolvers, doors: { FORWARD_DOSSIER: forward, ISSUE_RECOGNITION_DECISION: new MayDecide(judge, clock) } }
}
