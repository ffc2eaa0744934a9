import type { Transaction } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import type { PaymentMethod } from '../capabilities/orders/order-status.enum.ts'
import { pickupSlots } from '../capabilities/places/pickup-slots.rules.ts'
import type { DemoReceipt } from './demo-goods.ts'
import { WEEKS } from './demo-sales-points.ts'

const CUSTOMER: Actor = { userId: fixedId('user', 'nguoitieudung@demo.ocop'), memberships: [] }
const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
/** No bank has this number, so that nobody pays into a demo. */
const ACCOUNT = { bankBin: '999999', accountNumber: '0000000000', accountName: 'TAI KHOAN DEMO' }
const POINTS = ['502-1', '503-1']
const CONTACT = { contactName: 'Khách hàng mẫu (demo)', contactPhone: '0900000000' }

/** Orders as staff and customer find them: one to pack, one that waits for its money; both to be fetched from tomorrow on. */
export async function seedOrders(
  transaction: Transaction,
  { holdBasket, placeOrder, setPayeeAccount }: SalesPointsApplication,
  receiptsAt: (number: string) => readonly DemoReceipt[],
  today: Date,
): Promise<void> {
  const pickupFrom = pickupSlots(WEEKS.LONG, new Date(today.getTime() + 86_400_000))[0]!.from
  const order = async (number: string, from: number, paymentMethod: PaymentMethod) => {
    const salesPointId = fixedId('sales-point', number)
    const lines = receiptsAt(number)
      .slice(from, from + 2)
      .map(({ product }) => ({ salesPointId, productId: product.id, quantity: 1 }))
    const basket = insist(await holdBasket.hold(transaction, lines, { customerId: CUSTOMER.userId!, isAdult: true }))
    for (const { id: orderId } of basket.orders)
      insist(await placeOrder.place(transaction, { orderId, pickupFrom, paymentMethod, ...CONTACT }, CUSTOMER))
  }

  for (const number of POINTS) await setPayeeAccount.set(transaction, { salesPointId: fixedId('sales-point', number), ...ACCOUNT }, MANAGER)
  await order('502-1', 6, 'ON_COLLECTION')
  await order('503-1', 6, 'BANK_TRANSFER')
}

function insist<Outcome>(outcome: Outcome | Refusal): Outcome {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
  return outcome
}
