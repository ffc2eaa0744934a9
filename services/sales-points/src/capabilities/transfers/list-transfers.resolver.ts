import type { Clock } from '@ocop/service-kit/clock'
import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { TransferAction, TransferDirection, TransferState } from './transfer.enum.ts'
import type { ListTransfers } from './list-transfers.use-case.ts'
import { TransferConnection, TransferType } from './transfer.type.ts'
import { TransferDiscrepancyType, TransferLineType, TransferStepType, UserStub } from './transfer-parts.type.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const PERSON = 'Null for `system`, and unless the person belongs to an organization of yours.'
const personOf = (id: string | null) => (id === null || id === 'system' ? null : { id })

@ArgsType()
class ListTransfersArguments extends ConnectionArguments {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => TransferDirection, { nullable: true, description: 'Only those that go this way, seen from the point. Null for both.' })
  direction?: TransferDirection | null

  @Field(() => [TransferState], { nullable: true, description: 'Only those in one of these states. Null or none for all.' })
  states?: TransferState[] | null
}

@Resolver(() => TransferType)
export class ListTransfersResolver {
  constructor(
    private readonly useCase: ListTransfers,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly now: Clock,
  ) {}

  @Directive(STAFF_ONLY)
  @Query(() => TransferConnection, {
    description:
      'Transfers from and to the point, newest first; incoming ones from when they were ready first. Open to staff and managers of the point.',
  })
  async transfers(
    @Args(() => ListTransfersArguments) { salesPointId, direction, states, ...page }: ListTransfersArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.execute(salesPointId, { direction, states }, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: TransferType.from(node, this.now()) })) }
  }

  @Directive(STAFF_ONLY)
  @Query(() => TransferType, {
    description: 'One transfer. Open to staff and managers of both points; everybody else learns nothing, not even that it exists.',
  })
  async transfer(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    return TransferType.from(await this.useCase.one(id, actor), this.now())
  }

  @FieldResolver(() => SalesPointType, { description: 'The sending point, whatever its status.' })
  async from(@Root() { source }: TransferType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(source.fromPointId, context))!)
  }

  @FieldResolver(() => SalesPointType, { description: 'The receiving point, whatever its status.' })
  async to(@Root() { source }: TransferType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(source.toPointId, context))!)
  }

  @FieldResolver(() => [TransferAction], { description: 'What the person asking may do with it now.' })
  allowedActions(@Root() { source }: TransferType, @Ctx() { actor }: RequestContext) {
    return this.useCase.actions(source, actor)
  }
}

@Resolver(() => TransferLineType)
export class TransferLineResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: TransferLineType) {
    return { id: productId }
  }
}

@Resolver(() => TransferDiscrepancyType)
export class TransferDiscrepancyResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: `Who reported it. ${PERSON}` })
  reporter(@Root() { reportedBy }: TransferDiscrepancyType) {
    return personOf(reportedBy)
  }

  @FieldResolver(() => UserStub, { nullable: true, description: `Who resolved it. Null while nobody has. ${PERSON}` })
  resolver(@Root() { resolvedBy }: TransferDiscrepancyType) {
    return personOf(resolvedBy)
  }
}

@Resolver(() => TransferStepType)
export class TransferStepResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: `Who did it. ${PERSON}` })
  actor(@Root() { actorId }: TransferStepType) {
    return personOf(actorId)
  }
}
