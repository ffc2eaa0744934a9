import type { DemoDossier, Step } from './demo-dossier.ts'
import { DEMO, tableOf, unitToday } from './demo-rows.ts'

const YEAR = 2026
/** What it has come to, product, producer, set, commune, points. */
const PRODUCTS = tableOf(`
DRAFT|Bánh dừa nướng Quý Thu|Công ty TNHH Sản xuất - Thương mại Quý Thu|6|20641|82
SUBMITTED|Dầu mè đen nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|7|20341|66
SUBMITTED|Nếp đắng Lộc Đại|HTX Nông nghiệp Quế Hiệp|3|20641|58
PROPOSED|Gạo "Cái quạt mo"|HTX Nông nghiệp Thanh niên Thăng Bình|3|20791|64
PROPOSED|Cao đẳng sâm|HTX Dược liệu Đức Huy|20|20455|71
COMPLETION_REQUESTED|Dầu phụng nguyên chất Bảo Tâm|HTX Sản xuất dầu thực vật nguyên chất Bảo Tâm|7|20341|62
ACCEPTED|Trà đẳng sâm|HTX Nông nghiệp và dược liệu Tây Giang|12|20455|73
ACCEPTED|Dầu mè đen nguyên chất Thanh Toàn|Cơ sở Nguyễn Thanh Toàn|7|20854|60
IN_SESSION|Ngũ cốc Duy Oanh|HTX Nông nghiệp xanh Duy Oanh|6|20623|75
IN_SESSION|Thanh gạo lứt hạt và rong biển|HTX Nông nghiệp xanh Duy Oanh|6|20623|68
CONCLUDED|Yến tinh chế sấy thô|Công ty TNHH MTV Yến sào Đất Quảng|8|20791|76
NOT_RECOGNISED|Nước yến đóng hũ Lê Huỳnh|Công ty TNHH Xây dựng Thương mại phát triển Lê Huỳnh|17|20965|52
FORWARDED|Trà rừng Cù Lao Chàm|Công ty CP Tập đoàn Hann|12|20434|91
RECOGNISED|Tượng trầm Tâm Linh|Cơ sở kinh doanh Trầm hương Tường Vi|21|20656|74
REJECTED|Nhang Bách thảo||20|20413|55
WITHDRAWN|Bộ đèn "Thôn nữ"|Công ty TNHH Gỗ nghệ thuật Âu Lạc|21|20551|60
`)
/** How far on its way each state lies. */
const WAY = ['SUBMITTED', 'COMMUNE_OPINION', 'ACCEPTED', 'IN_SESSION', 'CONCLUSION', 'DECISION', 'FORWARDED']
const REACHED: Readonly<Record<string, number>> = {
  DRAFT: 0,
  SUBMITTED: 1,
  WITHDRAWN: 1,
  PROPOSED: 2,
  COMPLETION_REQUESTED: 2,
  REJECTED: 2,
  ACCEPTED: 3,
  IN_SESSION: 4,
  CONCLUDED: 5,
  NOT_RECOGNISED: 5,
  RECOGNISED: 6,
  FORWARDED: 7,
}
const LAST_STEP: Readonly<Record<string, string>> = {
  WITHDRAWN: 'WITHDRAWN',
  COMPLETION_REQUESTED: 'COMPLETION_REQUESTED',
  REJECTED: 'REGISTRATION_DECLINED',
}
const OVER = new Set(['WITHDRAWN', 'REJECTED', 'NOT_RECOGNISED', 'RECOGNISED'])
/** Waiting to be looked at: the only ones nobody has admitted yet. */
const UNSCREENED = new Set(['DRAFT', 'SUBMITTED', 'WITHDRAWN'])

export const dossiersNow = (day: (ago: number) => string) => PRODUCTS.map(row => dossierOf(row, day))
/** Whether the commune has given its opinion. */
export const isPastCommune = ({ status }: DemoDossier) => REACHED[status]! > 1

function dossierOf([status, product, producer, set, commune, points]: readonly string[], day: (ago: number) => string): DemoDossier {
  const isAbove = status === 'FORWARDED'
  const level = isAbove ? 'CENTRE' : REACHED[status!]! > 1 ? 'PROVINCE' : 'COMMUNE'
  const screening =
    status === 'REJECTED' ? 'DECLINED' : UNSCREENED.has(status!) || product === 'Cao đẳng sâm' ? 'NOT_LOOKED_AT' : 'ADMITTED'
  const law = { regimeId: 'R4', planYear: YEAR, kind: isAbove ? 'UPGRADE' : 'RE_GRADING' }
  const more = { status: status!, level, screening, day: day(24), points: Number(points) }
  return { product: product!, producer: producer!, setNumber: Number(set), unitId: unitToday(commune!), ...law, ...more }
}

export function stepsOf({ status }: DemoDossier, day: (ago: number) => string): Step[] {
  const way = WAY.slice(0, REACHED[status]).map((step, place, { length }) => ({
    step,
    level: step === 'SUBMITTED' ? 'COMMUNE' : step === 'FORWARDED' ? 'CENTRE' : 'PROVINCE',
    day: day(24 - 3 * place),
    // what comes next is due soon, and for the earliest it is overdue; what has come to its end is not due
    ...(place === length - 1 && !OVER.has(status) && { dueOn: day(status === 'SUBMITTED' ? 2 : -4) }),
  }))
  const last = LAST_STEP[status]
  return last ? [...way, { step: last, level: 'PROVINCE', day: day(15), note: DEMO, ...(!OVER.has(status) && { dueOn: day(-6) }) }] : way
}
