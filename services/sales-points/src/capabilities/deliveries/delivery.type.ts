import { UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import type { PaymentMethod } from '../orders/order-status.enum.ts'
import { AdministrativeUnitStub } from '../places/administrative-unit.type.ts'
import type { DeliveryOffer } from './delivery-offer.repository.ts'

@ObjectType('DeliveryArea', { description: 'An area to which a sales point brings orders.' })
class DeliveryAreaType {
  @Field(() => UUID)
  unitId!: string

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Null while its service does not answer.' })
  unit!: AdministrativeUnitStub

  @Field(() => Vnd, { nullable: true, description: 'What it costs to bring an order there. Null: the flat fee.' })
  fee!: number | null
}

@ObjectType('DeliveryOffer', { description: 'Where and for how much a sales point brings orders by its own people.' })
export class DeliveryOfferType {
  @Field(() => Boolean, { description: 'Whether orders can be placed for delivery now.' })
  isOn!: boolean

  @Field(() => Vnd, { description: 'What it costs where the area has no fee of its own.' })
  flatFee!: number

  @Field(() => Vnd, { nullable: true, description: 'Goods for so much are brought for nothing. Null: never.' })
  freeFrom!: number | null

  @Field(() => Boolean, { description: 'May be paid in cash at the door (COD).' })
  acceptsCash!: boolean

  @Field(() => Boolean, { description: 'The customer may look at the goods before paying (đồng kiểm).' })
  allowsInspection!: boolean

  @Field(() => [DeliveryAreaType], { description: 'At most 200.' })
  areas!: DeliveryAreaType[]

  static from({ areas, ...offer }: DeliveryOffer): DeliveryOfferType {
    return Object.assign(new DeliveryOfferType(), { ...offer, areas: areas.map(area => ({ ...area, unit: { id: area.unitId } })) })
  }
}

@ObjectType('DeliveryQuote', { description: 'What an order would cost brought to an area.' })
export class DeliveryQuote {
  @Field(() => UUID)
  unitId!: string

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Null while its service does not answer.' })
  unit!: AdministrativeUnitStub

  @Field(() => Vnd, { description: 'For bringing it, taxes included.' })
  fee!: number

  @Field(() => Vnd, { description: 'Goods and delivery together, taxes included.' })
  total!: number
}

@ObjectType('OrderDelivery', { description: 'Where an order is brought.' })
export class OrderDelivery {
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Null while its service does not answer.' })
  unit!: AdministrativeUnitStub

  @Field(() => String, {
    nullable: true,
    description: 'House and street, as the customer wrote it. Null again ninety days after the order ended.',
  })
  address!: string | null

  @Field(() => Vnd, { description: 'For bringing it, part of the order’s total.' })
  fee!: number

  @Field(() => String, { nullable: true, description: 'Who took it at the door. Null before, and again ninety days after.' })
  receivedBy!: string | null
}

/** How an order that is brought can be paid: transfer only where the point has told an account. */
export const paymentMethodsOf = (acceptsCash: boolean, hasAccount: boolean): PaymentMethod[] => [
  ...(acceptsCash ? (['ON_DELIVERY'] as const) : []),
  ...(hasAccount ? (['BANK_TRANSFER'] as const) : []),
]
