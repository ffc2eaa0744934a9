import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { ReadForm } from '../dossier-forms/read-form.use-case.ts'
import type { ReadAnswers } from '../dossiers/read-answers.use-case.ts'
import type { ReadLinks } from '../self-assessment/read-links.use-case.ts'
import { DossierIncomplete } from './filing.refusals.ts'
import type { ListRequiredPapers } from './list-required-papers.use-case.ts'

/** Says all that a dossier still lacks before it can be handed in. */
export class CheckDossier {
  constructor(
    private readonly forms: ReadForm,
    private readonly answers: ReadAnswers,
    private readonly links: ReadLinks,
    private readonly required: ListRequiredPapers,
  ) {}

  /** Undefined when nothing is missing; its papers then stay until the transaction ends. */
  async execute(dossier: Dossier, manager: EntityManager): Promise<DossierIncomplete | undefined> {
    const fields = await this.forms.missing(dossier.id, dossier.kind, manager)
    if ((await this.answers.of(dossier.id, manager)).size === 0) fields.push('answers')
    const linked = (await this.links.held(dossier.id, manager)).map(({ paper }) => paper)
    const [required = []] = await this.required.of([dossier], manager)
    const papers = this.required.missingAmong(required, linked)
    const expiredIds = linked.filter(this.required.hasRunOut).map(({ id }) => id)
    return fields.length + papers.length > 0 ? new DossierIncomplete({ fields, papers, expiredIds }) : undefined
  }
}
