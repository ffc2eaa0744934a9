import type { EntityManager } from 'typeorm'
import type { SignCertificate } from '../certificates/sign-certificate.use-case.ts'
import type { Paper, PrintPaper } from '../printing/print-paper.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import { certificatePaper } from './certificate-paper.rules.ts'
import { communeOpinionForm } from './commune-opinion-form.rules.ts'
import { decisionPaper } from './decision-paper.rules.ts'
import type { DocumentKind } from './document-kind.enum.ts'
import { DossierDocumentRepository } from './dossier-document.repository.ts'
import { EvaluationDocumentRepository } from './evaluation-document.repository.ts'
import { withoutPrivateTitles } from './form-words.rules.ts'
import { minutesPaper } from './minutes-paper.rules.ts'
import { registrationForm } from './registration-form.rules.ts'
import { type Report, reportPaper } from './report-paper.rules.ts'
import { selfAssessmentForm } from './self-assessment-form.rules.ts'

export type { Report, ReportSection } from './report-paper.rules.ts'

export interface RenderedDocument {
  readonly file: Buffer
  readonly kind: DocumentKind
  readonly title: string
  readonly number: string | null
  readonly datedOn: string
  /** What the code on a certificate holds; null for other papers. */
  readonly token: string | null
  /** A draft is no document yet: nobody vouches for it. */
  readonly isFinal: boolean
}
type Draft = Pick<RenderedDocument, 'number' | 'token' | 'isFinal'> & { readonly paper: Paper }
const PLAIN = { number: null, token: null, isFinal: true }

/** Papers as PDF from what is on record, whoever asks: the caller has to know that the person may read them. */
export class RenderDocument {
  readonly #dossiers: DossierDocumentRepository
  readonly #evaluation: EvaluationDocumentRepository

  constructor(
    manager: EntityManager,
    private readonly print: PrintPaper,
    private readonly sign: SignCertificate,
    private readonly rubrics: FindRubric,
  ) {
    this.#dossiers = new DossierDocumentRepository(manager)
    this.#evaluation = new EvaluationDocumentRepository(manager)
  }

  /** Undefined where there is no such paper. `isPrivateShown`: gender and ethnicity too, for those who have to see them. */
  async of(kind: DocumentKind, id: string, { isPrivateShown = false } = {}): Promise<RenderedDocument | undefined> {
    const draft = await this.#draft(kind, id, isPrivateShown)
    if (!draft) return undefined
    const { paper, ...facts } = draft
    return { ...facts, kind, title: paper.title, datedOn: paper.datedOn, file: await this.print.execute(paper) }
  }

  /** The report pack of a period, from its data. */
  report(report: Report): Promise<Buffer> {
    return this.print.execute(reportPaper(report))
  }

  #draft(kind: DocumentKind, id: string, isPrivateShown: boolean): Promise<Draft | undefined> {
    const drafts: Record<DocumentKind, () => Promise<Draft | undefined>> = {
      REGISTRATION: () => this.#ofDossier(id, false, isPrivateShown),
      SELF_ASSESSMENT: () => this.#ofDossier(id, true, isPrivateShown),
      COMMUNE_OPINION: () => this.#opinion(id),
      DECISION: () => this.#decision(id),
      CERTIFICATE: () => this.#certificate(id),
      MINUTES: () => this.#minutes(id),
    }
    return drafts[kind]()
  }

  async #ofDossier(id: string, isReport: boolean, isPrivateShown: boolean): Promise<Draft | undefined> {
    const dossier = await this.#dossiers.dossier(id)
    if (!dossier) return undefined
    const { rubricId, regimeId, setNumber } = dossier
    const rubric = rubricId === null ? await this.rubrics.current(regimeId, setNumber) : await this.rubrics.byId(rubricId)
    const papers = await this.#dossiers.evidence(id)
    const evidence = isPrivateShown ? papers : withoutPrivateTitles(papers)
    const paper = isReport
      ? selfAssessmentForm({ dossier, rubric, evidence, isPrivateShown, answers: await this.#dossiers.answers(id) })
      : registrationForm(dossier, rubric?.name.vi ?? '', evidence)
    return { ...PLAIN, paper, number: dossier.receiptNumber, isFinal: dossier.submittedOn !== null }
  }

  async #opinion(id: string): Promise<Draft | undefined> {
    const [dossier, opinion] = await Promise.all([this.#dossiers.dossier(id), this.#dossiers.opinion(id)])
    return dossier && opinion && { ...PLAIN, paper: communeOpinionForm(dossier, opinion), number: dossier.receiptNumber }
  }

  async #decision(id: string): Promise<Draft | undefined> {
    const decision = await this.#evaluation.decision(id)
    return decision && { ...PLAIN, paper: decisionPaper(decision), number: decision.number }
  }

  async #certificate(id: string): Promise<Draft | undefined> {
    const recognition = await this.#evaluation.recognition(id)
    if (!recognition) return undefined
    const signed = await this.sign.execute({ ...recognition, recognitionId: recognition.id })
    return { ...PLAIN, paper: certificatePaper(recognition, signed), number: recognition.certificateNumber, token: signed.token }
  }

  async #minutes(id: string): Promise<Draft | undefined> {
    const session = await this.#evaluation.session(id)
    return session && { ...PLAIN, paper: minutesPaper(session), isFinal: session.status === 'CLOSED' }
  }
}
