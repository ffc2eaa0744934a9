/**
 * Words that certificates are made of, the likeliest last: what stands here need not stand in the code on the paper, which gets smaller by a third.
 * Part of format 1 and published with the keys: never changed, another list is another format.
 */
export const WORDS_OF_FORMAT_1 = [
  'Bộ trưởng Bộ Nông nghiệp và Môi trường',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Ủy ban nhân dân cấp tỉnh',
  'Ủy ban nhân dân thị xã ',
  'Ủy ban nhân dân huyện ',
  'Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng',
  'Ủy ban nhân dân tỉnh Quảng Nam',
  'Công ty cổ phần ',
  'Công ty TNHH Một thành viên ',
  'Hộ kinh doanh ',
  'Cơ sở sản xuất ',
  'Tổ hợp tác ',
  'Hợp tác xã Nông nghiệp ',
  '/QĐ-BNNMT',
  '/QĐ-UBND',
  '-2024',
  '-2025',
  '-2026',
].join('\0')

const DAY = 86_400_000
const FIRST_DAY = Date.UTC(2000, 0, 1)

/** Days since 1 January 2000: two bytes last until 2179. */
export const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY

export const dayOf = (number: number): string => new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10)
