import type { FormulaName } from './formula-name.enum.ts'
import type { MeasureUnit } from './measure-unit.enum.ts'

/** What a change must be about for the formula to look again. A formula over units is always computed as a whole: it is small. */
export type SubjectKind = 'PRODUCT' | 'PRODUCER' | 'DOSSIER' | 'UNIT' | 'OFFICER' | 'SALES_POINT' | 'FAIR' | 'CONFERENCE'

interface Words {
  readonly vi: string
  readonly en: string
}

export interface Formula {
  readonly name: FormulaName
  readonly measure: MeasureUnit
  readonly subject: SubjectKind
  /** Whether a list of its records names persons. */
  readonly isPersonal?: boolean
  readonly numerator: Words
  /** Null for a count. */
  readonly denominator: Words | null
}

const words = (vi: string, en: string): Words => ({ vi, en })
const registered = words(
  'sản phẩm có hồ sơ của năm kế hoạch đã được tiếp nhận đăng ký (mỗi sản phẩm một lần)',
  'products with a dossier of the plan year whose registration was admitted (each once)',
)

/** The definitions: what is counted, of what, and whose records lie behind it. The SQL beside them does what they say. */
export const FORMULAS: readonly Formula[] = [
  {
    name: 'APPARATUS_IN_PLACE',
    measure: 'PERCENT',
    subject: 'UNIT',
    numerator: words('huyện, xã có ban chỉ đạo hoặc đầu mối còn hiệu lực đến hạn', 'districts and communes with a body in place on the deadline'),
    denominator: words('huyện, xã có vào ngày chốt của kế hoạch', 'districts and communes there were on the plan’s day of units'),
  },
  {
    name: 'OFFICERS_TRAINED',
    measure: 'PERCENT',
    subject: 'OFFICER',
    isPersonal: true,
    numerator: words('cán bộ hoàn thành ít nhất một khóa cơ bản về chu trình OCOP trong năm', 'officers who completed a basic course on the OCOP cycle in the year'),
    denominator: words('cán bộ OCOP cấp huyện, xã tại vị trong năm', 'OCOP officers of districts and communes in post in the year'),
  },
  {
    name: 'NEW_PRODUCERS_TRAINED',
    measure: 'PERCENT',
    subject: 'PRODUCER',
    numerator: words('chủ thể mới hoàn thành ít nhất một khóa tập huấn trong năm', 'new producers who completed a course in the year'),
    denominator: words('chủ thể nộp hồ sơ lần đầu trong năm kế hoạch', 'producers whose first dossier was submitted for the plan year'),
  },
  {
    name: 'RECOGNISED_OF_REGISTERED',
    measure: 'PERCENT',
    subject: 'PRODUCT',
    numerator: words('sản phẩm được công nhận từ 3 sao trong năm, kết quả mới nhất', 'those recognised with 3 stars or more in the year, by the latest result'),
    denominator: registered,
  },
  {
    name: 'PRODUCTS_OF_STAR',
    measure: 'COUNT',
    subject: 'PRODUCT',
    numerator: words('sản phẩm cấp tỉnh công nhận đúng hạng sao (ngưỡng; mặc định 4) trong năm', 'products the province recognised with exactly the star (threshold; 4 unless told) in the year'),
    denominator: null,
  },
  {
    name: 'ORGANIZATIONS_SUPPORTED',
    measure: 'COUNT',
    subject: 'PRODUCER',
    numerator: words('tổ chức kinh tế được củng cố, nâng cấp hoặc thành lập mới trong năm', 'organizations consolidated, upgraded or established with support in the year'),
    denominator: null,
  },
  {
    name: 'FOOD_SAFETY_COMMITTED',
    measure: 'PERCENT',
    subject: 'PRODUCER',
    numerator: words('chủ thể có cam kết ATTP còn hạn vào ngày của từng hồ sơ', 'those with a commitment valid on the day of each of their dossiers'),
    denominator: words(
      'chủ thể đăng ký trong năm, trừ thủ công, sinh vật cảnh, du lịch (bộ 21–26)',
      'producers registered in the year, but not those of crafts, ornamental plants and animals, tourism (sets 21 to 26)',
    ),
  },
  {
    name: 'LABELS_PASSED',
    measure: 'PERCENT',
    subject: 'PRODUCT',
    numerator: words('sản phẩm có lần kiểm tra nhãn gần nhất đến hạn đạt', 'those whose latest label check up to the deadline passed'),
    denominator: registered,
  },
  {
    name: 'UNITS_WITH_SALES_POINT',
    measure: 'PERCENT',
    subject: 'UNIT',
    numerator: words('huyện có ít nhất một điểm bán hoạt động đến hạn', 'those with at least one sales point active on the deadline'),
    denominator: words('huyện vào ngày chốt (xã, nếu không còn huyện)', 'districts on the plan’s day of units (communes where there are none)'),
  },
  {
    name: 'POINTS_WITH_MIXED_SHELF',
    measure: 'PERCENT',
    subject: 'SALES_POINT',
    numerator: words('điểm có ít nhất một sản phẩm trong huyện, một của huyện khác và một ngoài tỉnh đang bày bán', 'those with a product of their district, one of another and one of another province on the shelf now'),
    denominator: words('điểm bán hoạt động đến hạn', 'sales points active on the deadline'),
  },
  {
    name: 'GROWTH_AFTER_RECOGNITION',
    measure: 'PERCENT',
    subject: 'PRODUCT',
    numerator: words(
      'sản phẩm có cả doanh thu và lợi nhuận 12 tháng sau công nhận gấp ít nhất ngưỡng (mặc định 1,5) lần trước khi tham gia',
      'those whose revenue and profit of the 12 months after recognition are both at least the threshold (1.5 unless told) times those before joining',
    ),
    denominator: words('sản phẩm tròn một năm công nhận trong năm kế hoạch và có số liệu gốc', 'products one year after recognition in the plan year whose figures before joining are known'),
  },
  {
    name: 'OCOP_FAIRS_HELD',
    measure: 'COUNT',
    subject: 'FAIR',
    numerator: words('hội chợ chuyên đề OCOP đã tổ chức trong năm, trong tỉnh hoặc có chủ thể của tỉnh', 'OCOP fairs held in the year, in the province or with its producers'),
    denominator: null,
  },
  {
    name: 'OVERSEAS_CAMPAIGNS',
    measure: 'COUNT',
    subject: 'FAIR',
    numerator: words('chương trình xúc tiến ở nước ngoài đã tổ chức trong năm có chủ thể của tỉnh', 'promotion campaigns held abroad in the year with producers of the province'),
    denominator: null,
  },
  {
    name: 'REVIEW_CONFERENCES',
    measure: 'COUNT',
    subject: 'CONFERENCE',
    numerator: words('hội nghị tổng kết năm kế hoạch đã tổ chức', 'conferences held to review the plan year'),
    denominator: null,
  },
  {
    name: 'DISTRICT_DECISIONS',
    measure: 'PERCENT',
    subject: 'UNIT',
    numerator: words('huyện có quyết định công nhận trong năm, chậm nhất vào hạn', 'those with a recognition decision in the year, on the deadline at the latest'),
    denominator: words('huyện vào ngày chốt của kế hoạch', 'districts there were on the plan’s day of units'),
  },
  {
    name: 'PROVINCE_DECISION',
    measure: 'PERCENT',
    subject: 'UNIT',
    numerator: words('tỉnh có quyết định công nhận trong năm, chậm nhất vào hạn', 'the province, when it issued a recognition decision in the year, on the deadline at the latest'),
    denominator: words('tỉnh của kế hoạch', 'the plan’s province'),
  },
  {
    name: 'DOSSIERS_FORWARDED',
    measure: 'PERCENT',
    subject: 'DOSSIER',
    numerator: words('lượt hồ sơ đã chuyển lên cấp trên', 'those that were sent to the level above'),
    denominator: words('lượt kết luận của hội đồng đạt điểm phải chuyển theo quy định', 'conclusions of councils with enough points to be forwarded under the regime'),
  },
]

export const formulaOf = (name: FormulaName): Formula => FORMULAS.find(formula => formula.name === name)!

/** Every formula that one of these kinds of change can move. */
export const movedBy = (kinds: readonly string[]): readonly Formula[] => FORMULAS.filter(({ subject }) => kinds.includes(subject))
