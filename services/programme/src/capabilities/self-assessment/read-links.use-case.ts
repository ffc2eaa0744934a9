import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Evidence, FindEvidence } from '../evidence/find-evidence.use-case.ts'
import { type PaperLink, PaperLinkRepository } from './paper-link.repository.ts'

/** A paper of a dossier and the criteria it proves; `*` is the dossier as a whole. */
export interface LinkedPaper {
  readonly paper: Evidence
  readonly criterionCodes: readonly string[]
}

/** The papers of dossiers. Whoever asks has made sure that the person may see them. */
export class ReadLinks {
  constructor(
    private readonly manager: EntityManager,
    private readonly evidence: FindEvidence,
  ) {}

  /** In the order of the ids; two statements for all of them. */
  ofMany = async (dossierIds: readonly string[]): Promise<LinkedPaper[][]> => {
    const links = await new PaperLinkRepository(this.manager).ofDossiers(dossierIds)
    const ids = [...new Set(links.map(({ evidenceId }) => evidenceId))]
    const papers = new Map((await this.evidence.byIds(ids)).flatMap(paper => (paper ? [[paper.id, paper]] : [])))
    return groupedBy(dossierIds, links, ({ dossierId }) => dossierId).map(own => linkedIn(own, papers))
  }

  /** Of one dossier, and none of them is removed before the transaction ends. */
  async held(dossierId: string, manager: EntityManager): Promise<LinkedPaper[]> {
    const links = await new PaperLinkRepository(manager).ofDossiers([dossierId])
    const held = await this.evidence.hold([...new Set(links.map(({ evidenceId }) => evidenceId))], manager)
    return linkedIn(links, new Map(held.map(paper => [paper.id, paper])))
  }
}

const linkedIn = (links: readonly PaperLink[], papers: ReadonlyMap<string, Evidence>): LinkedPaper[] =>
  [...Map.groupBy(links, ({ evidenceId }) => evidenceId)].flatMap(([id, own]) => {
    const paper = papers.get(id)
    return paper ? [{ paper, criterionCodes: own.map(({ criterionCode }) => criterionCode) }] : []
  })
