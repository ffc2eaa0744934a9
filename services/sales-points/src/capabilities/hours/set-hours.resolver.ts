import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { OpeningHoursInput } from './opening-hours.type.ts'
import type { SetHours } from './set-hours.use-case.ts'

@InputType({ description: 'A day on which a sales point does not open.' })
class ClosedDayInput {
  @Field(() => LocalDate, { description: 'From today on, at most 400 days ahead; each day once.' })
  day!: string

  @Field(() => String, { nullable: true, description: 'Why, at most 200 signs; customers read it. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'When a sales point is open; both lists take the place of what is there.' })
class SetSalesPointHoursInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => [OpeningHoursInput], { description: 'The usual week: at most 28 openings, none over another. Empty: it does not open.' })
  openingHours!: OpeningHoursInput[]

  @Field(() => [ClosedDayInput], { description: 'At most 100 days from today on.' })
  closedDays!: ClosedDayInput[]
}

@Resolver()
export class SetHoursResolver {
  constructor(
    private readonly useCase: SetHours,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => SalesPointType, {
    description:
      'Sets the usual week and the closed days of a point; hours offered for fetching orders follow, orders placed before keep theirs. Repeating it changes nothing. Open to managers of the point.',
  })
  async setSalesPointHours(@Arg('input', () => SetSalesPointHoursInput) input: SetSalesPointHoursInput, @Ctx() { actor }: RequestContext) {
    const openingHours = input.openingHours.map(opening => ({ ...opening }))
    const closedDays = input.closedDays.map(({ day, note = null }) => ({ day, note }))
    const id = await this.useCase.execute({ salesPointId: input.salesPointId, openingHours, closedDays }, actor)
    const [point] = await this.findSalesPoints.byIds([id], actor)
    return SalesPointType.from(point!)
  }
}
