const PASSWORD = 'ocop-demo-2026'
const ACCOUNTS = [
  ['nguoitieudung@demo.ocop', 'Người tiêu dùng', 'consumer'],
  ['diemban@demo.ocop', 'Nhân viên điểm bán', 'sales-point staff'],
  ['quanlydiemban@demo.ocop', 'Quản lý điểm bán', 'sales-point manager'],
  ['bantochuc@demo.ocop', 'Ban tổ chức hội chợ', 'fair organizer'],
  ['chuthe@demo.ocop', 'Chủ thể OCOP', 'producer'],
  ['chuthe2@demo.ocop', 'Chủ thể OCOP', 'producer, another one'],
  ['canbo@demo.ocop', 'Cán bộ OCOP', 'OCOP officer, province'],
  ['canboxa@demo.ocop', 'Cán bộ xã, phường', 'OCOP officer, commune'],
  ['canbohuyen@demo.ocop', 'Cán bộ huyện 2024', 'OCOP officer, district of 2024'],
  ['canbobo@demo.ocop', 'Cán bộ Bộ', 'OCOP officer, ministry'],
  ['chutichhoidong@demo.ocop', 'Chủ tịch hội đồng', 'chair of an evaluation council'],
  ['thanhvien1@demo.ocop', 'Thành viên hội đồng', 'council member (also thanhvien2, thanhvien3)'],
  ['quantri@demo.ocop', 'Quản trị', 'administrator'],
]

/** The table that `npm start` ends in. */
export function demoAccounts() {
  const rows = ACCOUNTS.map(([email, vietnamese, english]) => `    ${email.padEnd(26)} ${vietnamese.padEnd(22)} ${english}`)
  return [`  Demo accounts (password of all: ${PASSWORD})`, ...rows].join('\n')
}
