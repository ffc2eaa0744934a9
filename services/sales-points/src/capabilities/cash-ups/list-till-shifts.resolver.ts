import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindTills } from '../tills/find-tills.use-case.ts'
import { TillType } from '../tills/till.type.ts'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import type { ListTillShifts } from './list-till-shifts.use-case.ts'
import { TillShiftConnection, TillShiftType } from './till-shift.type.ts'

@Resolver(() => TillShiftType)
export class ListTillShiftsResolver {
  constructor(
    private readonly useCase: ListTillShifts,
    private readonly findTills: FindTills,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => TillShiftConnection, {
    description: 'What each drawer of the point should hold and what was counted, newest first. Open to staff and managers of the point.',
  })
  async tillShifts(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.execute(salesPointId, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: TillShiftType.from(node) })) }
  }

  @FieldResolver(() => TillType)
  async till(@Root() { tillId }: TillShiftType, @Ctx() context: RequestContext) {
    return TillType.from(await this.findTills.load(tillId, context))
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who opened it. Null unless the person belongs to an organization of yours.',
  })
  opener(@Root() { openedBy }: TillShiftType) {
    return { id: openedBy }
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who counted. Null while nobody has, and unless the person belongs to an organization of yours.',
  })
  closer(@Root() { closedBy }: TillShiftType) {
    return closedBy === null ? null : { id: closedBy }
  }
}
