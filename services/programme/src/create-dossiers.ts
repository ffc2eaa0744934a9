import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { RequestContext } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { ReckonDeadline } from './capabilities/deadlines/reckon-deadline.use-case.ts'
import { DossierFormResolver } from './capabilities/dossier-forms/dossier-form.resolver.ts'
import { EditForm } from './capabilities/dossier-forms/edit-form.use-case.ts'
import { ReadForm } from './capabilities/dossier-forms/read-form.use-case.ts'
import { FindDossiers } from './capabilities/dossiers/find-dossiers.use-case.ts'
import { KeepAnswers } from './capabilities/dossiers/keep-answers.use-case.ts'
import { ListDossiers } from './capabilities/dossiers/list-dossiers.use-case.ts'
import { MoveDossier } from './capabilities/dossiers/move-dossier.use-case.ts'
import { ReadAnswers } from './capabilities/dossiers/read-answers.use-case.ts'
import { ReadDossiersResolver } from './capabilities/dossiers/read-dossiers.resolver.ts'
import { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { WriteDossier } from './capabilities/dossiers/write-dossier.use-case.ts'
import { CheckDossier } from './capabilities/filing/check-dossier.use-case.ts'
import { FilingFieldsResolver } from './capabilities/filing/filing-fields.resolver.ts'
import { FindFilingWindow } from './capabilities/filing/find-filing-window.use-case.ts'
import { FindRenewals } from './capabilities/filing/find-renewals.use-case.ts'
import { HandInResolver } from './capabilities/filing/hand-in.resolver.ts'
import { ListRequiredPapers } from './capabilities/filing/list-required-papers.use-case.ts'
import { PrefillDossier } from './capabilities/filing/prefill-dossier.use-case.ts'
import { StartDossierResolver } from './capabilities/filing/start-dossier.resolver.ts'
import { StartDossier } from './capabilities/filing/start-dossier.use-case.ts'
import { SubmitDossier } from './capabilities/filing/submit-dossier.use-case.ts'
import { WithdrawDossier } from './capabilities/filing/withdraw-dossier.use-case.ts'
import { Grade } from './capabilities/grading/grade.use-case.ts'
import { FindFacts } from './capabilities/known-facts/find-facts.use-case.ts'
import { CloseCompletion } from './capabilities/office-intake/close-completion.use-case.ts'
import { ReckonOffice } from './capabilities/office-intake/reckon-office.use-case.ts'
import { FindRegime } from './capabilities/regimes/find-regime.use-case.ts'
import { FindRubric } from './capabilities/rubrics/find-rubric.use-case.ts'
import { AnswerCriteria } from './capabilities/self-assessment/answer-criteria.use-case.ts'
import { FindStanding } from './capabilities/self-assessment/find-standing.use-case.ts'
import { FindTable } from './capabilities/self-assessment/find-table.use-case.ts'
import { LinkEvidence } from './capabilities/self-assessment/link-evidence.use-case.ts'
import { ReadLinks } from './capabilities/self-assessment/read-links.use-case.ts'
import { SelfAssessmentFieldsResolver } from './capabilities/self-assessment/self-assessment-fields.resolver.ts'
import { SelfAssessmentResolver } from './capabilities/self-assessment/self-assessment.resolver.ts'
import { createEvidence, type EvidenceSettings } from './create-evidence.ts'
import { createOffices, type OfficeSettings } from './create-offices.ts'

export type DossierSettings = EvidenceSettings & OfficeSettings

/** Wires what a producer does with dossiers, and with the papers they rest on. */
export function createDossiers(dataSource: DataSource, clock: Clock, settings: DossierSettings) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const see = new SeeDossiers(manager)
  const [dossiers, move, write] = [new FindDossiers(manager), new MoveDossier(clock), new WriteDossier()]
  const [answers, keep, forms] = [new ReadAnswers(manager), new KeepAnswers(), new ReadForm(manager)]
  const [regimes, rubrics, reckon, grade] = [new FindRegime(manager), new FindRubric(manager), new ReckonDeadline(manager), new Grade()]
  const office = new ReckonOffice(regimes, reckon)
  const evidence = createEvidence(dataSource, clock, see, settings)
  const offices = createOffices(dataSource, clock, { see, office }, settings)
  const links = new ReadLinks(manager, evidence.find)
  const required = new ListRequiredPapers(manager, clock)
  const tables = new FindTable(manager, rubrics)
  const window = new FindFilingWindow(manager, regimes)
  const renewals = new FindRenewals(manager, links, evidence.find, clock)
  const prefill = new PrefillDossier(forms, { read: answers, keep }, { rubrics, grade }, clock)
  const start = new StartDossier(unitOfWork, { facts: new FindFacts(manager), regimes, dossiers }, prefill, clock)
  const check = new CheckDossier(forms, answers, links, required)
  const ways = { unitOfWork, clock, dossiers, write, move }
  const { submit, withdraw } = handIn(ways, { regimes, rubrics, reckon, office, check, window })
  const answer = new AnswerCriteria(unitOfWork, { write, keep }, tables, grade)
  const readDossiers = new ReadDossiersResolver(see, new ListDossiers(manager))
  const standings = new FindStanding({ answers, links, tables }, { regimes, grade, required }, evidence.list)
  const papers = { list: evidence.list, serve: evidence.serve }

  return {
    resolvers: [
      ...evidence.resolvers,
      ...offices.resolvers,
      readDossiers,
      new StartDossierResolver(start),
      new DossierFormResolver(new EditForm(unitOfWork, write, clock), forms, see),
      new HandInResolver(submit, withdraw),
      new FilingFieldsResolver(required, links, { window, renewals, evidence: evidence.list }),
      new SelfAssessmentResolver(answer, new LinkEvidence(unitOfWork, write, evidence.find, { tables, grade })),
      new SelfAssessmentFieldsResolver({ answers, links, tables }, standings, papers),
    ],
    references: { Dossier: (key: { id: string }, context: RequestContext) => readDossiers.reference(key, context) },
    routes: { ...evidence.routes, ...offices.routes },
    reactions: offices.reactions,
    jobs: [...evidence.jobs, ...offices.jobs],
    doors: { ...offices.doors, ...doorsOf({ write, answer, submit, withdraw }) },
    forgetPapers: evidence.forgetPapers,
    writeNotices: offices.writeNotices,
  }
}

interface Ways {
  readonly unitOfWork: UnitOfWork
  readonly clock: Clock
  readonly dossiers: FindDossiers
  readonly write: WriteDossier
  readonly move: MoveDossier
}

function handIn({ unitOfWork, clock, dossiers, write, move }: Ways, law: ConstructorParameters<typeof SubmitDossier>[2]) {
  const life = { write, move, closeCompletion: new CloseCompletion(clock) }
  return { submit: new SubmitDossier(unitOfWork, life, law, clock), withdraw: new WithdrawDossier(unitOfWork, dossiers, move) }
}

interface ProducersDoors {
  readonly write: WriteDossier
  readonly answer: AnswerCriteria
  readonly submit: SubmitDossier
  readonly withdraw: WithdrawDossier
}

/** What a producer may do is asked of these. */
const doorsOf = ({ write, answer, submit, withdraw }: ProducersDoors) => ({
  EDIT_DOSSIER_FORM: write,
  ANSWER_CRITERIA: answer,
  LINK_EVIDENCE: write,
  SUBMIT_DOSSIER: submit,
  WITHDRAW_DOSSIER: withdraw,
})
