import { connectionTypes, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import type { ClosedDay, OpeningHours } from './opening-hours.rules.ts'
import { SalesPointKind } from './sales-point-kind.enum.ts'
import type { SalesPoint } from './sales-point.repository.ts'
import { SalesPointStatus } from './sales-point-status.enum.ts'

@Directive('@shareable')
@ObjectType({ description: 'A place on earth (WGS 84).' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number
}

@InputType({ description: 'A place on earth (WGS 84).' })
export class CoordinatesInput {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number
}

@ObjectType('OpeningHours', { description: 'One opening in a usual week, local time in Vietnam. A day may have several, or none.' })
class OpeningHoursType implements OpeningHours {
  @Field(() => Int, { description: 'ISO weekday of the opening: 1 is Monday, 7 is Sunday.' })
  weekday!: number

  @Field(() => String, { description: '`HH:MM`, 24 hours.' })
  opens!: string

  @Field(() => String, { description: '`HH:MM`, 24 hours; `24:00` is midnight. Earlier than `opens`: on the next day.' })
  closes!: string
}

@ObjectType('ClosedDay', { description: 'A day on which a sales point does not open, whatever its usual week says.' })
export class ClosedDayType implements ClosedDay {
  @Field(() => LocalDate, { description: 'Calendar day in Vietnam; an opening that runs past its midnight is closed as a whole.' })
  day!: string

  @Field(() => String, { nullable: true, description: 'Why, e.g. the name of the holiday. Null when nobody said.' })
  note!: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('SalesPoint', { description: 'A place that sells OCOP products over the counter (điểm giới thiệu và bán sản phẩm OCOP).' })
export class SalesPointType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Name as it stands in addresses, unique among sales points.' })
  slug!: string

  @Field(() => String)
  name!: string

  @Field(() => SalesPointKind)
  kind!: SalesPointKind

  @Field(() => SalesPointStatus)
  status!: SalesPointStatus

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  @Field(() => String, { description: 'Where to find it, in words, under the names of units as they were when it opened.' })
  address!: string

  @Field(() => String, { nullable: true, description: 'Telephone number of the counter. Null when none is known.' })
  phone!: string | null

  @Field(() => Coordinates, { nullable: true, description: 'Null when nobody has measured it yet.' })
  location!: Coordinates | null

  @Field(() => [OpeningHoursType], { description: 'The usual week, by weekday and hour.' })
  openingHours!: readonly OpeningHours[]

  unitId!: string

  allClosedDays!: readonly ClosedDay[]

  static from(point: SalesPoint): SalesPointType {
    const { latitude, longitude } = point
    const location = latitude === null || longitude === null ? null : { latitude, longitude }
    const { closedDays: allClosedDays, ...rest } = point
    return Object.assign(new SalesPointType(), { ...rest, allClosedDays, location })
  }
}

export const { NodeConnection: SalesPointConnection } = connectionTypes(() => SalesPointType, 'SalesPoint')
