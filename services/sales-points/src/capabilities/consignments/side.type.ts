import { ConnectionArguments, UUID } from '@ocop/service-kit/graphql'
import { ArgsType, Field } from 'type-graphql'

@ArgsType()
export class SideArguments extends ConnectionArguments {
  @Field(() => UUID, { nullable: true, description: 'Those of this sales point. Tell it or `producerId`, not both.' })
  salesPointId?: string | null

  @Field(() => UUID, { nullable: true, description: 'Those of this producer. Tell it or `salesPointId`, not both.' })
  producerId?: string | null
}
