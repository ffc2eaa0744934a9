import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import { type FindOpenPoints, slotAt } from '../places/find-open-points.use-case.ts'
import { enterOrder } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { phoneOf, waitsUntil } from './order.rules.ts'
import type { PaymentMethod } from './order-status.enum.ts'
import { HoldRanOut, NoPayeeAccount, OrderNotInState, PickupTimeNotOffered } from './orders.refusals.ts'

export interface PlaceOrderCommand {
  readonly orderId: string
  readonly contactName: string
  readonly contactPhone: string
  readonly pickupFrom: Date
  readonly paymentMethod: PaymentMethod
}

const LONGEST_NAME = 100

/** Makes an order of held goods. Placing it again as it is answers it again. */
export class PlaceOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly findOpenPoints: FindOpenPoints; readonly findPayeeAccounts: FindPayeeAccounts },
    private readonly now: Clock,
  ) {}

  execute(command: PlaceOrderCommand, actor: Actor): Promise<Order | Refusal> {
    return this.unitOfWork.run(transaction => this.place(transaction, command, actor))
  }

  async place(
    transaction: Transaction,
    { orderId, pickupFrom, paymentMethod, ...contact }: PlaceOrderCommand,
    actor: Actor,
  ): Promise<Order | Refusal> {
    const { contactName, contactPhone } = checkContact(contact)
    const { order, userId } = await enterOrder(transaction, { orderId, actor, sides: ['CUSTOMER'], action: 'place this order' })
    if (isPlacedSo(order, pickupFrom, paymentMethod)) return order
    const placedAt = this.now()
    const slot = whyNotHeld(order, placedAt) ?? (await this.#slot(transaction, order.salesPointId, pickupFrom))
    if (slot instanceof Refusal) return slot
    const refusal = await this.#whyNotPaidSo(transaction, order.salesPointId, paymentMethod)
    if (refusal) return refusal

    const orders = new OrderRepository(transaction.manager)
    const placed = { paymentMethod, pickupFrom: slot.from, pickupTo: slot.to, placedAt }
    const change = { ...placed, status: 'PLACED', contactName, contactPhone, actUntil: waitsUntil({ ...placed, paidAt: null }) } as const
    await orders.change(order.id, change, { what: 'PLACED', byKind: 'CUSTOMER', byId: userId, at: placedAt })
    await announceOrder(transaction, order, { what: 'PLACED', byKind: 'CUSTOMER', at: placedAt, actUntil: change.actUntil })
    return (await orders.find(order.id))!
  }

  async #slot({ manager }: Transaction, salesPointId: string, from: Date) {
    const point = (await this.neighbours.findOpenPoints.execute(manager, [salesPointId])).get(salesPointId)
    return (point && slotAt(point, from, this.now())) ?? new PickupTimeNotOffered()
  }

  async #whyNotPaidSo({ manager }: Transaction, salesPointId: string, paymentMethod: PaymentMethod): Promise<NoPayeeAccount | undefined> {
    if (paymentMethod === 'ON_COLLECTION') return undefined
    return (await this.neighbours.findPayeeAccounts.of(manager, salesPointId)) ? undefined : new NoPayeeAccount()
  }
}

const isPlacedSo = (order: Order, pickupFrom: Date, paymentMethod: PaymentMethod) =>
  order.status === 'PLACED' && order.pickupFrom?.getTime() === pickupFrom.getTime() && order.paymentMethod === paymentMethod

function whyNotHeld({ status, placedAt, actUntil }: Order, now: Date): Refusal | undefined {
  if (status === 'HELD') return actUntil! < now ? new HoldRanOut() : undefined
  return status === 'EXPIRED' && placedAt === null ? new HoldRanOut() : new OrderNotInState(status)
}

function checkContact(contact: { readonly contactName: string; readonly contactPhone: string }) {
  const contactName = contact.contactName.trim()
  if (contactName === '' || contactName.length > LONGEST_NAME)
    throw new BadInput('contactName', `Say who will fetch it, in 1 to ${LONGEST_NAME} signs.`)
  const contactPhone = phoneOf(contact.contactPhone)
  if (!contactPhone) throw new BadInput('contactPhone', 'A Vietnamese telephone number has ten or eleven digits and begins with 0 or +84.')
  return { contactName, contactPhone }
}
