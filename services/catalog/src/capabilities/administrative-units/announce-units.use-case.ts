import { AdministrativeUnitAnnouncedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { AdministrativeUnitRepository } from './administrative-unit.repository.ts'

const AT_ONCE = 500

/** Tells every unit to the other services, once. */
export class AnnounceUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many were announced this time. */
  execute(): Promise<number> {
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const units = await new AdministrativeUnitRepository(manager).claimUnannounced(this.now(), AT_ONCE)
      for (const unit of units) await outbox.add(AdministrativeUnitAnnouncedV1, unit.unitId, unit)
      return units.length
    })
  }
}
