import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import type { FindFigures } from '../figures/find-figures.use-case.ts'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { FindFacts } from '../known-facts/find-facts.use-case.ts'
import type { FindPlans, Plan, PlanTarget } from '../plans/find-plans.use-case.ts'
import type { FindSnapshots } from '../snapshots/find-snapshots.use-case.ts'
import type { Judged, ReadFigures, UnitFigure } from '../targets/read-figures.use-case.ts'
import { sectionsOf } from './report-sections.rules.ts'

/** A target as the report tells it. */
export interface ReportedTarget {
  readonly target: PlanTarget
  readonly measure: 'PERCENT' | 'COUNT'
  readonly figure: Judged
  /** By the districts of 2024, in the order of their codes. */
  readonly districts: readonly UnitFigure[]
  readonly trend: readonly { readonly takenOn: string; readonly numerator: number; readonly denominator: number }[]
}

/** Everything the year-end report says. */
export interface GatheredReport {
  readonly plan: Plan
  readonly provinceName: string
  readonly gatheredOn: string
  readonly targets: readonly ReportedTarget[]
}

interface Neighbours {
  readonly plans: FindPlans
  readonly facts: FindFacts
  readonly figures: FindFigures
  readonly read: ReadFigures
  readonly snapshots: FindSnapshots
}

/** Puts the year-end report together from the figures as they stand; others print it. */
export class GatherReport {
  constructor(
    private readonly around: Neighbours,
    private readonly area: EnterArea,
    private readonly now: Clock,
  ) {}

  /** For officers in charge of the plan’s province. */
  async forOfficer(planId: string, actor: Actor): Promise<GatheredReport> {
    const [plan] = await this.around.plans.byIds([planId], actor)
    if (!plan || !(await this.area.mayEnter(actor, plan.unitId))) throw new Forbidden('see the report of this plan')
    return this.of(plan)
  }

  async of(plan: Plan): Promise<GatheredReport> {
    const { plans, facts, figures, read, snapshots } = this.around
    const [targets = []] = await plans.targetsOf([plan.id])
    const judged = await read.ofTargets(targets)
    const districts = await read.split(targets, 'DISTRICT_2024')
    const trends = await snapshots.trends(targets.map(({ id }) => id))
    const tell = (target: PlanTarget, place: number): ReportedTarget => ({
      target,
      measure: figures.formula(target.formula).measure,
      figure: judged[place]!,
      districts: districts[place]!,
      trend: trends[place]!,
    })
    const provinceName = (await facts.unit(plan.unitId))?.name ?? ''
    return { plan, provinceName, gatheredOn: vietnamDay(this.now()), targets: targets.map(tell) }
  }

  /** The same as titled sections of text and tables, for paper and spreadsheet alike. */
  sections = (report: GatheredReport) => sectionsOf(report)
}
