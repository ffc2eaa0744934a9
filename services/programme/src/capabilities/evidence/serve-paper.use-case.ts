import type { Clock } from '@ocop/service-kit/clock'
import { type Actor, actsFor } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { SeeDossiers } from '../dossiers/see-dossiers.use-case.ts'
import type { Evidence } from './evidence.entity.ts'
import { EvidenceRepository } from './evidence.repository.ts'
import type { PaperFiles } from './paper-files.repository.ts'

/** Opens a paper for those who may see it, and writes down that they did. */
export class ServePaper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly see: SeeDossiers,
    private readonly files: PaperFiles,
    private readonly now: Clock,
  ) {}

  /** Undefined where there is no such paper, and where it is not for this person. */
  async execute(id: string, actor: Actor) {
    if (actor.userId === null) return undefined
    const [paper] = await new EvidenceRepository(this.dataSource.manager).findMany([id])
    if (!paper || !(await this.mayOpen([paper], actor)).has(id)) return undefined
    const file = await this.files.open(paper.fileHash)
    return file && { paper, file, logView: () => this.#logView(id, actor.userId!) }
  }

  /** The ids of those that the person may open: the producer; offices and councils of submitted dossiers; what is private only the office that scores. */
  async mayOpen(papers: readonly Evidence[], actor: Actor): Promise<ReadonlySet<string>> {
    const others = papers.filter(({ producerId }) => !actsFor(actor, producerId, 'PRODUCER'))
    const own = papers.filter(paper => !others.includes(paper)).map(({ id }) => id)
    if (others.length === 0) return new Set(own)
    const links = await new EvidenceRepository(this.dataSource.manager).linksOf(others.map(({ id }) => id))
    const submitted = links.filter(({ isSubmitted }) => isSubmitted)
    const dossierIds = [...new Set(submitted.map(({ dossierId }) => dossierId))]
    const seen = new Set((await this.see.byIds(dossierIds, actor)).flatMap(dossier => dossier?.id ?? []))
    const scored = await this.see.scored(dossierIds, actor)
    const open = others.filter(({ id, isPrivate }) =>
      submitted.some(({ evidenceId, dossierId }) => evidenceId === id && (isPrivate ? scored : seen).has(dossierId)),
    )
    return new Set([...own, ...open.map(({ id }) => id)])
  }

  #logView(evidenceId: string, viewerId: string): Promise<void> {
    return new EvidenceRepository(this.dataSource.manager).logView({ evidenceId, viewerId, viewedAt: this.now() })
  }
}
