import type { DemoLot, DemoStep } from './demo-story.ts'

/** How a product is made, in the few words a label page shows. Facts of the trade; quantities and days are made up. */
interface Chain {
  readonly product: string
  readonly gtin?: string
  /** Empty: the source does not name the producer. */
  readonly producer: string
  readonly place: string
  readonly material: string
  readonly begins: 'HARVESTED' | 'RECEIVED_MATERIAL'
  readonly process: string
  readonly packing: string
  readonly shelfDays: number | null
}

const CHAINS: readonly Chain[] = `
Bánh dừa nướng Quý Thu|09521973000022|Công ty TNHH Sản xuất - Thương mại Quý Thu|Quế Sơn|Dừa và bột nếp|RECEIVED_MATERIAL|Phối trộn, ép mỏng và nướng|Đóng túi, đóng hộp|270
Dầu phụng nguyên chất Bảo Tâm|09521973000039|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|Tam Kỳ|Đậu phụng|RECEIVED_MATERIAL|Rang, ép và lắng lọc|Chiết chai, dán nhãn|365
Dầu mè đen nguyên chất Bảo Tâm||HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|Tam Kỳ|Mè đen|RECEIVED_MATERIAL|Rang, ép và lắng lọc|Chiết chai, dán nhãn|365
Trà rừng Cù Lao Chàm||Công ty CP Tập đoàn Hann|Hội An|Lá rừng Cù Lao Chàm|HARVESTED|Rửa, sao và sấy khô|Đóng gói, hút ẩm|365
Gạo "Cái quạt mo"||HTX Nông nghiệp Thanh niên Thăng Bình|Thăng Bình|Lúa|HARVESTED|Phơi sấy, xay xát và tách màu|Đóng túi hút chân không|300
Nếp đắng Lộc Đại||HTX Nông nghiệp Quế Hiệp|Quế Sơn|Lúa nếp|HARVESTED|Phơi sấy và xay xát|Đóng túi hút chân không|300
Trà đẳng sâm||HTX Nông nghiệp và dược liệu Tây Giang|Tây Giang|Củ đẳng sâm|HARVESTED|Rửa, thái lát, sấy và sao|Đóng túi lọc, đóng hộp|540
Sâm dây Phước Sơn||Hộ SXKD Võ Thị Thủy|Phước Sơn|Củ sâm dây|HARVESTED|Rửa, phân loại và sấy|Đóng gói|365
Sợi mì Cao lầu Tô Văn Bình||Cơ sở Tô Văn Bình|Hội An|Gạo|RECEIVED_MATERIAL|Ngâm, xay, cán, cắt sợi và hấp|Đóng gói|180
Đèn lồng Dé Lantana||Công ty TNHH Dịch vụ Hoa Nam|Hội An|Tre và vải lụa|RECEIVED_MATERIAL|Vót nan, dựng khung và bọc vải|Gấp gọn, đóng hộp|
`
  .trim()
  .split('\n')
  .map(row => {
    const [product, gtin, producer, place, material, begins, process, packing, shelfDays] = row.split('|') as [
      string,
      string,
      string,
      string,
      string,
      Chain['begins'],
      string,
      string,
      string,
    ]
    return {
      product,
      producer,
      place,
      material,
      begins,
      process,
      packing,
      shelfDays: shelfDays ? Number(shelfDays) : null,
      ...(gtin && { gtin }),
    }
  })

const PIECES = 2_000
const GRAMS = 3_000_000
const DEMO = '(demo)'

function materialOf({ producer, place, material, begins }: Chain): DemoLot {
  const details = `${begins === 'HARVESTED' ? 'Thu hái' : 'Thu mua'} ${material.toLowerCase()} ${DEMO}`
  return {
    material: { name: material, unit: 'GRAM' },
    producer,
    code: 'DEMO-NL-01',
    quantity: GRAMS,
    producedDaysAgo: 80,
    expiresInDays: null,
    steps: [{ step: begins, daysAgo: 80, place, details, quantity: GRAMS }],
  }
}

function earlierLot(chain: Chain): DemoLot {
  const wrong = chain.product.startsWith('Dầu phụng') && {
    toldWrong: { quantity: 200, reason: 'Ghi nhầm số lượng: thiếu một số 0 (demo)' },
  }
  const steps: DemoStep[] = [
    { step: 'PROCESSED', daysAgo: 72, place: chain.place, details: `${chain.process} ${DEMO}`, inputs: [[lotOf(chain), GRAMS / 2]] },
    { step: 'PACKED', daysAgo: 70, place: chain.place, details: `${chain.packing} ${DEMO}`, quantity: PIECES, ...wrong },
    { step: 'INSPECTED', daysAgo: 69, place: chain.place, details: `Kiểm tra cảm quan, nhãn và khối lượng ${DEMO}` },
    { step: 'SHIPPED', daysAgo: 42, place: `Các điểm bán OCOP ${DEMO}` },
  ]
  return { ...productOf(chain), code: 'DEMO-2609-01', producedDaysAgo: 72, isReviewed: chain.begins === 'HARVESTED', steps }
}

function laterLot(chain: Chain): DemoLot {
  const steps: DemoStep[] = [
    { step: 'PROCESSED', daysAgo: 50, place: chain.place, details: `${chain.process} ${DEMO}`, inputs: [[lotOf(chain), GRAMS / 3]] },
    { step: 'PACKED', daysAgo: 48, place: chain.place, details: `${chain.packing} ${DEMO}`, quantity: PIECES },
    { step: 'SHIPPED', daysAgo: 41, place: `Các điểm bán OCOP ${DEMO}` },
  ]
  return { ...productOf(chain), code: 'DEMO-2610-02', producedDaysAgo: 50, steps }
}

const lotOf = ({ material }: Chain) => `${material}/DEMO-NL-01`

const productOf = ({ product, gtin, producer, shelfDays }: Chain) => ({
  product,
  producer,
  quantity: PIECES,
  expiresInDays: shelfDays,
  ...(gtin && { gtin }),
})

/** Raw material, then the two lots that sales points hold in the demo; the groundnut oil was told wrong once. */
export const CHAIN_LOTS: readonly DemoLot[] = CHAINS.flatMap(chain => [materialOf(chain), earlierLot(chain), laterLot(chain)])

/** Called back before it reached a shelf, so that the demo shop stays open. */
export const RECALLED_LOT: DemoLot = {
  product: 'Mật ong Trà My',
  producer: '',
  code: 'DEMO-2608-03',
  quantity: 300,
  producedDaysAgo: 90,
  expiresInDays: 640,
  recalledBecause: 'Kiểm tra lại cho thấy độ ẩm vượt mức công bố; ngừng bán và thu hồi toàn bộ lô (demo, không phải sự việc có thật)',
  steps: [
    { step: 'HARVESTED', daysAgo: 92, place: 'Nam Trà My', details: `Quay mật ${DEMO}` },
    { step: 'PACKED', daysAgo: 90, place: 'Nam Trà My', details: `Lọc, đóng hũ ${DEMO}`, quantity: 300 },
    { step: 'INSPECTED', daysAgo: 5, place: 'Nam Trà My', details: `Kiểm tra lại độ ẩm: không đạt ${DEMO}`, isConformant: false },
  ],
}
