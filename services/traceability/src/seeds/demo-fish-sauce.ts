import type { DemoLot } from './demo-story.ts'

const producer = 'HTX Nông nghiệp và Kinh doanh dịch vụ Cát Trắng'
const HOUSE = 'Nhà thùng của hợp tác xã, Tam Kỳ'

/** The lot of the journeys: from the catch to the shelf. Quantities are made up; the sales points themselves tell what they received. */
export const FISH_SAUCE_LOTS: readonly DemoLot[] = [
  {
    material: { name: 'Cá cơm', unit: 'GRAM' },
    producer,
    code: 'DEMO-CACOM-01',
    quantity: 1_200_000,
    producedDaysAgo: 450,
    expiresInDays: null,
    steps: [
      { step: 'HARVESTED', daysAgo: 450, place: 'Vùng biển Tam Thanh, Tam Kỳ', details: 'Đánh bắt cá cơm (demo)', quantity: 1_200_000 },
      {
        step: 'RECEIVED_MATERIAL',
        daysAgo: 449,
        place: HOUSE,
        details: 'Nhận cá tươi, ướp muối ngay trong ngày (demo)',
        quantity: 1_200_000,
      },
    ],
  },
  {
    material: { name: 'Muối hạt', unit: 'GRAM' },
    producer,
    code: 'DEMO-MUOI-01',
    quantity: 400_000,
    producedDaysAgo: 455,
    expiresInDays: null,
    steps: [{ step: 'RECEIVED_MATERIAL', daysAgo: 455, place: HOUSE, details: 'Nhận muối hạt (demo)', quantity: 400_000 }],
  },
  {
    material: { name: 'Nước mắm cốt', unit: 'MILLILITRE' },
    producer,
    code: 'DEMO-NMCOT-01',
    quantity: 700_000,
    producedDaysAgo: 76,
    expiresInDays: null,
    steps: [
      {
        step: 'PROCESSED',
        daysAgo: 448,
        place: HOUSE,
        details: 'Ủ chượp cá và muối trong thùng, khoảng 12 tháng (demo)',
        quantity: 700_000,
        inputs: [
          ['ca-com/DEMO-CACOM-01', 1_200_000],
          ['muoi-hat/DEMO-MUOI-01', 400_000],
        ],
      },
      { step: 'INSPECTED', daysAgo: 76, place: HOUSE, details: 'Kéo rút, kiểm tra màu, mùi và độ trong (demo)' },
    ],
  },
  {
    product: 'Nước mắm làng Bích Họa',
    gtin: '09521973000015',
    producer,
    code: 'DEMO-NMBH-01',
    quantity: 800,
    producedDaysAgo: 72,
    expiresInDays: 400,
    note: 'Ghi chú nội bộ của lô minh họa (demo)',
    steps: [
      {
        step: 'PROCESSED',
        daysAgo: 72,
        place: HOUSE,
        details: 'Lọc và đóng chai (demo)',
        quantity: 800,
        inputs: [['nuoc-mam-cot/DEMO-NMCOT-01', 400_000]],
      },
      { step: 'PACKED', daysAgo: 71, place: HOUSE, details: 'Dán nhãn, đóng thùng 12 chai (demo)', quantity: 800 },
      { step: 'INSPECTED', daysAgo: 70, place: HOUSE, details: 'Kiểm tra nhãn, hạn dùng và độ kín nắp (demo)' },
      { step: 'SHIPPED', daysAgo: 42, place: 'Điểm bán OCOP Tam Kỳ (demo)', quantity: 60, to: '502-1' },
      { step: 'SHIPPED', daysAgo: 42, place: 'Điểm bán OCOP Hội An (demo)', quantity: 36, to: '503-1' },
      { step: 'SHIPPED', daysAgo: 41, place: 'Điểm bán OCOP Thăng Bình (demo)', quantity: 24, to: '513-1' },
      { step: 'SHIPPED', daysAgo: 41, place: 'Điểm bán OCOP Núi Thành (demo)', quantity: 18, to: '517-1' },
      { step: 'SOLD', daysAgo: 20, place: 'Cửa hàng của hợp tác xã, Tam Kỳ (demo)', quantity: 12 },
    ],
  },
]
