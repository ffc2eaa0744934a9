import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, type WriteDossier } from '../dossiers/write-dossier.use-case.ts'
import type { FindEvidence } from '../evidence/find-evidence.use-case.ts'
import type { Grade } from '../grading/grade.use-case.ts'
import type { FindTable } from './find-table.use-case.ts'
import { PaperLinkRepository } from './paper-link.repository.ts'

export interface LinkEvidenceCommand {
  readonly dossierId: string
  readonly evidenceId: string
  /** Codes of criteria, or `*` for the dossier as a whole. */
  readonly criterionCodes: readonly string[]
}

const MOST_CODES = 100
const WHOLE = '*'

/** One paper of the producer may prove many criteria of many dossiers. */
export class LinkEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly write: WriteDossier,
    private readonly papers: FindEvidence,
    private readonly law: { readonly tables: FindTable; readonly grade: Grade },
  ) {}

  link = (command: LinkEvidenceCommand, actor: Actor) =>
    this.#change('linkEvidence', command, actor, async (dossier, { dossierId, evidenceId, criterionCodes }, manager) => {
      const [paper] = await this.papers.hold([evidenceId], manager)
      if (paper?.producerId !== dossier.producerId) throw new Forbidden('link this paper')
      await this.#checkCodes(dossier, criterionCodes, manager)
      await new PaperLinkRepository(manager).add(dossierId, evidenceId, criterionCodes)
    })

  unlink = (command: LinkEvidenceCommand, actor: Actor) =>
    this.#change('unlinkEvidence', command, actor, async (_, { dossierId, evidenceId, criterionCodes }, manager) => {
      await new PaperLinkRepository(manager).remove(dossierId, evidenceId, criterionCodes)
    })

  async #change(
    action: string,
    command: LinkEvidenceCommand,
    actor: Actor,
    work: (dossier: Dossier, command: LinkEvidenceCommand, manager: EntityManager) => Promise<void>,
  ): Promise<Dossier | DossierNotReady> {
    const { dossierId: subjectId, criterionCodes } = command
    if (criterionCodes.length < 1 || criterionCodes.length > MOST_CODES)
      throw new BadInput('criterionCodes', `Name 1 to ${MOST_CODES} criteria.`)
    return this.unitOfWork.run<Dossier | DossierNotReady>(async ({ manager, audit }) => {
      const dossier = await this.write.own(subjectId, actor, manager)
      if (dossier instanceof DossierNotReady) return dossier
      await work(dossier, command, manager)
      await audit.add({ actorId: actor.userId, action, subject: 'dossier', subjectId, after: command })
      return dossier
    })
  }

  async #checkCodes(dossier: Dossier, codes: readonly string[], manager: EntityManager) {
    const table = await this.law.tables.one(dossier, manager)
    const known = table ? this.law.grade.score(table, new Map()).points : new Map()
    const unknown = codes.filter(code => code !== WHOLE && !known.has(code))
    if (unknown.length > 0) throw new BadInput('criterionCodes', `The scoring table has no criterion ${unknown.join(', ')}.`)
  }
}
