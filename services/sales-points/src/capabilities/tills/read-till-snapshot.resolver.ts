import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import { PayeeAccountType } from '../payees/payee-account.type.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import type { ReadTillSnapshot } from './read-till-snapshot.use-case.ts'
import { TillType } from './till.type.ts'
import { TillSnapshotType } from './till-snapshot.type.ts'

@Resolver(() => TillSnapshotType)
export class ReadTillSnapshotResolver {
  constructor(
    private readonly useCase: ReadTillSnapshot,
    private readonly findPayeeAccounts: FindPayeeAccounts,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => TillSnapshotType, {
    description:
      'What the till sells from while it has no network; also of a revoked one, which then learns it. Open to staff and managers of its point.',
  })
  async tillSnapshot(@Arg('tillId', () => UUID) tillId: string, @Ctx() { actor }: RequestContext) {
    return TillSnapshotType.from(await this.useCase.execute(tillId, actor))
  }

  @FieldResolver(() => PayeeAccountType, { nullable: true, description: 'Where customers pay by VietQR. Null when the point told none.' })
  async payeeAccount(@Root() { till }: TillSnapshotType, @Ctx() context: RequestContext) {
    const account = await this.findPayeeAccounts.load(till.salesPointId, context)
    return account && PayeeAccountType.from(account)
  }
}

@Resolver(() => TillType)
export class TillPointResolver {
  constructor(private readonly findSalesPoints: FindSalesPoints) {}

  @FieldResolver(() => SalesPointType, { description: 'The point it sells for, whatever its status.' })
  async salesPoint(@Root() { salesPointId }: TillType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }
}
