import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EvidenceType } from '../evidence/evidence-type.enum.ts'
import type { Evidence } from '../evidence/find-evidence.use-case.ts'
import type { RequiredPaper } from './filed-dossier.entity.ts'
import { type PaperQuestion, RequiredPaperRepository } from './required-paper.repository.ts'

export type { PaperQuestion, RequiredPaper }

/** The papers the law asks of a dossier, by product set and kind. */
export class ListRequiredPapers {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  of = async (dossiers: readonly PaperQuestion[], manager = this.manager): Promise<RequiredPaper[][]> => {
    const found = await new RequiredPaperRepository(manager).of(dossiers)
    return groupedBy(
      dossiers.map(({ id }) => id),
      found,
      ({ id }) => id,
    )
  }

  /** Mandatory kinds of paper that none of these, still holding today, is. */
  missingAmong(required: readonly RequiredPaper[], papers: readonly Evidence[]): EvidenceType[] {
    const held = new Set<string>(papers.filter(paper => !this.hasRunOut(paper)).map(({ type }) => type))
    return required.filter(({ isMandatory, type }) => isMandatory && !held.has(type)).map(({ type }) => type as EvidenceType)
  }

  hasRunOut = ({ expiresOn }: Evidence): boolean => expiresOn !== null && expiresOn < vietnamDay(this.now())
}
