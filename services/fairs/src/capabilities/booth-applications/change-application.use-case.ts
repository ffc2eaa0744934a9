import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole, type Role } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import type { Fair, HoldFair } from '../planning/hold-fair.use-case.ts'
import { areDecided, mayBecome } from './application-life.rules.ts'
import type { BoothApplication } from './booth-application.entity.ts'
import type { BoothApplicationStatus } from './booth-application-status.enum.ts'
import { BoothApplicationRepository } from './booth-application.repository.ts'
import { ApplicationAlreadyDecided } from './booth-applications.refusals.ts'

/** One step in an application's life. */
export interface ApplicationStep<No extends Refusal> {
  readonly action: string
  readonly next: BoothApplicationStatus
  readonly role: Role
  /** Whether the person is the party that takes this step. */
  readonly isParty: (actor: Actor, fair: Fair, application: BoothApplication) => boolean
  readonly declineReason: string | null
  /** What else has to happen, or why it cannot. */
  readonly work: (fair: Fair, application: BoothApplication, transaction: Transaction) => Promise<No | undefined>
}

/** The one road on which an application gets from a status to the next. The fair is locked first, then the application. */
export class ChangeApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly fairs: HoldFair,
    private readonly now: Clock,
  ) {}

  async execute<No extends Refusal>(id: string, step: ApplicationStep<No>, actor: Actor) {
    const actorId = requireRole(actor, 'handle this application', [step.role])
    return this.unitOfWork.run<BoothApplication | FairNotReady | ApplicationAlreadyDecided | No>(async transaction => {
      const { manager, audit } = transaction
      const applications = new BoothApplicationRepository(manager)
      const found = await applications.find(id)
      const fair = found && (await this.fairs.executeAlone(found.fairId, manager))
      if (!fair || !step.isParty(actor, fair, found)) throw new Forbidden('handle this application')
      const before = await applications.lock(id)
      const refusal = whyNotNext(step.next, before, fair) ?? (await step.work(fair, before, transaction))
      if (refusal) return refusal
      if (before.status === 'ACCEPTED') await this.fairs.freeBooth(fair.id, manager)
      const after = { ...before, status: step.next, declineReason: step.declineReason, decidedAt: this.now() }
      await applications.save(after)
      await audit.add({ actorId, action: step.action, subject: 'booth_application', subjectId: id, before, after })
      return after
    })
  }
}

function whyNotNext(
  next: BoothApplicationStatus,
  { status }: BoothApplication,
  fair: Fair,
): ApplicationAlreadyDecided | FairNotReady | undefined {
  if (!mayBecome(status, next)) return new ApplicationAlreadyDecided(status)
  return areDecided(fair.status) ? undefined : new FairNotReady(fair.status, fair.boothCount)
}
