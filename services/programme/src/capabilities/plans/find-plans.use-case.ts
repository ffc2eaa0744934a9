import { type Actor, BadInput, decodeCursor, groupedBy, inOrderOf, pageSize, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { COUNTRY, type EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { Plan, PlanTarget } from './plan.entity.ts'
import { PlanRepository } from './plan.repository.ts'

export type { Plan, PlanTarget } from './plan.entity.ts'

/** Plans and their targets: published ones for everybody, others for the offices in charge. */
export class FindPlans {
  constructor(
    private readonly manager: EntityManager,
    private readonly area: EnterArea,
  ) {}

  published(provinceSlug: string, year: number): Promise<Plan | undefined> {
    return new PlanRepository(this.manager).published(provinceSlug, year)
  }

  /** In the order of the ids; null for unknown ones and those the person may not see. */
  async byIds(ids: readonly string[], actor: Actor): Promise<(Plan | null)[]> {
    const plans = await new PlanRepository(this.manager).byIds(ids)
    const seen = await Promise.all(plans.map(async plan => ((await this.maySee(actor, plan)) ? [plan] : [])))
    return inOrderOf(ids, seen.flat(), ({ id }) => id)
  }

  async maySee(actor: Actor, { status, unitId }: Pick<Plan, 'status' | 'unitId'>): Promise<boolean> {
    return status === 'PUBLISHED' || this.area.mayEnter(actor, unitId)
  }

  /** One more than asked for. */
  async list(
    { year, first, after }: { year?: number | null; first: number; after?: string | null | undefined },
    actor: Actor,
  ): Promise<Plan[]> {
    const place = after ? decodeCursor(after, ['number', 'uuid']) : []
    if (place.includes(null)) throw new BadInput('after', 'This cursor belongs to another list.')
    const areas = subjectsOf(actor, 'OFFICER')
    return new PlanRepository(this.manager).list(areas.includes(COUNTRY) ? null : areas, year ?? null, {
      first: pageSize(first),
      after: place,
    })
  }

  targetsOf = async (planIds: readonly string[]): Promise<PlanTarget[][]> =>
    groupedBy(planIds, await new PlanRepository(this.manager).targetsOf(planIds), ({ planId }) => planId)

  targets = async (ids: readonly string[]): Promise<(PlanTarget | null)[]> =>
    inOrderOf(ids, await new PlanRepository(this.manager).targets(ids), ({ id }) => id)

  /** The published plan of a year that counts for each unit; null where there is none. */
  async publishedFor(unitIds: readonly string[], year: number): Promise<(Plan | null)[]> {
    return inOrderOf(unitIds, await new PlanRepository(this.manager).publishedFor(unitIds, year), ({ askedId }) => askedId)
  }
}
