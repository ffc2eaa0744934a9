import type { CertificateScheme } from '../capabilities/certificates/certificate-scheme.enum.ts'

/** GS1's prefix for demonstrations, 952: numbers that can never be somebody's. */
export const demoGtins = new Map([
  ['nuoc-mam-lang-bich-hoa', '9521973000015'],
  ['banh-dua-nuong-quy-thu', '9521973000022'],
  ['dau-phung-nguyen-chat-bao-tam', '9521973000039'],
])

/** Made up for the demonstration and marked so: slug, scheme, last day. */
export const demoCertificates: readonly (readonly [string, CertificateScheme, string])[] = [
  ['nuoc-mam-lang-bich-hoa', 'HACCP', '2027-09-30'],
  ['nuoc-mam-lang-bich-hoa', 'ISO_22000', '2025-09-30'],
  ['banh-dua-nuong-quy-thu', 'ISO_22000', '2028-03-31'],
  ['banh-dua-nuong-quy-thu', 'HALAL', '2027-12-31'],
  ['thuc-pham-bao-ve-suc-khoe-saphraton', 'GMP', '2028-06-30'],
  ['dau-phung-nguyen-chat-bao-tam', 'HACCP', '2027-05-31'],
  ['ngu-coc-duy-oanh', 'HACCP', '2027-08-31'],
  ['thanh-gao-lut-hat-va-rong-bien', 'ISO_22000', '2028-01-31'],
  ['gao-cai-quat-mo', 'VIETGAP', '2027-04-30'],
  ['nep-dang-loc-dai', 'VIETGAP', '2027-10-31'],
  ['gao-do-nam-tra-my', 'ORGANIC_VN', '2027-11-30'],
  ['nuoc-yen-dong-hu-le-huynh', 'ISO_22000', '2026-12-31'],
  ['bo-dau-phong-nguyen-chat', 'HACCP', '2027-07-31'],
  ['mat-hoa-dua', 'ORGANIC_INTERNATIONAL', '2027-06-30'],
  ['nuoc-mam-phu-quoc-khai-hoan-40-do-dam', 'BRC', '2027-02-28'],
  ['cha-lua-peco-food', 'HACCP', '2026-06-30'],
]

const FOOD = 'Để nơi khô ráo, thoáng mát, tránh ánh nắng trực tiếp.'
const CRAFT = 'Lau bằng khăn mềm khô; tránh ẩm và nắng gắt.'

/** How to use and keep things of a set; said of the kind, not of one maker's goods. */
export function habitsOf(setNumber: number): { usage: string; storage: string } {
  const usage = USAGE[setNumber] ?? 'Dùng theo hướng dẫn trên bao bì.'
  if (setNumber >= 21) return { usage, storage: CRAFT }
  return { usage, storage: setNumber === 8 ? 'Bảo quản theo nhiệt độ ghi trên bao bì.' : FOOD }
}

const USAGE: Record<number, string> = {
  3: 'Vo nhẹ, nấu như gạo, nếp thông thường.',
  9: 'Dùng chấm hoặc nêm nấu.',
  11: 'Hãm với nước nóng khoảng 85 °C trong vài phút.',
  12: 'Hãm với nước sôi 5–7 phút.',
  14: 'Không dùng cho người dưới 18 tuổi, phụ nữ mang thai và người lái xe.',
  15: 'Không dùng cho người dưới 18 tuổi, phụ nữ mang thai và người lái xe.',
  17: 'Lắc đều, ngon hơn khi uống lạnh.',
  18: 'Đọc kỹ hướng dẫn trước khi dùng. Sản phẩm này không phải là thuốc.',
  21: 'Dùng để trang trí, làm quà tặng.',
}
