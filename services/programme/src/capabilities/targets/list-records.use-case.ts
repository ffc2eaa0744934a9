import { type Actor, decodeCursor, Forbidden, pageSize } from '@ocop/service-kit/graphql'
import type { FindFigures, TargetRecordRow } from '../figures/find-figures.use-case.ts'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { PlanTarget } from '../plans/find-plans.use-case.ts'
import type { FormulaName } from '../figures/formula-name.enum.ts'

export type { TargetRecordRow } from '../figures/find-figures.use-case.ts'

export interface RecordQuestion {
  readonly unitId?: string | null
  readonly isReached?: boolean | null
  readonly first: number
  readonly after?: string | null | undefined
}

/** Formulas whose records tell nothing that is not public anyway: units, stars, points, fairs. */
const PUBLIC: readonly FormulaName[] = [
  'APPARATUS_IN_PLACE',
  'PRODUCTS_OF_STAR',
  'UNITS_WITH_SALES_POINT',
  'POINTS_WITH_MIXED_SHELF',
  'OCOP_FAIRS_HELD',
  'OVERSEAS_CAMPAIGNS',
  'REVIEW_CONFERENCES',
  'DISTRICT_DECISIONS',
  'PROVINCE_DECISION',
]

/** Opens a figure to the records behind it. */
export class ListRecords {
  constructor(
    private readonly figures: FindFigures,
    private readonly area: EnterArea,
  ) {}

  /** By label, one more than asked for. Records with more than public facts are for officers in charge: of the province, or of the unit asked for. */
  async execute(
    target: PlanTarget,
    { unitId = null, isReached = null, first, after }: RecordQuestion,
    actor: Actor,
  ): Promise<TargetRecordRow[]> {
    const size = pageSize(first)
    const place = after ? decodeCursor(after, ['text', 'uuid']) : []
    if (!PUBLIC.includes(target.formula) && !(await this.area.mayEnter(actor, unitId ?? target.provinceId)))
      throw new Forbidden('see the records behind this figure')
    return this.figures.records(target.id, { unitId, isReached }, { first: size, after: place })
  }
}
