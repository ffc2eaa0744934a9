import type { Wording } from '@ocop/service-kit/mail'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'

const VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' } as const
const moment = (at: string | null | undefined) => (at ? new Intl.DateTimeFormat('vi-VN', VIETNAM).format(new Date(at)) : '')
const dong = (amount: number | undefined) => `${new Intl.NumberFormat('vi-VN').format(amount ?? 0)} đồng`
const vnd = (amount: number | undefined) => `${new Intl.NumberFormat('en').format(amount ?? 0)} VND`

interface Facts {
  readonly number?: string | null
  readonly placeName?: string
  readonly amount?: number
  readonly until?: string | null
}

type Words = (facts: Facts) => readonly [vi: Wording, en: Wording]

/** What a letter of a notice says. Nothing of the goods: a letter may be read by others. */
const WORDS: Readonly<Partial<Record<InboxNoticeKind, Words>>> = {
  ORDER_READY: ({ number, placeName, amount, until }) => [
    {
      subject: `Đơn ${number} đã sẵn sàng`,
      paragraphs: [`Đơn ${number} (${dong(amount)}) đã soạn xong ở ${placeName}.`, `Mời bạn đến nhận. Hàng được giữ đến ${moment(until)}.`],
      action: 'Xem đơn hàng',
    },
    {
      subject: `Order ${number} is ready`,
      paragraphs: [`Order ${number} (${vnd(amount)}) is packed at ${placeName}.`, `You can fetch it. It is kept until ${moment(until)}.`],
      action: 'See the order',
    },
  ],
  ORDER_CANCELLED: ({ number, placeName, amount }) => [
    {
      subject: `Đơn ${number} đã bị điểm bán huỷ`,
      paragraphs: [
        `${placeName} không giao được đơn ${number} (${dong(amount)}).`,
        'Mở đơn để xem lý do. Nếu bạn đã trả tiền, điểm bán sẽ hoàn lại.',
      ],
      action: 'Xem đơn hàng',
    },
    {
      subject: `Order ${number} was cancelled by the sales point`,
      paragraphs: [
        `${placeName} cannot hand over order ${number} (${vnd(amount)}).`,
        'Open it to see why. What you have paid is given back by the sales point.',
      ],
      action: 'See the order',
    },
  ],
  ORDER_REFUNDED: ({ number, placeName, amount }) => [
    {
      subject: `Đã hoàn tiền đơn ${number}`,
      paragraphs: [`${placeName} ghi nhận đã hoàn ${dong(amount)} của đơn ${number}.`],
      action: 'Xem đơn hàng',
    },
    {
      subject: `Order ${number} was refunded`,
      paragraphs: [`${placeName} recorded that ${vnd(amount)} of order ${number} were given back.`],
      action: 'See the order',
    },
  ],
}

export const isWritten = (kind: InboxNoticeKind): boolean => kind in WORDS

export const wordsOf = (kind: InboxNoticeKind, facts: Facts) => WORDS[kind]?.(facts)

/** New orders of a quarter of an hour in one letter. */
export const newOrdersWords = (count: number, placeName: string): readonly [vi: Wording, en: Wording] => [
  {
    subject: `${placeName}: ${count} đơn mới`,
    paragraphs: [`${placeName} có ${count} đơn mới chưa ai xem. Xin soạn hàng cho kịp giờ khách đến nhận.`],
    action: 'Mở đơn hàng',
  },
  {
    subject: `${placeName}: ${count} new ${count === 1 ? 'order' : 'orders'}`,
    paragraphs: [
      `${placeName} has ${count} new ${count === 1 ? 'order' : 'orders'} that nobody has looked at. Please prepare them in time.`,
    ],
    action: 'Open the orders',
  },
]
