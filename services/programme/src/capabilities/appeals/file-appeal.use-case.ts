import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindConclusions } from '../conclusions/find-conclusions.use-case.ts'
import type { FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { Appeal } from './appeal.entity.ts'
import { AppealRepository } from './appeal.repository.ts'
import { AppealAlreadyFiled } from './appeals.refusals.ts'

export interface FileAppealCommand {
  readonly idempotencyKey: string
  readonly dossierId: string
  readonly reason: string
}

/** Where a conclusion can still be undone. */
const APPEALABLE = ['CONCLUDED', 'RECOGNISED', 'NOT_RECOGNISED', 'REJECTED']

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
        if (!dossier || !actsFor(actor, dossier.producerId, 'PRODUCER')) throw new Forbidden('appeal')
        const conclusion = await this.conclusions.holding(dossier.id, manager)
        if (!conclusion || !APPEALABLE.includes(dossier.status)) return new DossierNotReady(dossier)
        const appeal = anAppeal({ dossierId: dossier.id, conclusionId: conclusion.id, reason, filedBy, filedAt: this.now() })
        if (!(await new AppealRepository(manager).insert(appeal))) return new AppealAlreadyFiled()
        await audit.add({ actorId: filedBy, action: 'fileAppeal', subject: 'dossier', subjectId: dossier.id, after: appeal })
        return appeal
      },
      async (id, { manager }) => (await new AppealRepository(manager).find(id))!,
    )
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
