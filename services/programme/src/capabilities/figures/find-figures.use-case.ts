import type { EntityManager } from 'typeorm'
import type { FigureRow, TargetRecordRow, UnitFigureRow } from './figure.entity.ts'
import { FigureRepository } from './figure.repository.ts'
import { type Formula, FORMULAS, formulaOf } from './formulas.rules.ts'
import type { FormulaName } from './formula-name.enum.ts'
import type { UnitView } from './unit-view.enum.ts'

export type { FigureRow, TargetRecordRow, UnitFigureRow } from './figure.entity.ts'
export type { Formula } from './formulas.rules.ts'

export type UnitSums = FigureRow & { readonly unitId: string }

/** Figures and the records behind them as they are kept, whoever may see them: the neighbour who asks decides that. */
export class FindFigures {
  constructor(private readonly manager: EntityManager) {}

  formulas = (): readonly Formula[] => FORMULAS

  formula = (name: FormulaName): Formula => formulaOf(name)

  /** Of the whole province; targets without a record are left out. */
  sums(targetIds: readonly string[], manager = this.manager): Promise<FigureRow[]> {
    return new FigureRepository(manager).sums(targetIds)
  }

  /** For each target all units of the map, in the order of their codes. */
  split(targetIds: readonly string[], view: Exclude<UnitView, 'PROVINCE'>): Promise<UnitFigureRow[]> {
    return new FigureRepository(this.manager).split(targetIds, view)
  }

  /** What lies in these units. */
  within(targetIds: readonly string[], unitIds: readonly string[]): Promise<UnitSums[]> {
    return new FigureRepository(this.manager).within(targetIds, unitIds)
  }

  /** By label, one more than asked for. */
  records(
    targetId: string,
    asked: { unitId: string | null; isReached: boolean | null },
    page: { first: number; after: readonly unknown[] },
  ): Promise<TargetRecordRow[]> {
    return new FigureRepository(this.manager).records(targetId, asked, page)
  }
}
