import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Evidence } from './evidence.entity.ts'
import { EvidenceInUse } from './evidence.refusals.ts'
import { EvidenceRepository } from './evidence.repository.ts'

/** Takes a paper away, out of drafts too; never from under a dossier that was handed in. */
export class RemoveEvidence {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string, actor: Actor): Promise<Evidence | EvidenceInUse> {
    const actorId = requireRole(actor, 'remove this paper', ['PRODUCER'])
    return this.unitOfWork.run<Evidence | EvidenceInUse>(async ({ manager, audit }) => {
      const papers = new EvidenceRepository(manager)
      const paper = await papers.lock(id)
      if (!paper || !actsFor(actor, paper.producerId, 'PRODUCER')) throw new Forbidden('remove this paper')
      const submitted = (await papers.linksOf([id])).filter(({ isSubmitted }) => isSubmitted)
      if (submitted.length > 0) return new EvidenceInUse(submitted.map(({ dossierId }) => dossierId))
      await papers.remove(id)
      await audit.add({ actorId, action: 'removeEvidence', subject: 'evidence', subjectId: id, before: paper })
      return paper
    })
  }
}
