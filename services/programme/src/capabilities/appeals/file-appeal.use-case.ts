import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { Conclusion, FindConclusions } from '../conclusions/find-conclusions.use-case.ts'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady, foundBy } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { Appeal } from './appeal.entity.ts'
import { AppealRepository } from './appeal.repository.ts'
import { AppealAlreadyFiled } from './appeals.refusals.ts'

export interface FileAppealCommand {
  readonly idempotencyKey: string
  readonly dossierId: string
  readonly reason: string
}

export class FileAppeal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dossiers: FindDossiers,
    private readonly conclusions: FindConclusions,
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey: key, ...command }: FileAppealCommand, actor: Actor): Promise<Appeal | Refusal | IdempotencyKeyReused> {
    const filedBy = requireRole(actor, 'appeal', ['PRODUCER'])
    const reason = takeWords(command.reason, 'reason', 5_000)
    return this.unitOfWork.once<Appeal, Refusal>(
      { scope: `fileAppeal:${filedBy}`, key, content: command },
      async ({ manager, audit }) => {
        const dossier = await this.dossiers.one(command.dossierId, manager)
        if (!dossier) throw new Forbidden('appeal')
        const conclusion = await this.#appealable(dossier, actor, manager)
        if (conclusion instanceof Refusal) return conclusion
        const appeal = anAppeal({ dossierId: dossier.id, conclusionId: conclusion.id, reason, filedBy, filedAt: this.now() })
        if (!(await new AppealRepository(manager).insert(appeal))) return new AppealAlreadyFiled()
        await audit.add({ actorId: filedBy, action: 'fileAppeal', subject: 'dossier', subjectId: dossier.id, after: appeal })
        return appeal
      },
      async (id, { manager }) => (await new AppealRepository(manager).find(id))!,
    )
  }

  /** Undefined where the person may appeal now; throws `Forbidden` where the dossier is not the person’s. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    requireRole(actor, 'appeal', ['PRODUCER'])
    const conclusion = await this.#appealable(dossier, actor, manager)
    if (conclusion instanceof Refusal) return conclusion
    const filed = await new AppealRepository(manager).ofDossiers([dossier.id])
    return filed.some(({ conclusionId }) => conclusionId === conclusion.id) ? new AppealAlreadyFiled() : undefined
  }

  /** Where a conclusion can still be undone. */
  async #appealable(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Conclusion | DossierNotReady> {
    if (!actsFor(actor, dossier.producerId, 'PRODUCER')) throw new Forbidden('appeal')
    const conclusion = await this.conclusions.holding(dossier.id, manager)
    return conclusion && foundBy('APPEAL_UPHELD').includes(dossier.status) ? conclusion : new DossierNotReady(dossier)
  }
}

const anAppeal = (filed: Pick<Appeal, 'dossierId' | 'conclusionId' | 'reason' | 'filedBy' | 'filedAt'>): Appeal => ({
  ...filed,
  id: randomUUID(),
  status: 'OPEN',
  answer: null,
  answeredBy: null,
  answeredAt: null,
})
