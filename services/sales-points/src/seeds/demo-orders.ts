import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import type { PlaceOrderCommand } from '../capabilities/orders/place-order.use-case.ts'
import { pickupSlots } from '../capabilities/places/pickup-slots.rules.ts'
import type { DemoReceipt } from './demo-goods.ts'
import { WEEKS } from './demo-sales-points.ts'

const CUSTOMER: Actor = { userId: fixedId('user', 'nguoitieudung@demo.ocop'), memberships: [] }
const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
/** No bank has this number, so that nobody pays into a demo. */
const ACCOUNT = { bankBin: '999999', accountNumber: '0000000000', accountName: 'TAI KHOAN DEMO' }
const POINTS = ['502-1', '503-1']
const CONTACT = { contactName: 'Khách hàng mẫu (demo)', contactPhone: '0900000000' }

/** Both points bring orders within their old district for a fee, and to the next one for more. */
const OFFER = { isOn: true, flatFee: 20_000, freeFrom: 500_000, acceptsCash: true, allowsInspection: true }
const AREAS: Readonly<Record<string, readonly [string, string]>> = { '502-1': ['502', '517'], '503-1': ['503', '507'] }

/** Orders as staff and customer find them: to pack and fetch, to pack and bring, paid by a transfer, and one that waits for its money; and money that nobody has placed yet. */
export async function seedOrders(
  transaction: Transaction,
  { holdBasket, importBankStatement, placeOrder, setDeliveryOffer, setPayeeAccount }: SalesPointsApplication,
  receiptsAt: (number: string) => readonly DemoReceipt[],
  today: Date,
): Promise<void> {
  const pickupFrom = pickupSlots(WEEKS.LONG, new Date(today.getTime() + 86_400_000))[0]!.from
  const order = async (number: string, from: number, how: Pick<PlaceOrderCommand, 'pickupFrom' | 'delivery' | 'paymentMethod'>) => {
    const salesPointId = fixedId('sales-point', number)
    const lines = receiptsAt(number)
      .slice(from, from + 2)
      .map(({ product }) => ({ salesPointId, productId: product.id, quantity: 1 }))
    const basket = insist(await holdBasket.hold(transaction, lines, { customerId: CUSTOMER.userId!, isAdult: true }))
    const placed = await Promise.all(
      basket.orders.map(async ({ id: orderId }) => insist(await placeOrder.place(transaction, { orderId, ...how, ...CONTACT }, CUSTOMER))),
    )
    return placed[0]!
  }

  for (const number of POINTS) {
    const salesPointId = fixedId('sales-point', number)
    await setPayeeAccount.set(transaction, { salesPointId, ...ACCOUNT }, MANAGER)
    const [near, far] = AREAS[number]!.map(unit => fixedId('administrative-unit', `${unit}@2024`))
    const areas = [
      { unitId: near!, fee: null },
      { unitId: far!, fee: 35_000 },
    ]
    await setDeliveryOffer.set(transaction, { salesPointId, ...OFFER, areas }, MANAGER)
  }
  await order('502-1', 6, { pickupFrom, paymentMethod: 'ON_COLLECTION' })
  const delivery = { unitId: fixedId('administrative-unit', '503@2024'), address: 'Số 1, đường Mẫu (demo)' }
  await order('503-1', 4, { pickupFrom: null, delivery, paymentMethod: 'ON_DELIVERY' })
  const paid = await order('503-1', 2, { pickupFrom, paymentMethod: 'BANK_TRANSFER' })
  const waiting = await order('503-1', 6, { pickupFrom, paymentMethod: 'BANK_TRANSFER' })
  const credit = (line: number, amount: number, description: string) => ({
    line,
    read: { bookedOn: vietnamDay(today), amount, description, transactionId: `DEMO-${line}` },
  })
  const rows = [
    credit(2, waiting.total - 10_000, `DEMO chuyen khoan ${waiting.number} thieu phi`),
    credit(3, 50_000, 'DEMO chuyen tien khong ghi noi dung'),
    credit(4, paid.total, `DEMO chuyen khoan ${paid.number}`),
  ]
  const statement = { salesPointId: fixedId('sales-point', '503-1'), fileName: 'sao-ke-mau-demo.csv', rows }
  insist(await importBankStatement.import(transaction, statement, MANAGER))
}

function insist<Outcome>(outcome: Outcome | Refusal): Outcome {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
  return outcome
}
