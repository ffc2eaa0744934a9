import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { FindFigures } from '../figures/find-figures.use-case.ts'
import type { FindPlans, Plan, PlanTarget } from '../plans/find-plans.use-case.ts'
import { type Judged, judge, type Sums } from './judge-figure.rules.ts'
import type { UnitView } from '../figures/unit-view.enum.ts'

export type { Judged } from './judge-figure.rules.ts'

/** A figure of one unit; `unitId` null is the whole. */
export interface UnitFigure extends Judged {
  readonly target: PlanTarget
  readonly unitId: string
  readonly unitCode: string | null
  readonly unitName: string | null
}

export interface UnitProgress {
  readonly plan: Plan
  readonly figures: readonly UnitFigure[]
}

const NOTHING: Sums = { numerator: 0, denominator: 0 }

/** Figures as they stand, judged by what their plans ask. */
export class ReadFigures {
  constructor(
    private readonly figures: FindFigures,
    private readonly plans: FindPlans,
    private readonly now: Clock,
  ) {}

  judge(sums: Sums, target: PlanTarget, today = vietnamDay(this.now())): Judged {
    return judge(sums, { ...target, measure: this.figures.formula(target.formula).measure }, today)
  }

  /** One for each target, in order. */
  async ofTargets(targets: readonly PlanTarget[]): Promise<Judged[]> {
    const rows = await this.figures.sums(targets.map(({ id }) => id))
    const sums = new Map(rows.map(row => [row.targetId, row]))
    return targets.map(target => this.judge(sums.get(target.id) ?? NOTHING, target))
  }

  /** For each target the units of a map, in the order of their codes. */
  async split(targets: readonly PlanTarget[], view: UnitView): Promise<UnitFigure[][]> {
    if (view === 'PROVINCE') return this.#wholes(targets)
    const rows = await this.figures.split([...new Set(targets.map(({ id }) => id))], view)
    const byTarget = groupedBy(
      targets.map(({ id }) => id),
      rows,
      ({ targetId }) => targetId,
    )
    return targets.map((target, place) =>
      byTarget[place]!.map(row => ({
        ...this.#judgePart(row, target),
        target,
        unitId: row.unitId,
        unitCode: row.code,
        unitName: row.name,
      })),
    )
  }

  /** What lies in each unit, by the published plan of the year that counts there; null where there is none. */
  async progress(unitIds: readonly string[], year: number): Promise<(UnitProgress | null)[]> {
    const plans = await this.plans.publishedFor(unitIds, year)
    const planIds = [...new Set(plans.flatMap(plan => plan?.id ?? []))]
    const targets = new Map((await this.plans.targetsOf(planIds)).map((some, place) => [planIds[place], some]))
    const ids = [...targets.values()].flat().map(({ id }) => id)
    const rows = await this.figures.within(ids, unitIds)
    const sums = new Map(rows.map(row => [`${row.targetId} ${row.unitId}`, row]))
    return plans.map((plan, place) => {
      const unitId = unitIds[place]!
      const figureOf = (target: PlanTarget): UnitFigure => {
        const found = sums.get(`${target.id} ${unitId}`) ?? NOTHING
        const judged = unitId === target.provinceId ? this.judge(found, target) : this.#judgePart(found, target)
        return { ...judged, target, unitId, unitCode: null, unitName: null }
      }
      return plan && { plan, figures: targets.get(plan.id)!.map(figureOf) }
    })
  }

  async #wholes(targets: readonly PlanTarget[]): Promise<UnitFigure[][]> {
    const judged = await this.ofTargets(targets)
    return targets.map((target, place) => [{ ...judged[place]!, target, unitId: target.provinceId, unitCode: null, unitName: null }])
  }

  /** A count asked of a province is not asked of each of its parts: those are neither behind nor done. */
  #judgePart(sums: Sums, target: PlanTarget): Judged {
    const judged = this.judge(sums, target)
    return this.figures.formula(target.formula).measure === 'PERCENT' ? judged : { ...judged, status: 'ON_TRACK', isAtRisk: false }
  }
}
