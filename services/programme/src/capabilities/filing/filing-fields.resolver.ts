import { actsFor, type RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { EvidencePaper } from '../evidence/evidence.type.ts'
import type { Evidence } from '../evidence/find-evidence.use-case.ts'
import type { ListEvidence } from '../evidence/list-evidence.use-case.ts'
import type { ReadLinks } from '../self-assessment/read-links.use-case.ts'
import { FilingWindowType, RequiredPaperType } from './filing.type.ts'
import type { FilingWindow, FindFilingWindow, WindowQuestion } from './find-filing-window.use-case.ts'
import type { FindRenewals } from './find-renewals.use-case.ts'
import type { ListRequiredPapers, PaperQuestion, RequiredPaper } from './list-required-papers.use-case.ts'

@Resolver(() => DossierType)
export class FilingFieldsResolver {
  constructor(
    private readonly required: ListRequiredPapers,
    private readonly links: ReadLinks,
    private readonly ways: { readonly window: FindFilingWindow; readonly renewals: FindRenewals; readonly evidence: ListEvidence },
  ) {}

  @FieldResolver(() => [RequiredPaperType], { description: 'The papers the law asks for, those without which it is not taken first.' })
  async requiredPapers(@Root() { id, row }: DossierType, @Ctx() { loaders }: RequestContext) {
    const { kind, setNumber, datedOn } = row
    const required = (await loaders
      .for<PaperQuestion, RequiredPaper[]>(this.required, keys => this.required.of(keys))
      .load({ id, kind, setNumber, datedOn }))!
    const linked = (await loaders.for(this.links.ofMany, this.links.ofMany).load(id))!
    return required.map(({ type, ...paper }) => {
      const papers = linked.map(link => link.paper).filter(held => held.type === type)
      const isHeld = papers.some(held => !this.required.hasRunOut(held))
      return Object.assign(new RequiredPaperType(), paper, { type, isHeld, papers: papers.map(held => this.#shown(held)) })
    })
  }

  @FieldResolver(() => [EvidencePaper], {
    nullable: true,
    description:
      'Of a re-grading: papers of the last dossier that have run out and are to be renewed. Null for everybody but the producer.',
  })
  async papersToRenew(@Root() { row }: DossierType, @Ctx() { actor, loaders }: RequestContext) {
    if (!actsFor(actor, row.producerId, 'PRODUCER')) return null
    return (await loaders.for(this.ways.renewals.of, this.ways.renewals.of).load(row))!.map(paper => this.#shown(paper))
  }

  @FieldResolver(() => FilingWindowType, {
    nullable: true,
    description: 'Between which days a re-grading is to be handed in. Null for other kinds, and where the product has no star.',
  })
  async filingWindow(@Root() { row }: DossierType, @Ctx() { loaders }: RequestContext) {
    const { kind, productId, regimeId } = row
    const window = await loaders
      .for<WindowQuestion, FilingWindow>(this.ways.window, keys => this.ways.window.of(keys))
      .load({ kind, productId, regimeId })
    return window && FilingWindowType.from(window)
  }

  #shown(paper: Evidence) {
    return EvidencePaper.from(paper, this.ways.evidence.validityOf(paper.expiresOn))
  }
}
