import { slugOf } from '@ocop/service-kit/identifiers'
import {
  type Actor,
  type Connection,
  connectionFrom,
  decodeCursor,
  groupedBy,
  inOrderOf,
  pageSize,
  type RequestContext,
  requireRole,
  subjectsOf,
} from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import type { SalesPointKind } from '../places/sales-point-kind.enum.ts'
import type { SalesPointStatus } from '../places/sales-point-status.enum.ts'
import { actionsFrom } from './lifecycle.rules.ts'
import type { SalesPointAction } from './registry.enum.ts'
import { type PointBusiness, type RegisteredPoint, type RegisterSight, RegistryRepository } from './registry.repository.ts'
import { type PointStep, StepRepository } from './step.repository.ts'

export type { PointApplication, PointBusiness, RegisteredPoint } from './registry.repository.ts'
export type { PointStep } from './step.repository.ts'

export interface AskedRegister {
  readonly status?: SalesPointStatus | null | undefined
  readonly kind?: SalesPointKind | null | undefined
  readonly unit?: string | null | undefined
  readonly search?: string | null | undefined
  readonly first: number
  readonly after?: string | null | undefined
}

/** Who may propose a point, and see what their organization proposed. */
export const APPLICANTS = ['PRODUCER', 'SALES_POINT_MANAGER', 'OFFICER'] as const
const LONGEST_SEARCH = 200

/** The register of sales points in any status: of an office's area, of an own organization, or where one works. */
export class ReadRegistry {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterArea: EnterArea,
  ) {}

  async list({ search, ...asked }: AskedRegister, actor: Actor): Promise<Connection<RegisteredPoint>> {
    const sight = this.#sightOf(actor)
    const { first } = asked
    const limit = pageSize(first) + 1
    const [after = null] = asked.after ? decodeCursor(asked.after, ['text']) : []
    const page = { limit, after: after as string | null }
    const rows = await new RegistryRepository(this.manager).list({ ...asked, folded: foldedSearch(search) }, sight, page)
    return connectionFrom(
      rows,
      { first, after: asked.after },
      point => [point.slug],
      point => point,
    )
  }

  async countByStatus(actor: Actor): Promise<{ status: SalesPointStatus; points: number }[]> {
    return new RegistryRepository(this.manager).countByStatus(this.#sightOf(actor))
  }

  /** Null for an unknown point and for one that the person has no part in. */
  find(id: string, actor: Actor, manager = this.manager): Promise<RegisteredPoint | null> {
    return new RegistryRepository(manager).find(id, this.#sightOf(actor))
  }

  async loadSteps(id: string, { loaders }: RequestContext): Promise<readonly PointStep[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new StepRepository(this.manager).ofPoints(ids), step => step.salesPointId)
    return (await loaders.for<string, PointStep[]>('steps of sales points', find).load(id)) ?? []
  }

  async loadBusiness(id: string, { loaders }: RequestContext): Promise<PointBusiness> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new RegistryRepository(this.manager).business(ids), one => one.salesPointId)
    return (await loaders.for<string, PointBusiness>('business of sales points', find).load(id))!
  }

  /** What the person may do with the point next: the very rule by which the mutation decides. */
  async actionsOf(point: RegisteredPoint, actor: Actor, manager = this.manager): Promise<SalesPointAction[]> {
    return actionsFrom(point.status, {
      isOffice: await this.enterArea.isInCharge(manager, actor, point.id),
      isApplicant: isApplicant(point, actor),
    })
  }

  #sightOf(actor: Actor): RegisterSight {
    requireRole(actor, 'see the register of sales points', [...APPLICANTS, 'SALES_POINT_STAFF'])
    return {
      areas: this.enterArea.areasOf(actor),
      organizationIds: actor.memberships
        .filter(({ role }) => (APPLICANTS as readonly string[]).includes(role))
        .map(one => one.organizationId),
      pointIds: subjectsOf(actor, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER'),
    }
  }
}

/** Null asks for all; a search of signs only finds nothing. */
const foldedSearch = (search: string | null | undefined) => (search?.trim() ? slugOf(search.slice(0, LONGEST_SEARCH)) || '\u0001' : null)

/** Whether the point was proposed by an organization the person acts for. */
export const isApplicant = ({ application }: RegisteredPoint, actor: Actor): boolean =>
  application !== null &&
  actor.memberships.some(
    ({ role, organizationId }) => (APPLICANTS as readonly string[]).includes(role) && organizationId === application.organizationId,
  )
