import type { Transaction } from '@ocop/service-kit/database'
import { startOfVietnamDay } from '@ocop/service-kit/clock'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { Plan, PlanTerms } from './plan.entity.ts'
import { PlanRepository } from './plan.repository.ts'

/** Puts a plan of the past into force as demo data, whose units may be announced later. */
export class LoadPlan {
  async execute(
    { unitId, year, targets, ...terms }: PlanTerms & { unitId: string; year: number },
    { manager, audit }: Transaction,
  ): Promise<Plan> {
    const id = fixedId('plan', `${terms.number}/${year}`)
    const signedAt = startOfVietnamDay(terms.decidedOn)
    const dates = { decidedOn: terms.decidedOn, unitsOn: terms.unitsOn ?? terms.decidedOn, createdAt: signedAt, publishedAt: signedAt }
    const plan: Plan = {
      id,
      unitId,
      year,
      number: terms.number,
      title: terms.title,
      note: terms.note ?? null,
      ...dates,
      status: 'PUBLISHED',
      isDemo: true,
      version: 1,
    }
    const plans = new PlanRepository(manager)
    await plans.insert(plan, 'system')
    await plans.keepTargets(id, targets)
    await audit.add({ actorId: 'system', action: 'loadPlan', subject: 'plan', subjectId: id, after: { ...plan, targets } })
    return plan
  }
}
