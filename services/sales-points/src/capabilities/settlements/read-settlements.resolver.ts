import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { SideArguments } from '../consignments/side.type.ts'
import { BankTransferType } from '../payees/bank-transfer.type.ts'
import { type FindPayeeAccounts, vietQrPayload } from '../payees/find-payee-accounts.use-case.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProducerStub, ProductStub } from '../products/product.type.ts'
import type { ReadSettlements } from './read-settlements.use-case.ts'
import type { ProductTotal } from './settlement-lines.repository.ts'
import { SettlementLineConnection, SettlementLineType, SettlementProductType } from './settlement-parts.type.ts'
import { SettlementConnection, SettlementType, UnsettledMonthType } from './settlement.type.ts'

const BOTH_SIDES = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"], ["role:producer"]])'
const UNANSWERED = { nullable: true, description: 'Null while its service does not answer.' }

@Resolver(() => SettlementType)
export class ReadSettlementsResolver {
  constructor(
    private readonly useCase: ReadSettlements,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly findPayeeAccounts: FindPayeeAccounts,
  ) {}

  @Directive(BOTH_SIDES)
  @Query(() => SettlementConnection, {
    description: 'Statements of a sales point or of a producer, newest first. Open to staff of the point, and to the producer.',
  })
  async settlements(@Args(() => SideArguments) page: SideArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.useCase.list(page, actor)
    const told = edges.map(({ cursor, node }) => ({ cursor, node: SettlementType.from(node, this.useCase.actions(node, actor)) }))
    return { pageInfo, edges: told }
  }

  @Directive(BOTH_SIDES)
  @Query(() => SettlementType, { description: 'One statement. Open to staff of the point, and to the producer.' })
  async settlement(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const settlement = await this.useCase.one(id, actor)
    return SettlementType.from(settlement, this.useCase.actions(settlement, actor))
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: SettlementType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProducerStub, UNANSWERED)
  producer(@Root() { producerId }: SettlementType) {
    return { id: producerId }
  }

  @FieldResolver(() => SettlementLineConnection, { description: 'Its lines, down to the single sale, in the order of the statement.' })
  async lines(@Root() { id }: SettlementType, @Args(() => ConnectionArguments) page: ConnectionArguments) {
    const { edges, pageInfo } = await this.useCase.lines(id, page)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: SettlementLineType.from(node) })) }
  }

  @FieldResolver(() => [SettlementProductType], { description: 'What it comes to by product; corrections are of no product.' })
  async products(@Root() { id }: SettlementType, @Ctx() { loaders }: RequestContext) {
    const totals = await loaders.for<string, ProductTotal[]>('products of statements', ids => this.useCase.productTotals(ids)).load(id)
    return totals!.map(total => SettlementProductType.from(total))
  }

  @FieldResolver(() => BankTransferType, {
    nullable: true,
    description: 'How to pay it by bank transfer. Null unless it is accepted, more than 0 is due, and the producer has told an account.',
  })
  async bankTransfer(@Root() { state, due, number, producerId }: SettlementType, @Ctx() context: RequestContext) {
    if (state !== 'ACCEPTED' || due <= 0) return null
    const account = await this.findPayeeAccounts.ofProducer(producerId, context)
    if (!account) return null
    const { bankBin, accountNumber, accountName } = account
    const payload = vietQrPayload({ bankBin, accountNumber, amount: due, reference: number })
    return Object.assign(new BankTransferType(), { payload, bankBin, accountNumber, accountName, reference: number })
  }
}

@Resolver(() => UnsettledMonthType)
export class UnsettledMonthResolver {
  constructor(
    private readonly useCase: ReadSettlements,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive(BOTH_SIDES)
  @Query(() => [UnsettledMonthType], {
    description:
      'What is in no statement yet, newest month first, at most 200. Tell the point or the producer. Open to staff of the point, and to the producer.',
  })
  async unsettledMonths(
    @Arg('salesPointId', () => UUID, { nullable: true, description: 'Of this sales point.' }) salesPointId: string | null,
    @Arg('producerId', () => UUID, { nullable: true, description: 'Of this producer.' }) producerId: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    const open = await this.useCase.unsettled({ salesPointId, producerId }, actor)
    return open.map(({ isDrawable, ...one }) => UnsettledMonthType.from(one, isDrawable))
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: UnsettledMonthType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProducerStub, UNANSWERED)
  producer(@Root() { producerId }: UnsettledMonthType) {
    return { id: producerId }
  }
}

@Resolver(() => SettlementLineType)
export class SettlementLineResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null for corrections, and while its service does not answer.' })
  product(@Root() { productId }: SettlementLineType) {
    return productId && { id: productId }
  }
}

@Resolver(() => SettlementProductType)
export class SettlementProductResolver {
  @FieldResolver(() => ProductStub, UNANSWERED)
  product(@Root() { productId }: SettlementProductType) {
    return { id: productId }
  }
}
