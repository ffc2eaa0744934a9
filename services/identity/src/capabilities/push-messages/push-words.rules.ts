import type { PushContent } from './push-message.entity.ts'

interface Words {
  readonly title: string
  readonly body: string
}
type Facts = PushContent['facts']
type InBoth = Readonly<Record<'vi' | 'en', (facts: Facts) => Words>>

const WORDS: Readonly<Partial<Record<PushContent['kind'], InBoth>>> = {
  NEW_ORDER: {
    vi: ({ placeName }) => ({ title: 'Có đơn mới cần soạn', body: `${placeName}` }),
    en: ({ placeName }) => ({ title: 'A new order to prepare', body: `${placeName}` }),
  },
  ORDER_PAID: {
    vi: ({ placeName }) => ({ title: 'Một đơn đã được thanh toán', body: `${placeName}: có thể soạn hàng.` }),
    en: ({ placeName }) => ({ title: 'An order was paid', body: `${placeName}: it can be prepared.` }),
  },
  ORDER_GIVEN_UP: {
    vi: ({ placeName }) => ({ title: 'Khách đã huỷ một đơn', body: `${placeName}: hàng đã trở lại kệ.` }),
    en: ({ placeName }) => ({ title: 'A customer cancelled an order', body: `${placeName}: its goods are on the shelf again.` }),
  },
  TRANSFER_ON_ITS_WAY: {
    vi: ({ placeName }) => ({ title: 'Hàng đang được chuyển đến', body: `Từ ${placeName}. Khi hàng đến, hãy kiểm từng dòng.` }),
    en: ({ placeName }) => ({ title: 'Goods are on their way', body: `From ${placeName}. Check each line when they arrive.` }),
  },
  GOODS_RECALLED: {
    vi: ({ placeName, productName, lotCode, count }) => ({
      title: `THU HỒI: ${productName}, lô ${lotCode}`,
      body: `${placeName} còn ${count} trên kệ. Ngừng bán và cất riêng ngay.`,
    }),
    en: ({ placeName, productName, lotCode, count }) => ({
      title: `RECALL: ${productName}, lot ${lotCode}`,
      body: `${placeName} has ${count} on the shelf. Stop selling and put it aside now.`,
    }),
  },
  GOODS_EXPIRED: {
    vi: ({ placeName, count }) => ({ title: 'Hàng trên kệ đã hết hạn', body: `${placeName}: ${count} lô. Hãy lấy khỏi kệ.` }),
    en: ({ placeName, count }) => ({
      title: 'Goods on the shelf have expired',
      body: `${placeName}: lots: ${count}. Take them off the shelf.`,
    }),
  },
  STOCK_LOW: {
    vi: ({ placeName, count }) => ({ title: 'Hàng sắp hết', body: `${placeName}: ${count} sản phẩm dưới mức tồn tối thiểu.` }),
    en: ({ placeName, count }) => ({ title: 'Stock is low', body: `${placeName}: products below what is wanted at least: ${count}.` }),
  },
  GOODS_OVERSOLD: {
    vi: ({ placeName }) => ({ title: 'Quầy bán quá số tồn', body: `${placeName}: có chênh lệch cần giải trình.` }),
    en: ({ placeName }) => ({ title: 'A till sold more than the books had', body: `${placeName}: a discrepancy has to be explained.` }),
  },
  TEST: {
    vi: () => ({ title: 'Thông báo thử', body: 'Thiết bị này nhận được thông báo của OCOP Connect.' }),
    en: () => ({ title: 'A test', body: 'This device gets the notices of OCOP Connect.' }),
  },
}

/** What stands on the screen; undefined for what is never pushed. */
export const pushWords = ({ kind, facts }: PushContent, language: 'vi' | 'en'): Words | undefined => WORDS[kind]?.[language](facts)
