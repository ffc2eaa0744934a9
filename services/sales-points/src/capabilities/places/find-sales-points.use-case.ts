import { type Actor, inOrderOf, type RequestContext, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type SalesPoint, SalesPointRepository } from './sales-point.repository.ts'

/** Single points: active ones for everybody, others for those who work there. */
export class FindSalesPoints {
  constructor(private readonly manager: EntityManager) {}

  bySlug(slug: string): Promise<SalesPoint | null> {
    return new SalesPointRepository(this.manager).findActiveBySlug(slug)
  }

  /** In the order of the ids; null for unknown ones and those the person may not see. */
  async byIds(ids: readonly string[], actor: Actor): Promise<(SalesPoint | null)[]> {
    const own = subjectsOf(actor, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER')
    const points = await new SalesPointRepository(this.manager).findByIds([...new Set(ids)])
    const visible = points.filter(({ id, status }) => status === 'ACTIVE' || own.includes(id))
    return inOrderOf(ids, visible, point => point.id)
  }

  /** One point for a request: one statement for all that are asked for in one tick. */
  load(id: string, { actor, loaders }: RequestContext): Promise<SalesPoint | null> {
    return loaders.for<string, SalesPoint>(this, ids => this.byIds(ids, actor)).load(id)
  }

  /** The point at the other end of business that the person has a part in, whatever its status. */
  loadPartner(id: string, { loaders }: RequestContext): Promise<SalesPoint | null> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new SalesPointRepository(this.manager).findByIds([...new Set(ids)]), point => point.id)
    return loaders.for<string, SalesPoint>('partner sales points', find).load(id)
  }

  /** The points the person works at, whatever their status. */
  async ofStaff(actor: Actor): Promise<SalesPoint[]> {
    requireRole(actor, 'see the sales points of staff', ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    return new SalesPointRepository(this.manager).findByIds(subjectsOf(actor, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'))
  }
}
