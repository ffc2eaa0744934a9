import { Field, Float, Int, ObjectType } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'

const IS_VERIFIED = 'Whether it was read in the law or an official text.'

@ObjectType({ description: 'How many points a part of the scoring table can bring.' })
export class RegimePartMaximum {
  @Field(() => String, { description: '`A` product and community, `B` marketing, `C` quality.' })
  code!: string

  @Field(() => Int, { description: 'Most points it can bring.' })
  max!: number
}

@ObjectType({ description: 'The averages that make a star by points: from one figure up to, but not including, another.' })
export class RegimeBand {
  @Field(() => Int, { description: '1 to 5.' })
  star!: number

  @Field(() => Float, { description: 'Lowest average that belongs to it.' })
  from!: number

  @Field(() => Float, { nullable: true, description: 'First average that does not belong to it any more. Null for the highest star.' })
  to!: number | null

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}

@ObjectType({ description: 'Who scores and who recognises a star.' })
export class RegimeCompetence {
  @Field(() => Int, { description: '3 to 5; fewer stars are not recognised.' })
  star!: number

  @Field(() => OfficeLevel, { description: 'Level whose council scores.' })
  scores!: OfficeLevel

  @Field(() => OfficeLevel, { description: 'Level whose authority decides and issues the certificate.' })
  decides!: OfficeLevel

  @Field(() => String, { description: 'Who decides, in the language of the request.' })
  authority!: string

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}

@ObjectType({ description: 'From which average a dossier goes on to the level above.' })
export class RegimeForwarding {
  @Field(() => OfficeLevel)
  from!: OfficeLevel

  @Field(() => OfficeLevel)
  to!: OfficeLevel

  @Field(() => Float, { description: 'Lowest average that goes on.' })
  minPoints!: number

  @Field(() => Boolean, { description: IS_VERIFIED })
  isVerified!: boolean
}
