/** Products shown at the demo fairs: names, producers, stars and days as published; the days of 2025 and 2023 are those of the news. */
export const PRODUCTS = [
  {
    name: 'Nước mắm làng Bích Họa',
    producer: 'HTX Nông nghiệp và Kinh doanh dịch vụ Cát Trắng',
    star: 4,
    from: '2023-12-22',
    to: '2026-12-22',
  },
  { name: 'Bánh dừa nướng Quý Thu', producer: 'Công ty TNHH Sản xuất - Thương mại Quý Thu', star: 5, from: '2025-01-17', to: '2028-01-17' },
  { name: 'Đèn lồng Dé Lantana', producer: 'Công ty TNHH Dịch vụ Hoa Nam', star: 3, from: '2025-06-15', to: '2028-06-15' },
  { name: 'Thực phẩm bảo vệ sức khỏe SAPHRATON', producer: 'Công ty TNHH Sâm Sâm', star: 5, from: '2025-01-17', to: '2028-01-17' },
  { name: 'Bơ đậu phộng nguyên chất', producer: 'Công ty TNHH Bếp Gấu Trúc', star: 3, from: '2025-06-15', to: '2028-06-15' },
  { name: 'Thanh gạo lứt hạt và rong biển', producer: 'HTX Nông nghiệp xanh Duy Oanh', star: 4, from: '2023-12-22', to: '2026-12-22' },
  { name: 'Ngũ cốc Duy Oanh', producer: 'HTX Nông nghiệp xanh Duy Oanh', star: 4, from: '2023-12-22', to: '2026-12-22' },
  {
    name: 'Nước yến đóng hũ Lê Huỳnh',
    producer: 'Công ty TNHH Xây dựng Thương mại phát triển Lê Huỳnh',
    star: 4,
    from: '2023-12-22',
    to: '2026-12-22',
  },
] as const

export type ProductName = (typeof PRODUCTS)[number]['name']

export const ORGANIZER = { slug: 'trung-tam-xuc-tien-demo', name: 'Trung tâm Xúc tiến (demo)' }

/** A made-up fair; days are counted from the day the demo is loaded, so that it is always alive. */
export interface DemoFair {
  readonly slug: string
  readonly name: string
  readonly theme: 'OCOP' | 'MIXED'
  readonly scope: 'IN_PROVINCE' | 'OUT_OF_PROVINCE' | 'OVERSEAS'
  readonly status: 'DRAFT' | 'ANNOUNCED' | 'APPLICATIONS_OPEN' | 'APPLICATIONS_CLOSED' | 'HELD' | 'CANCELLED'
  readonly summary: string
  readonly venue: string
  readonly country: string
  /** GSO code of the historic district. */
  readonly district?: string
  readonly location: readonly [latitude: number, longitude: number]
  readonly starts: number
  readonly days: number
  readonly applicationsClose?: number
  readonly booths: number
  readonly coOrganizers: readonly string[]
  readonly isExempt: boolean
  readonly accepted?: readonly (readonly ProductName[])[]
  readonly waiting?: readonly (readonly ProductName[])[]
  readonly cancelReason?: string
}

const CITY = {
  scope: 'IN_PROVINCE',
  country: 'VN',
  coOrganizers: ['Sở Công Thương (demo)', 'Văn phòng điều phối OCOP (demo)'],
  isExempt: true,
} as const

