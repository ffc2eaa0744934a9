import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { CoverageLevel } from './coverage.enum.ts'
import type { Coverage, CoveredUnit, CoveringPoint } from './read-coverage.use-case.ts'

@ObjectType('CoveringPoint', { description: 'A sales point that was active on a day.' })
export class CoveringPointType implements CoveringPoint {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Name of its page; there is one while it is active.' })
  slug!: string

  @Field(() => String)
  name!: string

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  @Field(() => LocalDate, { description: 'Since when it was active without a break on the day that was asked for.' })
  activeSince!: string

  @Field(() => Boolean, { description: 'Whether it is active today, and has a page.' })
  isActiveNow!: boolean
}

@ObjectType('CoveredUnit', { description: 'A district or commune, with the sales points that were active in it on a day.' })
export class CoveredUnitType {
  @Field(() => String, { description: 'Code of the statistics office.' })
  code!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { description: 'Name of its page.' })
  slug!: string

  @Field(() => Int, { description: 'How many points were active in it on the day.' })
  pointCount!: number

  @Field(() => LocalDate, { nullable: true, description: 'Since when one of these was active without a break. Null when there was none.' })
  coveredSince!: string | null

  @Field(() => [CoveringPointType], { description: 'The longest active first; at most 100.' })
  points!: readonly CoveringPointType[]

  unitId!: string

  static from({ points, ...unit }: CoveredUnit): CoveredUnitType {
    const listed = points.slice(0, 100).map(point => Object.assign(new CoveringPointType(), point))
    const coveredSince = points[0]?.activeSince ?? null
    return Object.assign(new CoveredUnitType(), { ...unit, points: listed, pointCount: points.length, coveredSince })
  }
}

@ObjectType('SalesPointCoverage', {
  description: 'Which units of a province had an active sales point on a day: target T9 of the plan, for any day.',
})
export class SalesPointCoverageType {
  @Field(() => LocalDate, { description: 'The day on which the points were active.' })
  on!: string

  @Field(() => LocalDate, { description: 'The day whose units are counted.' })
  unitsOn!: string

  @Field(() => CoverageLevel)
  level!: CoverageLevel

  @Field(() => Int, { description: 'How many of the units had an active point.' })
  covered!: number

  @Field(() => Int, { description: 'How many units there were.' })
  total!: number

  @Field(() => [CoveredUnitType], { description: 'All units of the province, by code.' })
  units!: CoveredUnitType[]

  @Field(() => [LocalDate], {
    description: 'Days of the year of `on`, up to today, on which a point of the province began or ceased to be active.',
  })
  changedOn!: readonly string[]

  provinceId!: string

  static from({ province, ...coverage }: Coverage): SalesPointCoverageType {
    const units = coverage.units.map(unit => CoveredUnitType.from(unit))
    const covered = units.filter(({ pointCount }) => pointCount > 0).length
    return Object.assign(new SalesPointCoverageType(), { ...coverage, provinceId: province.unitId, units, covered, total: units.length })
  }
}
