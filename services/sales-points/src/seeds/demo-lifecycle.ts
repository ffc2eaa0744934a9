import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointAction } from '../capabilities/registry/registry.enum.ts'
import type { Past } from './demo-history.ts'
import { WEEKS } from './demo-sales-points.ts'

const OFFICER = fixedId('user', 'canbo@demo.ocop')
const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
const OPERATOR = fixedId('organization', 'diem-ban-tam-ky-demo')
const PRODUCER = { userId: fixedId('user', 'chuthe2@demo.ocop'), organizationId: fixedId('organization', 'quy-thu-demo') }
const DAY = 86_400_000
const unit = (key: string) => fixedId('administrative-unit', key)
const PLACES = [
  { id: unit('49@2024'), slug: 'quang-nam-49' },
  { id: unit('48@2025'), slug: 'da-nang-48' },
]
const MET = [
  { item: 'VT6', isMet: true, evidence: 'Nằm trong trung tâm thương mại dịch vụ (demo)' },
  { item: 'SP1', isMet: true, evidence: '24 sản phẩm từ 3 sao của 9 chủ thể (demo)' },
  { item: 'CL1', isMet: true, evidence: 'Hồ sơ công bố lưu tại điểm (demo)' },
  { item: 'BH1', isMet: true, evidence: 'Ảnh biển hiệu chụp khi kiểm tra (demo)' },
]

interface DemoLife {
  readonly name: string
  readonly commune: readonly [code: string, name: string]
  readonly district: readonly [key: string, slug: string]
  readonly applicant?: typeof PRODUCER
  readonly answers: typeof MET
  /** Days before today, what was done, and why. */
  readonly steps: readonly (readonly [daysAgo: number, action: SalesPointAction, reason: string | null])[]
  readonly appliedDaysAgo: number
}

const REVIEWED = [
  [118, 'START_REVIEW', null],
  [104, 'APPROVE', null],
  [90, 'ACTIVATE', null],
] as const
/** One point in each state that the register knows, beside the many that sell. */
const LIVES: readonly DemoLife[] = [
  {
    name: 'Gian OCOP bánh dừa nướng Quế Sơn (demo)',
    commune: ['20641', 'Xã Quế Sơn'],
    district: ['509@2024', 'que-son'],
    applicant: PRODUCER,
    answers: MET.slice(0, 2),
    appliedDaysAgo: 3,
    steps: [],
  },
  {
    name: 'Quầy OCOP ga Tam Kỳ (demo)',
    commune: ['20341', 'Phường Tam Kỳ'],
    district: ['502@2024', 'tam-ky'],
    answers: MET.slice(0, 3),
    appliedDaysAgo: 12,
    steps: [[9, 'START_REVIEW', null]],
  },
  {
    name: 'Điểm bán OCOP làng bích họa Tam Thanh (demo)',
    commune: ['20356', 'Phường Quảng Phú'],
    district: ['502@2024', 'tam-ky'],
    answers: MET,
    appliedDaysAgo: 30,
    steps: [
      [26, 'START_REVIEW', null],
      [14, 'APPROVE', null],
    ],
  },
  {
    name: 'Góc OCOP siêu thị Bàn Thạch (demo)',
    commune: ['20335', 'Phường Bàn Thạch'],
    district: ['502@2024', 'tam-ky'],
    answers: MET,
    appliedDaysAgo: 120,
    steps: [...REVIEWED, [20, 'SUSPEND', 'Biển hiệu không còn đúng mẫu, chờ thay (demo)']],
  },
  {
    name: 'Gian OCOP chợ Hương Trà (demo)',
    commune: ['20350', 'Phường Hương Trà'],
    district: ['502@2024', 'tam-ky'],
    answers: MET,
    appliedDaysAgo: 120,
    steps: [...REVIEWED, [35, 'CLOSE', 'Hết hạn thuê mặt bằng (demo)']],
  },
]

/** Proposed, under review, approved, suspended and closed points; support for one that sells, and a day on which one does not open. */
export async function seedLifecycle(transaction: Transaction, past: Past): Promise<void> {
  for (const life of LIVES) await live(transaction, past, life)
  const { application, at, today } = past
  at(today)
  const dayIn = (days: number) => vietnamDay(new Date(today.getTime() + days * DAY))
  const support = {
    decisionNumber: '00/QĐ-UBND (demo)',
    decidedOn: dayIn(-60),
    amount: 100_000_000,
    share: 50,
    source: 'Ngân sách tỉnh (demo)',
  }
  await application.registry.recordSupport.record(transaction, { salesPointId: fixedId('sales-point', '517-1'), ...support }, OFFICER)
  await transaction.manager.query('INSERT INTO closed_day (sales_point_id, day, note) VALUES ($1, $2, $3)', [
    fixedId('sales-point', '503-2'),
    dayIn(20),
    'Kiểm kê cuối năm (demo)',
  ])
}

async function live(transaction: Transaction, { application, at, today }: Past, life: DemoLife): Promise<void> {
  const { name, commune, district, applicant = { userId: MANAGER, organizationId: OPERATOR }, answers, appliedDaysAgo, steps } = life
  const [code, communeName] = commune
  const unitId = unit(`${code}@2025`)
  const moveBack = (days: number) => at(new Date(today.getTime() - days * DAY))
  const slug = `${slugOf(communeName.replace(/^(Phường|Xã) /u, ''))}-${code}`
  const areas = [{ id: unitId, slug }, { id: unit(district[0]), slug: district[1] }, ...PLACES]
  const place = { name, kind: 'DISTRICT_POINT', address: communeName, unitId, phone: null, location: null } as const
  const size = { floorArea: 36, boothCount: 4, staffCount: 2, supplierCount: 9 }
  moveBack(appliedDaysAgo)
  const proposal = { ...place, ...size, openingHours: WEEKS.SHOP, answers }
  let point = await application.registry.proposePoint.propose(transaction, proposal, {
    ...applicant,
    areas,
    isDemo: true,
    id: fixedId('sales-point', name),
  })
  for (const [daysAgo, action, reason] of steps) {
    moveBack(daysAgo)
    const decision = { salesPointId: point.id, action, reason, decisionNumber: null, onDay: null }
    const moved = await application.registry.decidePoint.decide(transaction, point, decision, OFFICER)
    if (moved instanceof Refusal) throw new Error(`demo data: ${moved.message}`)
    point = moved
  }
}