export const FAIRS: readonly DemoFair[] = [
  {
    ...CITY,
    slug: 'hoi-cho-ocop-mua-thu-tam-ky',
    name: 'Hội chợ OCOP mùa thu Tam Kỳ (demo)',
    theme: 'OCOP',
    status: 'HELD',
    summary: 'Hội chợ đã tổ chức: bốn chủ thể trưng bày và bán sản phẩm OCOP được công nhận. Dữ liệu minh họa.',
    venue: 'Quảng trường 24/3, Tam Kỳ',
    district: '502',
    location: [15.5736, 108.474],
    starts: -60,
    days: 5,
    applicationsClose: -80,
    booths: 24,
    accepted: [
      ['Nước mắm làng Bích Họa'],
      ['Bánh dừa nướng Quý Thu'],
      ['Thanh gạo lứt hạt và rong biển', 'Ngũ cốc Duy Oanh'],
      ['Nước yến đóng hũ Lê Huỳnh'],
    ],
  },
  {
    ...CITY,
    slug: 'hoi-cho-qua-tet-hoi-an',
    name: 'Hội chợ quà Tết Hội An (demo)',
    theme: 'OCOP',
    status: 'APPLICATIONS_CLOSED',
    summary: 'Quà Tết từ các chủ thể OCOP: đèn lồng, bánh dừa nướng, nước mắm làng nghề. Có khu nếm thử và gói quà. Dữ liệu minh họa.',
    venue: 'Vườn tượng An Hội, Hội An',
    district: '503',
    location: [15.8761, 108.3255],
    starts: 14,
    days: 5,
    applicationsClose: -3,
    booths: 12,
    accepted: [
      ['Nước mắm làng Bích Họa'],
      ['Bánh dừa nướng Quý Thu'],
      ['Đèn lồng Dé Lantana'],
      ['Bơ đậu phộng nguyên chất'],
      ['Thực phẩm bảo vệ sức khỏe SAPHRATON'],
    ],
  },
  {
    ...CITY,
    slug: 'phien-cho-ocop-cuoi-nam-tam-ky',
    name: 'Phiên chợ OCOP cuối năm Tam Kỳ (demo)',
    theme: 'OCOP',
    status: 'APPLICATIONS_OPEN',
    summary: 'Phiên chợ cuối năm, đang nhận đăng ký gian hàng của các chủ thể có sản phẩm còn hạn sao. Dữ liệu minh họa.',
    venue: 'Quảng trường 24/3, Tam Kỳ',
    district: '502',
    location: [15.5736, 108.474],
    starts: 20,
    days: 5,
    applicationsClose: 12,
    booths: 30,
    accepted: [['Đèn lồng Dé Lantana']],
    waiting: [['Bánh dừa nướng Quý Thu'], ['Thanh gạo lứt hạt và rong biển', 'Ngũ cốc Duy Oanh']],
  },
  {
    slug: 'tuan-hang-ocop-tai-ha-noi',
    name: 'Tuần hàng OCOP miền Trung tại Hà Nội (demo)',
    theme: 'OCOP',
    scope: 'OUT_OF_PROVINCE',
    status: 'APPLICATIONS_OPEN',
    summary: 'Đưa sản phẩm OCOP miền Trung đến người tiêu dùng Hà Nội, kèm kết nối giao thương. Dữ liệu minh họa.',
    venue: 'Trung tâm triển lãm Giảng Võ, Hà Nội',
    country: 'VN',
    location: [21.0313, 105.8229],
    starts: 50,
    days: 5,
    applicationsClose: 25,
    booths: 40,
    coOrganizers: [],
    isExempt: false,
    accepted: [['Thực phẩm bảo vệ sức khỏe SAPHRATON'], ['Bánh dừa nướng Quý Thu']],
  },
  {
    slug: 'gioi-thieu-ocop-tai-osaka',
    name: 'Giới thiệu sản phẩm OCOP tại Osaka (demo)',
    theme: 'MIXED',
    scope: 'OVERSEAS',
    status: 'ANNOUNCED',
    summary: 'Gian hàng chung giới thiệu sản phẩm OCOP với nhà nhập khẩu Nhật Bản. Dữ liệu minh họa.',
    venue: 'Intex Osaka',
    country: 'JP',
    location: [34.6378, 135.4237],
    starts: 120,
    days: 3,
    booths: 8,
    coOrganizers: [],
    isExempt: false,
  },
  {
    ...CITY,
    slug: 'phien-cho-vung-cao-nam-tra-my',
    name: 'Phiên chợ vùng cao Nam Trà My (demo)',
    theme: 'MIXED',
    status: 'CANCELLED',
    summary: 'Phiên chợ sâm và dược liệu vùng cao. Dữ liệu minh họa.',
    venue: 'Trung tâm huyện cũ Nam Trà My',
    district: '516',
    location: [15.1667, 108.1],
    starts: 30,
    days: 3,
    booths: 20,
    cancelReason: 'Mưa lũ kéo dài, đường lên huyện sạt lở (tình huống minh họa).',
  },
  {
    ...CITY,
    slug: 'le-hoi-ocop-mua-he-hoi-an',
    name: 'Lễ hội OCOP mùa hè Hội An (demo)',
    theme: 'OCOP',
    status: 'DRAFT',
    summary: 'Bản kế hoạch chưa công bố. Dữ liệu minh họa.',
    venue: 'Công viên Đồng Hiệp, Hội An',
    district: '503',
    location: [15.879, 108.332],
    starts: 210,
    days: 4,
    booths: 0,
    isExempt: false,
  },
]
