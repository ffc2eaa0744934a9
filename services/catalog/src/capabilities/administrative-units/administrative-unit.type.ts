import { connectionTypes, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import { AdministrativeLevel } from './administrative-level.enum.ts'
import type { AdministrativeUnit, AdministrativeUnitLink } from './administrative-unit.entity.ts'
import { SuccessionKind } from './succession-kind.enum.ts'

@Directive('@shareable')
@ObjectType({ description: 'A place on earth, WGS 84.' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number

  static from({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Coordinates | null {
    return latitude === null || longitude === null ? null : Object.assign(new Coordinates(), { latitude, longitude })
  }
}

@ObjectType({ description: 'Where a district stands on our schematic map: a grid of equal tiles, north up. No border is drawn.' })
export class CartogramTile {
  @Field(() => Int, { description: '0 is westernmost.' })
  column!: number

  @Field(() => Int, { description: '0 is northernmost.' })
  row!: number

  @Field(() => String, { description: 'The name without its kind: `Thăng Bình`.' })
  shortName!: string
}

@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', {
  description:
    'A province, district or commune during one period of its life. Codes and names are used again by later units: identity is the `id`.',
})
export class AdministrativeUnitType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Code of the statistics office: a text with leading zeros, reused over time.' })
  code!: string

  @Field(() => String, { description: 'Official Vietnamese name with its kind: `Huyện Thăng Bình`.' })
  name!: string

  @Field(() => String, {
    description: 'Name in addresses: `thang-binh` for districts, name and code for others, with a year when a later unit took the same.',
  })
  slug!: string

  @Field(() => AdministrativeLevel)
  level!: AdministrativeLevel

  @Field(() => LocalDate, { description: 'First day of this unit, see `isValidFromApproximate`.' })
  validFrom!: string

  @Field(() => Boolean, {
    description: 'True when only a list of a later date is known: the unit is older than or as old as `validFrom` says.',
  })
  isValidFromApproximate!: boolean

  @Field(() => LocalDate, { nullable: true, description: 'Last day of this unit. Null while it is in force.' })
  validTo!: string | null

  @Field(() => String, { nullable: true, description: 'Decision that made the unit or gave its code. Null when not recorded.' })
  legalBasis!: string | null

  @Field(() => Coordinates, { nullable: true, description: 'About where its seat is or was. Null when not recorded.' })
  location!: Coordinates | null

  @Field(() => CartogramTile, {
    nullable: true,
    description: 'Place on the tile map of the 18 districts of Quảng Nam of 2024. Null for all other units.',
  })
  cartogramTile!: CartogramTile | null

  static from(unit: AdministrativeUnit): AdministrativeUnitType {
    const { tileColumn, tileRow, tileName } = unit
    const tile = tileColumn === null ? null : Object.assign(new CartogramTile(), { column: tileColumn, row: tileRow, shortName: tileName })
    return Object.assign(new AdministrativeUnitType(), unit, { location: Coordinates.from(unit), cartogramTile: tile })
  }
}

@ObjectType('AdministrativeUnitSuccession', { description: 'A unit that another went over into, or came from.' })
export class AdministrativeUnitSuccessionType {
  @Field(() => AdministrativeUnitType)
  unit!: AdministrativeUnitType

  @Field(() => SuccessionKind)
  kind!: SuccessionKind

  @Field(() => LocalDate, { description: 'First day of the new order.' })
  date!: string

  @Field(() => String, { nullable: true, description: 'Resolution it rests on. Null when not recorded.' })
  legalBasis!: string | null

  static from(link: AdministrativeUnitLink): AdministrativeUnitSuccessionType {
    return Object.assign(new AdministrativeUnitSuccessionType(), link, { unit: AdministrativeUnitType.from(link.unit) })
  }
}

export const { NodeConnection: AdministrativeUnitConnection } = connectionTypes(() => AdministrativeUnitType, 'AdministrativeUnit')
