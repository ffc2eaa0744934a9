import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { Evidence, FindEvidence } from '../evidence/find-evidence.use-case.ts'
import type { ReadLinks } from '../self-assessment/read-links.use-case.ts'
import { FilingRepository } from './filing.repository.ts'

/** Papers of the last recognised dossier that have run out since, and that no paper of the new one replaces yet. */
export class FindRenewals {
  constructor(
    private readonly manager: EntityManager,
    private readonly links: ReadLinks,
    private readonly evidence: FindEvidence,
    private readonly now: Clock,
  ) {}

  of = async (dossiers: readonly Dossier[]): Promise<Evidence[][]> => {
    const today = vietnamDay(this.now())
    const filing = new FilingRepository(this.manager)
    const asked = dossiers.filter(({ kind }) => kind === 'RE_GRADING')
    const earlier = new Map(
      (await filing.earlierRecognitions(asked.map(({ productId }) => productId))).map(star => [star.productId, star.dossierId]),
    )
    const expired = await filing.expiredLinks(
      [...earlier.values()].flatMap(id => id ?? []),
      today,
    )
    const papers = (await this.evidence.byIds(expired.map(({ evidenceId }) => evidenceId))).flatMap(paper => paper ?? [])
    const linked = await this.links.ofMany(asked.map(({ id }) => id))
    const held = new Map(asked.map(({ id }, place) => [id, linked[place]!.map(({ paper }) => paper)]))
    return dossiers.map(dossier => {
      const from = dossier.kind === 'RE_GRADING' ? earlier.get(dossier.productId) : undefined
      const lost = expired.filter(({ dossierId }) => dossierId === from).map(({ evidenceId }) => evidenceId)
      const isReplaced = ({ type }: Evidence) => held.get(dossier.id)!.some(paper => paper.type === type && !(paper.expiresOn! < today))
      return papers.filter(paper => lost.includes(paper.id) && !isReplaced(paper))
    })
  }
}
