import { OrderProgressedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import { enterOrder } from '../capabilities/orders/enter-order.use-case.ts'
import { pickupSlots } from '../capabilities/places/pickup-slots.rules.ts'
import type { DemoReceipt } from './demo-goods.ts'
import type { Past } from './demo-history.ts'
import { WEEKS } from './demo-sales-points.ts'

const CLERK = fixedId('user', 'diemban@demo.ocop')
const DAY = 86_400_000
const CONTACT = { contactName: 'Khách hàng mẫu (demo)', contactPhone: '0900000000' }
const DEMO = '(Đánh giá minh hoạ.)'
const FISH_SAUCE = 'nuoc-mam-lang-bich-hoa'
const customer = (name: string): Actor => ({ userId: fixedId('user', `${name}@demo.ocop`), memberships: [] })
const [SHOWN, ANOTHER, THIRD] = ['nguoitieudung', 'khach-mau-2', 'khach-mau-3'].map(customer) as [Actor, Actor, Actor]

interface DemoReview {
  readonly by: Actor
  readonly at: string
  /** Slug of a product, or its place among what lies at the point. */
  readonly product: string | number
  readonly daysAgo: number
  /** None: what the customer of the demonstration may review. */
  readonly stars?: number
  readonly text?: string
  readonly answer?: string
  readonly isReported?: boolean
}

const REVIEWS: readonly DemoReview[] = [
  { by: ANOTHER, at: '502-1', product: FISH_SAUCE, daysAgo: 36, stars: 5, text: `Mua làm quà, người nhận khen thơm. ${DEMO}` },
  { by: THIRD, at: '503-1', product: FISH_SAUCE, daysAgo: 33, stars: 4 },
  { by: ANOTHER, at: '503-1', product: FISH_SAUCE, daysAgo: 30, stars: 4, text: `Thơm, đậm vị; hơi mặn so với khẩu vị nhà tôi. ${DEMO}` },
  {
    by: SHOWN,
    at: '502-1',
    product: FISH_SAUCE,
    daysAgo: 24,
    stars: 5,
    text: `Màu cánh gián, hậu ngọt. Quét mã trên chai xem được ngày ủ và ngày đóng chai. ${DEMO}`,
    answer: `Cảm ơn anh chị đã tin dùng. Mỗi mẻ được ủ trên 12 tháng trong thùng gỗ. ${DEMO}`,
  },
  { by: ANOTHER, at: '503-1', product: FISH_SAUCE, daysAgo: 16, stars: 5, text: `Mua lần hai, vẫn như lần đầu. ${DEMO}` },
  {
    by: THIRD,
    at: '502-1',
    product: FISH_SAUCE,
    daysAgo: 12,
    stars: 2,
    text: `Nước mắm ngon nhưng nắp chai bị rỉ, ướt cả hộp. ${DEMO}`,
    isReported: true,
  },
  { by: ANOTHER, at: '502-1', product: 3, daysAgo: 20, stars: 5 },
  { by: THIRD, at: '503-1', product: 2, daysAgo: 9, stars: 4, text: `Đóng gói gọn, làm quà được. ${DEMO}` },
  { by: SHOWN, at: '502-1', product: FISH_SAUCE, daysAgo: 5 },
]

/** Orders that were fetched, and what is said of their goods: read, answered, reported, and still to be written. */
export async function seedReviews(
  transaction: Transaction,
  { application, at, today }: Past,
  receiptsAt: (number: string) => readonly DemoReceipt[],
): Promise<void> {
  for (const review of REVIEWS) {
    const receipts = receiptsAt(review.at)
    const { product } =
      typeof review.product === 'number' ? receipts[review.product]! : receipts.find(one => one.product.slug === FISH_SAUCE)!
    const moment = (later: number) => new Date(today.getTime() - review.daysAgo * DAY + later * DAY)
    at(moment(0))
    const orderId = await fetched(transaction, application, { review, productId: product.id, pickupDay: moment(1) })
    if (!review.stars) continue
    at(moment(2))
    const { stars, text, by } = review
    const written = insist(await application.writeReview.write(transaction, { orderId, productId: product.id }, { stars, text }, by))
    const memberships = [{ role: 'PRODUCER', organizationId: product.producerId, subjectIds: [product.producerId] }] as const
    const producer: Actor = { userId: fixedId('user', 'chuthe@demo.ocop'), memberships }
    at(moment(3))
    if (review.answer) insist(await application.answerReview.answer(transaction, { reviewId: written.id, text: review.answer }, producer))
    if (review.isReported)
      await application.moderateReviews.file(
        transaction,
        { reviewId: written.id, ground: 'NOT_GENUINE', words: 'Nghi do cơ sở khác viết. (Báo cáo minh hoạ.)' },
        producer,
      )
  }
  at(today)
}

/** Somebody bought a pair, one of which does not hold: it is asked to be taken back, and the sales point has not answered yet. */
export async function seedReturn(
  transaction: Transaction,
  { application, at, today }: Past,
  receiptsAt: (number: string) => readonly DemoReceipt[],
): Promise<void> {
  const [bought, point] = [new Date(today.getTime() - 2 * DAY), '502-1']
  const { product } = receiptsAt(point).find(one => one.product.slug === FISH_SAUCE)!
  at(bought)
  const wanted = { review: { by: THIRD, at: point }, productId: product.id, pickupDay: new Date(bought.getTime() + DAY), quantity: 2 }
  const orderId = await fetched(transaction, application, wanted)
  at(today)
  const actor = THIRD
  const { order } = await enterOrder(transaction, { orderId, actor, sides: ['CUSTOMER'], action: 'return these goods' })
  const lines = [{ productId: product.id, lotCode: order.lines[0]!.lotCode, quantity: 1 }]
  insist(
    await application.askForReturn.ask(transaction, order, { reason: 'FAULTY', words: 'Chai bị rỉ ở nắp. (Yêu cầu minh hoạ.)', lines }),
  )
}

interface Fetched {
  readonly review: Pick<DemoReview, 'by' | 'at'>
  readonly productId: string
  readonly pickupDay: Date
  readonly quantity?: number
}

async function fetched(
  transaction: Transaction,
  { holdBasket, placeOrder, serveOrder }: Past['application'],
  { review, productId, pickupDay, quantity = 1 }: Fetched,
): Promise<string> {
  const salesPointId = fixedId('sales-point', review.at)
  const held = await holdBasket.hold(transaction, [{ salesPointId, productId, quantity }], {
    customerId: review.by.userId!,
    isAdult: true,
  })
  const orderId = insist(held).orders[0]!.id
  const pickupFrom = pickupSlots(WEEKS.LONG, pickupDay)[0]!.from
  const how = { orderId, pickupFrom, paymentMethod: 'ON_COLLECTION', ...CONTACT } as const
  const order = insist(await placeOrder.place(transaction, how, review.by))
  insist(await serveOrder.give(transaction, { order, userId: CLERK }, 'HAND_OVER'))
  // nobody is told today of an order that was fetched weeks ago
  await transaction.manager.query('DELETE FROM outbox WHERE topic = $1 AND key = $2', [OrderProgressedV1.topic, orderId])
  return orderId
}

function insist<Outcome>(outcome: Outcome | Refusal): Outcome {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
  return outcome
}
