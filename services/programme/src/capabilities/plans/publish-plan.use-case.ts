import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import type { Plan } from './plan.entity.ts'
import { PlanRepository } from './plan.repository.ts'
import { AnotherPlanPublished, PlanNotReady } from './plans.refusals.ts'
import type { WritePlan } from './write-plan.use-case.ts'

/** Puts a plan into force, or takes it back. */
export class PublishPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly write: WritePlan,
    private readonly now: Clock,
  ) {}

  publish = (planId: string, actor: Actor) => this.#move({ planId, from: 'DRAFT', to: 'PUBLISHED', action: 'publishPlan' }, actor)

  withdraw = (planId: string, actor: Actor) => this.#move({ planId, from: 'PUBLISHED', to: 'WITHDRAWN', action: 'withdrawPlan' }, actor)

  #move({ planId, from, to, action }: { planId: string; from: Plan['status']; to: Plan['status']; action: string }, actor: Actor) {
    return this.unitOfWork.run<Plan | AnotherPlanPublished | PlanNotReady>(async ({ manager, audit }) => {
      const plans = new PlanRepository(manager)
      const before = await plans.lock(planId)
      if (!before) throw new Forbidden('write plans here')
      const actorId = await this.write.enter(actor, before.unitId, 'write plans here')
      if (before.status !== from) return new PlanNotReady(before.status)
      const after = { ...before, status: to, publishedAt: before.publishedAt ?? this.now(), version: before.version + 1 }
      const rival = to === 'PUBLISHED' ? await this.#rival(before, plans) : undefined
      if (rival) return rival
      await plans.save(after)
      await audit.add({ actorId, action, subject: 'plan', subjectId: planId, before, after })
      return after
    })
  }

  /** Two drafts published at once: the second waits here for the first, and then sees it. */
  async #rival({ unitId, year }: Plan, plans: PlanRepository): Promise<AnotherPlanPublished | undefined> {
    await plans.takeTurns(unitId, year)
    const number = await plans.publishedNumber(unitId, year)
    return number === undefined ? undefined : new AnotherPlanPublished(number)
  }
}
