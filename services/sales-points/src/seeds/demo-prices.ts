import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import type { PromotionPlan } from '../capabilities/promotions/promotion.entity.ts'
import type { DemoReceipt } from './demo-goods.ts'

const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
const POINT = '503-1'
/** Of the journeys: what it costs stays as it is. */
const FISH_SAUCE = 'nuoc-mam-lang-bich-hoa'
const DAY = 86_400_000

/** At Hội An: prices of its own, a promotion that runs, and goods within a concentrated programme; all for some days from now on. */
export async function seedPrices(
  transaction: Transaction,
  { application: earlier, today, at }: { application: SalesPointsApplication; today: Date; at: (then: Date) => void },
  { prices }: SalesPointsApplication,
  receiptsAt: (number: string) => readonly DemoReceipt[],
): Promise<void> {
  const salesPointId = fixedId('sales-point', POINT)
  const goods = receiptsAt(POINT).filter(({ product: { isAlcohol, slug } }) => !isAlcohol && slug !== FISH_SAUCE)
  const [own, reduced, programme] = goods.slice(-3).map(({ product }) => product)
  const dayIn = (days: number) => vietnamDay(new Date(today.getTime() + days * DAY))
  const set = async (days: number, productId: string, unitPrice: number) => {
    at(new Date(today.getTime() - days * DAY))
    const price = { salesPointId, productId, unitPrice, from: null, until: null }
    insist(await earlier.prices.setPointPrice.set(transaction, price, MANAGER))
  }
  for (const { id, price } of [own!, reduced!, programme!]) await set(20, id, price! + 3_000)
  await set(6, own!.id, own!.price! + 5_000)
  const promote = async (plan: Omit<PromotionPlan, 'salesPointId'>) => {
    const draft = await prices.draftPromotion.save(transaction, null, { ...plan, salesPointId }, MANAGER)
    insist(draft instanceof Refusal ? draft : await prices.announcePromotion.announce(transaction, draft, MANAGER))
  }
  await promote({
    name: 'Tuần hàng OCOP Hội An (demo)',
    kind: 'OWN',
    decision: null,
    firstDay: dayIn(0),
    lastDay: dayIn(6),
    lines: [{ productId: reduced!.id, percentOff: 20, wantedPrice: null }],
  })
  await promote({
    name: 'Tháng khuyến mại tập trung (demo)',
    kind: 'CONCENTRATED',
    decision: { number: 'DEMO-01/QĐ', issuer: 'Cơ quan ban hành (demo)', day: dayIn(-15) },
    firstDay: dayIn(0),
    lastDay: dayIn(29),
    lines: [{ productId: programme!.id, percentOff: 60, wantedPrice: null }],
  })
}

function insist<Outcome>(outcome: Outcome | Refusal): void {
  if (outcome instanceof Refusal) throw new Error(`demo prices: ${outcome.message}`)
}
