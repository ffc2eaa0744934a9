import { type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { OrderType } from '../orders/order.type.ts'
import { PaymentMethod } from '../orders/order-status.enum.ts'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { DeliveryOfferType, DeliveryQuote, OrderDelivery, paymentMethodsOf } from './delivery.type.ts'
import { deliveryFee, type FindDeliveryOffers } from './find-delivery-offers.use-case.ts'
import type { SetDeliveryOffer } from './set-delivery-offer.use-case.ts'

@InputType({ description: 'An area to which a sales point brings orders.' })
class DeliveryAreaInput {
  @Field(() => UUID, { description: 'An administrative unit.' })
  unitId!: string

  @Field(() => Vnd, { nullable: true, description: '0 to 10,000,000. Null: the flat fee.' })
  fee?: number | null
}

@InputType({ description: 'Where and for how much a sales point brings orders.' })
class SetDeliveryOfferInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => Boolean, { description: 'Whether orders can be placed for delivery from now on.' })
  isOn!: boolean

  @Field(() => Vnd, { description: '0 to 10,000,000.' })
  flatFee!: number

  @Field(() => Vnd, { nullable: true, description: 'Goods for so much are brought for nothing. Null: never.' })
  freeFrom?: number | null

  @Field(() => Boolean, { description: 'May be paid in cash at the door (COD).' })
  acceptsCash!: boolean

  @Field(() => Boolean, { description: 'The customer may look at the goods before paying (đồng kiểm).' })
  allowsInspection!: boolean

  @Field(() => [DeliveryAreaInput], { description: 'At most 200, each once; at least one when it is on.' })
  areas!: DeliveryAreaInput[]
}

@Resolver(() => SalesPointType)
export class OfferDeliveryResolver {
  constructor(
    private readonly findOffers: FindDeliveryOffers,
    private readonly useCase: SetDeliveryOffer,
    private readonly findPayeeAccounts: FindPayeeAccounts,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => DeliveryOfferType, {
    description:
      'Says where and for how much the point brings orders; orders placed before keep their fee. Repeating it changes nothing. Open to managers of the point.',
  })
  async setDeliveryOffer(@Arg('input', () => SetDeliveryOfferInput) input: SetDeliveryOfferInput, @Ctx() { actor }: RequestContext) {
    const areas = input.areas.map(({ unitId, fee = null }) => ({ unitId, fee }))
    return DeliveryOfferType.from(await this.useCase.execute({ ...input, freeFrom: input.freeFrom ?? null, areas }, actor))
  }

  @FieldResolver(() => DeliveryOfferType, { nullable: true, description: 'Where it brings orders. Null when it never said.' })
  async deliveryOffer(@Root() { id }: SalesPointType, @Ctx() context: RequestContext) {
    const offer = await this.findOffers.load(id, context)
    return offer && DeliveryOfferType.from(offer)
  }

  @FieldResolver(() => [PaymentMethod], { description: 'How orders that are brought can be paid here. None when it brings none.' })
  async deliveryPaymentMethods(@Root() { id }: SalesPointType, @Ctx() context: RequestContext) {
    const [offer, account] = await Promise.all([this.findOffers.load(id, context), this.findPayeeAccounts.load(id, context)])
    return offer?.isOn ? paymentMethodsOf(offer.acceptsCash, account !== null) : []
  }
}

@Resolver(() => OrderType)
export class OrderDeliveryResolver {
  constructor(private readonly findOffers: FindDeliveryOffers) {}

  @FieldResolver(() => OrderDelivery, {
    nullable: true,
    description: 'Where it is brought. Null while the basket is only held, and when it is fetched.',
  })
  delivery(@Root() { order }: OrderType): OrderDelivery | null {
    const { deliveryUnitId: id, deliveryAddress: address, deliveryFee: fee, receivedBy } = order
    return id === null ? null : { unit: { id }, address, fee, receivedBy }
  }

  @FieldResolver(() => [DeliveryQuote], {
    description: 'What it would cost brought to each area of the sales point. None once it is placed, and where the point brings none.',
  })
  async deliveryQuotes(@Root() { order }: OrderType, @Ctx() context: RequestContext): Promise<DeliveryQuote[]> {
    const offer = order.status === 'HELD' ? await this.findOffers.load(order.salesPointId, context) : null
    return (offer?.areas ?? []).flatMap(({ unitId }) => {
      const fee = deliveryFee(offer!, unitId, order.total)
      return fee === undefined ? [] : [{ unitId, unit: { id: unitId }, fee, total: order.total + fee }]
    })
  }
}
