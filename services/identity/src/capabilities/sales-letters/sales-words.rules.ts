import type { SalesNoticed } from '@ocop/contracts'
import type { Wording } from '@ocop/service-kit/mail'

type Told = Pick<SalesNoticed, 'hour' | 'pointCount' | 'lineCount' | 'amount'>

const VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh' } as const
const clockOf = (hour: string) =>
  new Intl.DateTimeFormat('vi-VN', { ...VIETNAM, hour: '2-digit', minute: '2-digit' }).format(new Date(hour))
const dayOf = (hour: string) =>
  new Intl.DateTimeFormat('vi-VN', { ...VIETNAM, day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(hour))
const viMoney = (amount: number) => `${new Intl.NumberFormat('vi-VN').format(amount)} đồng`
const enMoney = (amount: number) => `${new Intl.NumberFormat('en').format(amount)} VND`
const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a sales letter says, in Vietnamese and in English: sums only, the lines are in the app. */
export function wordsOf({ hour, pointCount, lineCount, amount }: Told): [vi: Wording, en: Wording] {
  const [clock, day] = [clockOf(hour), dayOf(hour)]
  const vi = {
    subject: `Hàng đã bán đến ${clock} ngày ${day}`,
    paragraphs: [`Đến ${clock} ngày ${day}, ${pointCount} điểm bán đã bán ${lineCount} mặt hàng của bạn, tổng cộng ${viMoney(amount)}.`],
    action: 'Xem từng mặt hàng',
  }
  const en = {
    subject: `Sold by ${clock} on ${day}`,
    paragraphs: [
      `By ${clock} on ${day}, ${plural(pointCount, 'sales point')} sold ${plural(lineCount, 'item')} of yours for ${enMoney(amount)} in all.`,
    ],
    action: 'See what was sold',
  }
  return [vi, en]
}
