import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { SalesPointRepository } from './sales-point.repository.ts'
import type { SalesPointStatus } from './sales-point-status.enum.ts'

/** Lets staff and managers of this very point in; everybody else, and everybody at an unknown point, gets the same answer. */
export class EnterSalesPoint {
  /** Looks at the person only; the point may still turn out to be unknown. */
  admit(actor: Actor, salesPointId: string, action: string): string {
    return requireRole(actor, action, ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'], salesPointId)
  }

  async execute(
    manager: EntityManager,
    actor: Actor,
    salesPointId: string,
    action: string,
  ): Promise<{ userId: string; status: SalesPointStatus }> {
    const userId = this.admit(actor, salesPointId, action)
    const status = await new SalesPointRepository(manager).findStatus(salesPointId)
    if (!status) throw new Forbidden(action)
    return { userId, status }
  }

  /** The status of a point, whoever asks; null when it is unknown. */
  statusOf(manager: EntityManager, salesPointId: string): Promise<SalesPointStatus | null> {
    return new SalesPointRepository(manager).findStatus(salesPointId)
  }
}
