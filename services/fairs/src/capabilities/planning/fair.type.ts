import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from './administrative-unit.type.ts'
import { FairScope } from './fair-scope.enum.ts'
import { FairStatus } from './fair-status.enum.ts'
import { FairTheme } from './fair-theme.enum.ts'
import type { Fair } from './fair.entity.ts'

@Directive('@shareable')
@ObjectType({ description: 'A place on earth (WGS 84).' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  latitude!: number

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  longitude!: number
}

@ObjectType({ description: 'The body that holds a fair and answers for it.' })
export class FairOrganizer {
  @Field(() => UUID, { description: 'The organization’s id.' })
  id!: string

  @Field(() => String, { description: 'Name as on the papers of this fair.' })
  name!: string
}

@ObjectType({
  description:
    'A decision by which a fair belongs to a promotion programme of the provincial People’s Committee or the Prime Minister, so that it need not be registered.',
})
export class FairExemption {
  @Field(() => String, { description: 'As printed on it.' })
  decisionNumber!: string

  @Field(() => LocalDate, { description: 'Day on which it was signed.' })
  decidedOn!: string
}

@Directive('@key(fields: "id")')
@ObjectType('Fair', { description: 'A trade fair at a place and time where producers show and sell their products in booths.' })
export class FairType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'How links name the fair. Stays when the fair is renamed.' })
  slug!: string

  @Field(() => String)
  name!: string

  @Field(() => FairTheme)
  theme!: FairTheme

  @Field(() => FairScope)
  scope!: FairScope

  @Field(() => FairStatus)
  status!: FairStatus

  @Field(() => Boolean, { description: 'Whether the fair was made up for demonstration.' })
  isDemo!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What visitors may expect, in plain text. Null when the organizer has written nothing.',
  })
  summary!: string | null

  @Field(() => String, { description: 'Where it takes place, as a person would be told.' })
  venue!: string

  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  country!: string

  @Field(() => AdministrativeUnitType, {
    nullable: true,
    description: 'Unit of Vietnam the venue lies in. Null overseas and where the organizer has named none.',
  })
  unit!: AdministrativeUnitType | null

  @Field(() => Coordinates, { nullable: true, description: 'Where the venue is. Null when the organizer has not marked it.' })
  location!: Coordinates | null

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'Last day, included.' })
  endsOn!: string

  @Field(() => FairOrganizer)
  organizer!: FairOrganizer

  @Field(() => [String], { description: 'Names of the bodies that hold it together with the organizer.' })
  coOrganizers!: string[]

  @Field(() => Int, { description: 'Booths on offer.' })
  boothCount!: number

  @Field(() => Int, { description: 'Booths that no accepted application has taken.' })
  boothsLeft!: number

  @Field(() => DateTimeISO, { nullable: true, description: 'Last moment to apply for a booth. Null until applications have opened.' })
  applicationsCloseAt!: Date | null

  @Field(() => FairExemption, { nullable: true, description: 'Null when the fair has to be registered.' })
  exemption!: FairExemption | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the fair became public. Null for a draft.' })
  announcedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it will not take place. Null unless it is cancelled.' })
  cancelReason!: string | null

  @Field(() => Int, { description: 'Grows with every change; pass it to `editFair`.' })
  version!: number

  static from(fair: Fair): FairType {
    const { unitId, latitude, longitude, exemptionDecision, exemptionDecidedOn } = fair
    return Object.assign(new FairType(), fair, {
      unit: unitId === null ? null : AdministrativeUnitType.of(unitId),
      location: latitude === null ? null : { latitude, longitude },
      organizer: { id: fair.organizerId, name: fair.organizerName },
      boothsLeft: fair.boothCount - fair.acceptedCount,
      exemption: exemptionDecision === null ? null : { decisionNumber: exemptionDecision, decidedOn: exemptionDecidedOn },
    })
  }
}
