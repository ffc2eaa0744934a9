import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, InputType, Int } from 'type-graphql'
import { FairScope } from './fair-scope.enum.ts'
import { FairTheme } from './fair-theme.enum.ts'

@InputType({ description: 'A place on earth (WGS 84).' })
class CoordinatesInput {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number
}

@InputType({ description: 'The decision that makes registration unnecessary.' })
class FairExemptionInput {
  @Field(() => String, { description: 'As printed on it, at most 100 characters.' })
  decisionNumber!: string

  @Field(() => LocalDate, { description: 'Day on which it was signed.' })
  decidedOn!: string
}

/** What an organizer decides about a fair, as both `createFair` and `editFair` ask for it. */
@InputType()
export class FairPlanFields {
  @Field(() => String, { description: '3 to 200 characters.' })
  name!: string

  @Field(() => FairTheme)
  theme!: FairTheme

  @Field(() => FairScope)
  scope!: FairScope

  @Field(() => String, { nullable: true, description: 'What visitors may expect, plain text of at most 5,000 characters. Null for none.' })
  summary?: string | null

  @Field(() => String, { description: 'Where it takes place, at most 300 characters.' })
  venue!: string

  @Field(() => String, {
    defaultValue: 'VN',
    description: 'ISO 3166-1, two letters; another than VN exactly when the scope is `OVERSEAS`.',
  })
  country!: string

  @Field(() => UUID, { nullable: true, description: 'Administrative unit of the venue. Required in the province, null overseas.' })
  unitId?: string | null

  @Field(() => CoordinatesInput, { nullable: true, description: 'Where the venue is. Null when it is not marked on the map.' })
  location?: CoordinatesInput | null

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'Last day, included; a year after the first at most.' })
  endsOn!: string

  @Field(() => [String], { defaultValue: [], description: 'Names, at most 30.' })
  coOrganizers!: string[]

  @Field(() => Int, { description: 'Booths on offer, 0 to 10,000. Applications open with one at least.' })
  boothCount!: number

  @Field(() => FairExemptionInput, { nullable: true, description: 'Null when the fair has to be registered.' })
  exemption?: FairExemptionInput | null
}
