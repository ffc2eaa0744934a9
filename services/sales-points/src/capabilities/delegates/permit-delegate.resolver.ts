import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SideArguments } from '../consignments/side.type.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProducerStub } from '../products/product.type.ts'
import { DelegatedRight } from './delegated-right.enum.ts'
import { DelegateNotKnown, TooManyDelegates } from './delegates.refusals.ts'
import { DelegationConnection, DelegationType } from './delegation.type.ts'
import type { PermitDelegate } from './permit-delegate.use-case.ts'
import type { ReadDelegations } from './read-delegations.use-case.ts'

@InputType({ description: 'What a producer is to be permitted.' })
class PermitDelegateInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  producerId!: string

  @Field(() => [DelegatedRight], { description: 'All it may do from now on; SEE is always among them.' })
  rights!: DelegatedRight[]
}

@InputType({ description: 'The permission to take back.' })
class RevokeDelegateInput {
  @Field(() => UUID)
  delegationId!: string
}

const PermitDelegateResult = createUnionType({
  name: 'PermitDelegateResult',
  description: 'The permission, or why it was not given.',
  types: () => [DelegationType, DelegateNotKnown, TooManyDelegates] as const,
})

const MANAGERS = '@requiresScopes(scopes: [["role:sales-point-manager"]])'

@Resolver(() => DelegationType)
export class PermitDelegateResolver {
  constructor(
    private readonly permitting: PermitDelegate,
    private readonly reading: ReadDelegations,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive(MANAGERS)
  @Mutation(() => PermitDelegateResult, {
    description:
      'Lets a producer manage its own goods on consignment at the point; at most 100 producers at the same time. Repeating it changes nothing; other rights take the place of those before. Open to managers of the point.',
  })
  async permitDelegate(@Arg('input', () => PermitDelegateInput) input: PermitDelegateInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.permitting.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : DelegationType.from(outcome)
  }

  @Directive(MANAGERS)
  @Mutation(() => DelegationType, {
    description: 'Takes a permission back, from this very moment. Repeating it changes nothing. Open to managers of the point.',
  })
  async revokeDelegate(@Arg('input', () => RevokeDelegateInput) { delegationId }: RevokeDelegateInput, @Ctx() { actor }: RequestContext) {
    return DelegationType.from(await this.permitting.revoke(delegationId, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"], ["role:producer"]])')
  @Query(() => DelegationConnection, {
    description:
      'Permissions of a sales point or of a producer, newest first, those taken back too. Open to staff of the point, and to the producer.',
  })
  async producerDelegations(@Args(() => SideArguments) page: SideArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.reading.execute(page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: DelegationType.from(node) })) }
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: DelegationType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProducerStub, { nullable: true, description: 'Null while its service does not answer.' })
  producer(@Root() { producerId }: DelegationType) {
    return { id: producerId }
  }
}
