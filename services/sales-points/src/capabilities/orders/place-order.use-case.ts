import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { phoneOf } from '@ocop/service-kit/identifiers'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import {
  deliveryFee,
  DeliveryNotOffered,
  type DeliveryOffer,
  type FindDeliveryOffers,
} from '../deliveries/find-delivery-offers.use-case.ts'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import { type FindOpenPoints, slotAt } from '../places/find-open-points.use-case.ts'
import { enterOrder } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { waitsUntil } from './order.rules.ts'
import type { PaymentMethod } from './order-status.enum.ts'
import { HoldRanOut, NoPayeeAccount, OrderNotInState, PickupTimeNotOffered } from './orders.refusals.ts'

export interface PlaceOrderCommand {
  readonly orderId: string
  readonly contactName: string
  readonly contactPhone: string
  /** Beginning of an hour to fetch it; null: it is brought. */
  readonly pickupFrom: Date | null
  /** Where it is brought; null or untold: it is fetched. */
  readonly delivery?: { readonly unitId: string; readonly address: string } | null
  readonly paymentMethod: PaymentMethod
}

interface Neighbours {
  readonly findDeliveryOffers: FindDeliveryOffers
  readonly findOpenPoints: FindOpenPoints
  readonly findPayeeAccounts: FindPayeeAccounts
}

const LONGEST_NAME = 100
const LONGEST_ADDRESS = 300

/** Makes an order of held goods. Placing it again as it is answers it again. */
export class PlaceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute(command: PlaceOrderCommand, actor: Actor): Promise<Order | Refusal> {
    return this.unitOfWork.run(transaction => this.place(transaction, command, actor))
  }

  async place(transaction: Transaction, command: PlaceOrderCommand, actor: Actor): Promise<Order | Refusal> {
    const { orderId, paymentMethod } = command
    const contact = checkContact(command)
    const { order, userId } = await enterOrder(transaction, { orderId, actor, sides: ['CUSTOMER'], action: 'place this order' })
    if (isPlacedSo(order, command)) return order
    const placedAt = this.now()
    const handing = whyNotHeld(order, placedAt) ?? (await this.#handing(transaction, order, command))
    if (handing instanceof Refusal) return handing
    const refusal = await this.#whyNotPaidSo(transaction, order.salesPointId, paymentMethod)
    if (refusal) return refusal

    const orders = new OrderRepository(transaction.manager)
    const placed = { paymentMethod, placedAt, ...contact, ...handing }
    const actUntil = waitsUntil({ pickupFrom: null, pickupTo: null, ...placed, paidAt: null })
    await orders.change(
      order.id,
      { ...placed, status: 'PLACED', actUntil },
      { what: 'PLACED', byKind: 'CUSTOMER', byId: userId, at: placedAt },
    )
    const made = (await orders.find(order.id))!
    await announceOrder(transaction, made, { what: 'PLACED', byKind: 'CUSTOMER', at: placedAt, actUntil })
    return made
  }

  /** How the goods come to the customer, and what that costs. */
  async #handing({ manager }: Transaction, order: Order, command: PlaceOrderCommand) {
    const { findOpenPoints, findDeliveryOffers } = this.neighbours
    const point = (await findOpenPoints.execute(manager, [order.salesPointId])).get(order.salesPointId)
    if (!command.delivery) {
      const slot = point && slotAt(point, command.pickupFrom!, this.now())
      return slot ? { pickupFrom: slot.from, pickupTo: slot.to } : new PickupTimeNotOffered()
    }
    const offer = point ? await findDeliveryOffers.of(manager, order.salesPointId) : null
    return (offer && brought(offer, order, command)) ?? new DeliveryNotOffered()
  }

  async #whyNotPaidSo({ manager }: Transaction, salesPointId: string, paymentMethod: PaymentMethod): Promise<NoPayeeAccount | undefined> {
    if (paymentMethod !== 'BANK_TRANSFER') return undefined
    return (await this.neighbours.findPayeeAccounts.of(manager, salesPointId)) ? undefined : new NoPayeeAccount()
  }
}

/** Undefined where the point does not go, or not for payment in this way. */
function brought(offer: DeliveryOffer, { total }: Order, { delivery, paymentMethod }: PlaceOrderCommand) {
  const fee = deliveryFee(offer, delivery!.unitId, total)
  if (fee === undefined || (paymentMethod === 'ON_DELIVERY' && !offer.acceptsCash)) return undefined
  return { deliveryUnitId: delivery!.unitId, deliveryAddress: delivery!.address.trim(), deliveryFee: fee, total: total + fee }
}

const placeOf = (moment: Date | null, unitId: string | null) => `${moment?.toISOString() ?? ''}/${unitId ?? ''}`
const isPlacedSo = (order: Order, { pickupFrom, delivery, paymentMethod }: PlaceOrderCommand) =>
  order.status === 'PLACED' &&
  placeOf(order.pickupFrom, order.deliveryUnitId) === placeOf(pickupFrom, delivery?.unitId ?? null) &&
  order.paymentMethod === paymentMethod

function whyNotHeld({ status, placedAt, actUntil }: Order, now: Date): Refusal | undefined {
  if (status === 'HELD') return actUntil! < now ? new HoldRanOut() : undefined
  return status === 'EXPIRED' && placedAt === null ? new HoldRanOut() : new OrderNotInState(status)
}

function checkHanding({ pickupFrom, delivery, paymentMethod }: PlaceOrderCommand): void {
  if ((pickupFrom === null) === !delivery) throw new BadInput('pickupFrom', 'Say either when it is fetched or where it is brought.')
  if (paymentMethod === (delivery ? 'ON_COLLECTION' : 'ON_DELIVERY'))
    throw new BadInput('paymentMethod', 'What is brought is paid on delivery or by transfer, what is fetched on collection or by transfer.')
  if (!delivery) return
  const address = delivery.address.trim()
  if (address === '' || address.length > LONGEST_ADDRESS)
    throw new BadInput('delivery.address', `An address has 1 to ${LONGEST_ADDRESS} signs.`)
}

function checkContact(contact: PlaceOrderCommand) {
  checkHanding(contact)
  const contactName = contact.contactName.trim()
  if (contactName === '' || contactName.length > LONGEST_NAME)
    throw new BadInput('contactName', `Say who will fetch it, in 1 to ${LONGEST_NAME} signs.`)
  const contactPhone = phoneOf(contact.contactPhone)
  if (!contactPhone) throw new BadInput('contactPhone', 'A Vietnamese telephone number has ten or eleven digits and begins with 0 or +84.')
  return { contactName, contactPhone }
}
