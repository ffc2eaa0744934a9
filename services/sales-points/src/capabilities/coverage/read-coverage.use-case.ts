import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { BadInput } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { FindUnits, KnownUnit } from '../areas/find-units.use-case.ts'
import { type CoveredUnit, CoverageRepository, type UnitLevel } from './coverage.repository.ts'

export type { CoveredUnit, CoveringPoint, UnitLevel } from './coverage.repository.ts'

export interface Coverage {
  readonly province: KnownUnit
  readonly on: string
  readonly unitsOn: string
  readonly level: UnitLevel
  readonly units: readonly CoveredUnit[]
  readonly changedOn: readonly string[]
}

/** Target T9 on any day: which units of a province have a point that sells. The plan's formula counts by the same rule. */
export class ReadCoverage {
  constructor(
    private readonly manager: EntityManager,
    private readonly findUnits: FindUnits,
    private readonly now: Clock,
  ) {}

  async execute(asked: { province: string; on: string | null; unitsOn: string | null }): Promise<Coverage | null> {
    const today = vietnamDay(this.now())
    const on = asked.on ?? today
    const unitsOn = asked.unitsOn ?? on
    if (on > today) throw new BadInput('on', 'Nobody knows yet which points will sell on a day to come.')
    const province = await this.findUnits.bySlug(this.manager, asked.province)
    if (province?.level !== 'PROVINCE') return null
    const coverage = new CoverageRepository(this.manager)
    const level = await coverage.levelOn(province.unitId, unitsOn)
    const units = await coverage.list(province.unitId, unitsOn, level, on)
    return { province, on, unitsOn, level, units, changedOn: await coverage.changes(province.unitId, on.slice(0, 4), today) }
  }
}
