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
