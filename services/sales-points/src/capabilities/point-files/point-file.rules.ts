export const POINT_FILES = ['stock', 'prices', 'orders', 'movements', 'settlements'] as const
export type PointFileKind = (typeof POINT_FILES)[number]

/** What an address asks for. */
export interface PointFileAddress {
  readonly salesPointId: string
  readonly kind: PointFileKind
  readonly format: 'csv' | 'xlsx'
  readonly separator: ',' | ';'
  readonly language: 'vi' | 'en'
}

const ADDRESS = /^\/points\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([a-z]+)\.(csv|xlsx)$/

/** `/points/<id>/movements.csv?separator=semicolon&language=en`; undefined for anything else. */
export function parsePointFile(pathname: string, search: URLSearchParams): PointFileAddress | undefined {
  const [, salesPointId, kind, format] = ADDRESS.exec(pathname) ?? []
  if (!salesPointId || !POINT_FILES.includes(kind as PointFileKind)) return undefined
  const separator = search.get('separator') === 'semicolon' ? ';' : ','
  const language = search.get('language') === 'en' ? 'en' : 'vi'
  return { salesPointId, kind: kind as PointFileKind, format: format as 'csv' | 'xlsx', separator, language }
}

const HEADS: Readonly<Record<PointFileKind, readonly (readonly [vi: string, en: string])[]>> = {
  stock: [
    ['Sản phẩm', 'Product'],
    ['Số lô', 'Lot'],
    ['Hạn dùng', 'Expires on'],
    ['Số lượng', 'Quantity'],
    ['Ghi chú', 'Note'],
    ['Tên sản phẩm', 'Product name'],
    ['Đang giữ cho đơn', 'Set aside'],
    ['Của chủ thể (ký gửi)', 'On consignment'],
  ],
  prices: [
    ['Sản phẩm', 'Product'],
    ['Tên sản phẩm', 'Product name'],
    ['Đơn vị', 'Unit'],
    ['Giá bán (đồng)', 'Price (VND)'],
    ['Còn bán được', 'Available'],
    ['Giá niêm yết của chủ thể (đồng)', 'Producer’s price (VND)'],
    ['Giá khuyến mại (đồng)', 'Promotional price (VND)'],
    ['Khuyến mại', 'Promotion'],
    ['Khuyến mại đến hết ngày', 'Promotion until'],
  ],
  orders: [
    ['Mã đơn', 'Order'],
    ['Trạng thái', 'Status'],
    ['Đặt lúc', 'Placed at'],
    ['Hẹn nhận từ', 'To be fetched from'],
    ['Cách thanh toán', 'Payment'],
    ['Đã thanh toán lúc', 'Paid at'],
    ['Đã hoàn tiền lúc', 'Refunded at'],
    ['Kết thúc lúc', 'Ended at'],
    ['Sản phẩm', 'Product name'],
    ['Số lô', 'Lot'],
    ['Số lượng', 'Quantity'],
    ['Đơn giá (đồng)', 'Unit price (VND)'],
    ['Thành tiền (đồng)', 'Amount (VND)'],
    ['Giá trước khuyến mại (đồng)', 'Price before the promotion (VND)'],
    ['Khuyến mại', 'Promotion'],
  ],
  movements: [
    ['Lúc', 'At'],
    ['Loại', 'Kind'],
    ['Tên sản phẩm', 'Product name'],
    ['Số lô', 'Lot'],
    ['Số lượng', 'Quantity'],
    ['Giữ cho đơn', 'Set aside'],
    ['Tồn sau đó', 'On hand after'],
    ['Lý do', 'Reason'],
    ['Ghi chú', 'Note'],
    ['Mã chứng từ', 'Cause'],
  ],
  settlements: [
    ['Bảng kê', 'Statement'],
    ['Tháng', 'Month'],
    ['Trạng thái', 'State'],
    ['Dòng', 'Line'],
    ['Lúc', 'At'],
    ['Loại', 'Kind'],
    ['Tên sản phẩm', 'Product name'],
    ['Số lô', 'Lot'],
    ['Số lượng', 'Quantity'],
    ['Đơn giá (đồng)', 'Unit price (VND)'],
    ['Tiền bán (đồng)', 'Sold for (VND)'],
    ['Hoa hồng (đồng)', 'Commission (VND)'],
    ['Chủ thể nhận (đồng)', 'Due to the producer (VND)'],
    ['Lý do', 'Reason'],
  ],
}

export const headOf = (kind: PointFileKind, language: 'vi' | 'en'): string[] => HEADS[kind].map(([vi, en]) => (language === 'vi' ? vi : en))

export const SHEET_NAMES: Readonly<Record<PointFileKind, string>> = {
  stock: 'Tồn kho',
  prices: 'Bảng giá',
  orders: 'Đơn hàng',
  movements: 'Sổ kho',
  settlements: 'Đối soát ký gửi',
}
