import { SalesPointAnnouncedV1, SalesPointApprovedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { RegisteredPoint } from './registry.repository.ts'
import { StepRepository } from './step.repository.ts'

const AT_ONCE = 500

/** Tells every step of a sales point's life to the other services, once. */
export class AnnounceSalesPoints {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many were announced this time. */
  execute(): Promise<number> {
    return this.unitOfWork.run(transaction => this.#announce(transaction, null))
  }

  /** Those of one point, in the transaction that takes the step. */
  async ofPoint(transaction: Transaction, salesPointId: string): Promise<void> {
    await this.#announce(transaction, salesPointId)
  }

  /** Tells that a proposed point may open and needs people: those who proposed it let them in. */
  async approved({ manager, outbox }: Transaction, { id, application }: Pick<RegisteredPoint, 'id' | 'application'>): Promise<void> {
    if (!application) return
    const { organizationId, proposedBy } = application
    const salesPointName = await new StepRepository(manager).nameOf(id)
    await outbox.add(SalesPointApprovedV1, id, {
      salesPointId: id,
      salesPointName,
      organizationId,
      proposedBy,
      at: this.now().toISOString(),
    })
  }

  async #announce({ manager, outbox }: Transaction, salesPointId: string | null): Promise<number> {
    const steps = await new StepRepository(manager).claimUntold(this.now(), AT_ONCE, salesPointId)
    for (const step of steps) await outbox.add(SalesPointAnnouncedV1, step.salesPointId, step)
    return steps.length
  }
}
