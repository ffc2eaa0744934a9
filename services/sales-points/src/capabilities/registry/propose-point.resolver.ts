import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql'
import { ChecklistAnswerInput, SalesPointChecklistType } from '../checklists/checklist.type.ts'
import type { UseChecklists } from '../checklists/use-checklists.use-case.ts'
import { OpeningHoursInput } from '../hours/opening-hours.type.ts'
import { CoordinatesInput } from '../places/sales-point.type.ts'
import { SalesPointKind } from '../places/sales-point-kind.enum.ts'
import type { ProposePoint } from './propose-point.use-case.ts'
import { SalesPointFileType } from './registry.type.ts'

@InputType({ description: 'A sales point that somebody wants to open.' })
class ProposeSalesPointInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first proposal instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The organization that will run it, one the person acts for.' })
  organizationId!: string

  @Field(() => String, { description: '1 to 200 signs.' })
  name!: string

  @Field(() => SalesPointKind)
  kind!: SalesPointKind

  @Field(() => String, { description: 'Where to find it, in 1 to 300 signs.' })
  address!: string

  @Field(() => UUID, { description: 'The commune it stands in, one in force on the day.' })
  unitId!: string

  @Field(() => String, { nullable: true, description: 'Telephone number of the counter, ten or eleven digits. Null when there is none.' })
  phone?: string | null

  @Field(() => CoordinatesInput, { nullable: true, description: 'Null when nobody has measured it yet.' })
  location?: CoordinatesInput | null

  @Field(() => [OpeningHoursInput], { description: 'The usual week: at most 28 openings, none over another.' })
  openingHours!: OpeningHoursInput[]

  @Field(() => Int, { nullable: true, description: 'Floor area in square metres, 1 to 1,000,000. Null when not said.' })
  floorArea?: number | null

  @Field(() => Int, { nullable: true, description: 'Booths or shelves, 0 to 100,000. Null when not said.' })
  boothCount?: number | null

  @Field(() => Int, { nullable: true, description: 'People who will work there, 0 to 100,000. Null when not said.' })
  staffCount?: number | null

  @Field(() => Int, { nullable: true, description: 'Suppliers who will deliver, 0 to 100,000. Null when not said.' })
  supplierCount?: number | null

  @Field(() => [ChecklistAnswerInput], { description: 'Answers to the criteria of the day; more can be given while it is a proposal.' })
  answers!: ChecklistAnswerInput[]
}

const ProposeSalesPointResult = createUnionType({
  name: 'ProposeSalesPointResult',
  description: 'The proposal, or why there is none.',
  types: () => [SalesPointFileType, IdempotencyKeyReused] as const,
})
const APPLICANTS = '@requiresScopes(scopes: [["role:producer"], ["role:sales-point-manager"], ["role:officer"]])'

@Resolver()
export class ProposePointResolver {
  constructor(
    private readonly useCase: ProposePoint,
    private readonly useChecklists: UseChecklists,
    private readonly today: () => string,
  ) {}

  @Directive(APPLICANTS)
  @Mutation(() => ProposeSalesPointResult, {
    description:
      'Proposes a sales point to the office of its unit. Open to producers, to managers of other points, and to officers, for their organization.',
  })
  async proposeSalesPoint(@Arg('input', () => ProposeSalesPointInput) input: ProposeSalesPointInput, @Ctx() { actor }: RequestContext) {
    const { phone = null, location = null, floorArea = null, boothCount = null, staffCount = null, supplierCount = null } = input
    const optional = { phone, location, floorArea, boothCount, staffCount, supplierCount }
    const openingHours = input.openingHours.map(opening => ({ ...opening }))
    const answers = input.answers.map(({ evidence = null, ...answer }) => ({ ...answer, evidence }))
    const outcome = await this.useCase.execute({ ...input, ...optional, openingHours, answers }, actor)
    return outcome instanceof Refusal ? outcome : SalesPointFileType.from(outcome)
  }

  @Directive(APPLICANTS)
  @Query(() => SalesPointChecklistType, {
    nullable: true,
    description: 'The national criteria for a sales point that is proposed today, without answers. Null where none hold.',
  })
  async salesPointCriteria(@Ctx() { language }: RequestContext) {
    const version = await this.useChecklists.on(this.today())
    return version && SalesPointChecklistType.from(version, [], language)
  }
}
