import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import { type DemoProduct, demoProducts } from './demo-goods.ts'
import { OPEN_SINCE } from './demo-sales-points.ts'

const CLERK = fixedId('user', 'diemban@demo.ocop')
const OFFICER = fixedId('user', 'canbo@demo.ocop')
const LOT = 'DEMO-2406-01'
const NOTE = 'Dữ liệu minh họa (demo)'
/** Sold on the 20th of each of these months, so that turnover has a past and a same period of last year. */
const MONTHS = ['2024-12', ...['01', '03', '05', '07', '08', '09', '10'].flatMap(month => [`2025-${month}`, `2026-${month}`])].toSorted()
/** Points that sell each month; the others sell all of it at once. */
const BUSY = ['502-1', '503-1']
const SOLD_OUT_ON = '2025-12-20'
const FISH_SAUCE = 'nuoc-mam-lang-bich-hoa'
/** A point that was shut for a while by a storm, so that coverage goes down and up again. */
const STORM = { number: '508-1', from: '2024-09-18', to: '2024-10-20' }

/** An application whose clock can be moved. */
export interface Past {
  readonly application: SalesPointsApplication
  readonly at: (moment: Date) => void
  readonly today: Date
}

/** Days that have not come yet are left out. One product of the district, one of another and one of another province, received when the point opened and sold out since. */
export async function seedHistory(transaction: Transaction, { application, at, today }: Past, numbers: readonly string[]): Promise<void> {
  const isPast = (day: string) => day < vietnamDay(today)
  const moveTo = (day: string, hour: number) => at(new Date(Date.parse(`${day}T00:00:00+07:00`) + hour * 3_600_000))
  for (const [place, number] of numbers.entries()) {
    const opened = OPEN_SINCE[number]!
    const salesPointId = fixedId('sales-point', number)
    const goods = goodsOf(number, place)
    const days = (BUSY.includes(number) ? MONTHS.map(month => `${month}-20`) : [SOLD_OUT_ON]).filter(isPast)
    const sold = days.map((day, turn) => ({ day, quantity: BUSY.includes(number) ? 2 + ((turn * 5 + place) % 6) : 6 }))
    if (!isPast(opened) || sold.length === 0) continue
    moveTo(opened, 8)
    const quantity = sold.reduce((sum, one) => sum + one.quantity, 0)
    for (const { id: productId } of goods)
      insist(
        await application.receiveGoods.receive(
          transaction,
          { salesPointId, productId, lotCode: LOT, quantity, expiresOn: null, note: NOTE },
          CLERK,
        ),
      )
    for (const { day, quantity: units } of sold) {
      moveTo(day, 10)
      const lines = goods.map(({ id: productId }) => ({ productId, lotCode: LOT, quantity: units }))
      insist(await application.sellAtCounter.sell(transaction, { salesPointId, lines }, CLERK))
    }
  }
}

/** A storm shuts a point and it opens again. */
export async function seedStorm({ manager }: Transaction, today: Date): Promise<void> {
  const steps = [
    { day: STORM.from, to: 'SUSPENDED', reason: 'Mưa lũ, tạm dừng hoạt động (demo)' },
    { day: STORM.to, to: 'ACTIVE', reason: 'Đã khắc phục, hoạt động trở lại (demo)' },
  ]
  if (STORM.to >= vietnamDay(today)) return
  for (const { day, to, reason } of steps)
    await manager.query(
      `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, reason, actor_id, taken_at) VALUES ($1, $2, $3, $4, $5, $3::date + time '09:00')`,
      [fixedId('sales-point', STORM.number), to, day, reason, OFFICER],
    )
}

function goodsOf(number: string, place: number): DemoProduct[] {
  const district = number.slice(0, 3)
  const usual = demoProducts.filter(({ slug, isAlcohol }) => slug !== FISH_SAUCE && !isAlcohol)
  const own = usual.filter(({ originCode }) => originCode === district)
  const others = usual.filter(({ originCode, originProvinceSlug }) => originCode !== district && originProvinceSlug === 'quang-nam-49')
  const outside = usual.filter(({ originProvinceSlug }) => originProvinceSlug !== 'quang-nam-49')
  return [own, others, outside].flatMap(some => (some.length > 0 ? [some[place % some.length]!] : []))
}

function insist<Outcome>(outcome: Outcome | Refusal): void {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
}
