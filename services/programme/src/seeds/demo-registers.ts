import type { EntityManager } from 'typeorm'
import { DEMO, insertRows, kept, numbered, producerOf, productOf, tableOf, unitThen, unitToday } from './demo-rows.ts'
import { QUANG_NAM } from './plan-973.ts'

const DA_NANG = unitToday('48')
/** Products recognised in December 2023, and their made-up amounts: revenue and profit before joining, and of the year after. */
const RESULTS = tableOf(`
Ngũ cốc Duy Oanh|900000000|90000000|1500000000|160000000
Thanh gạo lứt hạt và rong biển|700000000|80000000|1100000000|130000000
Nếp đắng Lộc Đại|400000000|50000000|680000000|79000000
`)
const CONFERENCES = tableOf(`
${QUANG_NAM}|LAUNCH|2024|Hội nghị triển khai Chương trình OCOP năm 2024|2024-03-08|120
${QUANG_NAM}|REVIEW|2024|Hội nghị tổng kết năm 2024, triển khai năm 2025|2025-01-10|180
${DA_NANG}|LAUNCH|2026|Hội nghị triển khai Chương trình OCOP năm 2026|2026-03-06|90
`)
const PROMOTIONS = tableOf(`
${QUANG_NAM}|OCOP_FAIR|Hội chợ OCOP các huyện miền núi|VN|2024-06-20
${QUANG_NAM}|OCOP_FAIR|Tuần hàng OCOP Quảng Nam|VN|2024-09-14
${QUANG_NAM}|OVERSEAS_CAMPAIGN|Giới thiệu sản phẩm OCOP tại Nhật Bản|JP|2024-10-22
${DA_NANG}|OCOP_FAIR|Phiên chợ OCOP thành phố|VN|2026-05-16
`)
const SUPPORT = ['CONSOLIDATE', 'UPGRADE', 'ESTABLISH']

/** A registered product of 2024, with the district it comes from. */
export interface Registered {
  readonly product: string
  readonly producer: string
  readonly unitId: string
}

/** What offices wrote down beside bodies and courses. */
export async function seedRegisters(manager: EntityManager, registered: readonly Registered[]): Promise<void> {
  await insertRows(
    manager,
    'support_record',
    Array.from({ length: 11 }, (_, place) => support(place + 1)),
  )
  await insertRows(manager, 'food_safety_commitment', registered.map(commitment))
  await insertRows(manager, 'label_check', registered.map(labelCheck))
  await seedLinks(manager, registered.slice(0, 4))
  await insertRows(
    manager,
    'conference',
    CONFERENCES.map(([unit, kind, year, title, held_on, people]) => ({
      ...kept('conference', title!, unit!, held_on!),
      kind,
      plan_year: Number(year),
      title: `${title} (demo)`,
      held_on,
      place: 'Hội trường mẫu',
      participants: Number(people),
      conclusions: DEMO,
    })),
  )
  await insertRows(
    manager,
    'declared_promotion',
    PROMOTIONS.map(([unit, kind, title, country, held_on]) => ({
      ...kept('declared-promotion', title!, unit!, held_on!),
      kind,
      title: `${title} (demo)`,
      country,
      held_on,
      source: DEMO,
    })),
  )
  await insertRows(manager, 'declared_result', RESULTS.flatMap(results))
}

const support = (number: number) => ({
  ...kept('support-record', numbered(number), unitThen(String(501 + number)), '2024-05-20'),
  producer_id: null,
  organization: `Tổ chức mẫu ${numbered(number)}`,
  kind: SUPPORT[number % SUPPORT.length],
  supported_on: '2024-05-20',
  amount: 15_000_000 + number * 2_500_000,
  description: `Hỗ trợ bao bì, máy móc, hoàn thiện hồ sơ. ${DEMO}`,
})

const commitment = ({ product, producer, unitId }: Registered) => ({
  ...kept('food-safety-commitment', product, unitId, '2024-02-01'),
  producer_id: producerOf(product, producer),
  document_number: 'DEMO-02/CK',
  received_by: 'Cơ quan mẫu',
  signed_on: '2024-02-01',
  valid_to: '2027-01-31',
})

/** One label has no dates on it. */
const labelCheck = ({ product, unitId }: Registered, place: number) => ({
  ...kept('label-check', product, unitId, '2024-05-06'),
  product_id: productOf(product),
  checked_on: '2024-05-06',
  has_mandatory_text: true,
  has_origin: true,
  has_dates: place !== 1,
  has_fitting_package: true,
  has_correct_marks: true,
  note: DEMO,
})

async function seedLinks(manager: EntityManager, some: readonly Registered[]): Promise<void> {
  const areas = some.map(({ product, producer, unitId }, place) => ({
    ...kept('material-area', product, unitId, '2024-04-02'),
    producer_id: producerOf(product, producer),
    name: `Vùng nguyên liệu mẫu ${numbered(place + 1)}`,
    material: product,
    hectares: 3.5 + place,
    growing_area_code: null,
    certificate: place % 2 ? 'VietGAP (demo)' : null,
    certificate_valid_to: place % 2 ? '2027-03-31' : null,
  }))
  await insertRows(manager, 'material_area', areas)
  const contracts = some.map(({ product, producer, unitId }, place) => ({
    ...kept('linkage-contract', product, unitId, '2024-04-03'),
    producer_id: producerOf(product, producer),
    partner: `Tổ chức mẫu ${numbered(place + 1)}`,
    stage: place % 2 ? 'CONSUMPTION' : 'PRODUCTION',
    goods: product,
    output_percent: 40 + 10 * place,
    signed_on: '2024-04-03',
    valid_to: '2027-04-02',
  }))
  await insertRows(manager, 'linkage_contract', contracts)
}

function results([product, ...amounts]: readonly string[]) {
  const [before, profitBefore, after, profitAfter] = amounts.map(Number)
  const of = (period: string, ends_on: string, revenue?: number, profit?: number) => ({
    ...kept('declared-result', `${product}/${period}`, QUANG_NAM, '2025-01-06'),
    product_id: productOf(product!),
    period,
    ends_on,
    revenue,
    profit,
    source: DEMO,
  })
  return [of('BEFORE_JOINING', '2022-12-31', before, profitBefore), of('FIRST_YEAR', '2024-12-31', after, profitAfter)]
}
