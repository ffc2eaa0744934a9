import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { DISTRICTS } from './demo-map.ts'
import { DEMO, insertRows, kept, numbered, type Row, unitThen, unitToday } from './demo-rows.ts'
import { QUANG_NAM } from './plan-973.ts'

/** Communes of today that a demo account is in charge of: its registers are not empty either. */
const TODAY = ['20335', '20341', '20350', '20356', '20641'].map((code, place) => ({ code, unitId: unitToday(code), place }))
const DA_NANG = unitToday('48')
const COURSES = [
  ['Chu trình OCOP cho cán bộ cơ sở', 'OCOP_CYCLE', true],
  ['Nhãn, bao bì và ghi nhãn bắt buộc', 'LABELS_AND_PACKAGING', false],
  ['Bán hàng trên nền tảng số', 'DIGITAL_SALES', false],
] as const
/** So many officers have still to be trained. */
const UNTRAINED = 2

/** Bodies in all districts and communes of 2024, officers, and the courses they and producers went to. */
export async function seedOffices(manager: EntityManager, producerIds: readonly string[]): Promise<void> {
  await insertRows(manager, 'focal_point', bodies())
  const officers = officersThen()
  await insertRows(manager, 'ocop_officer', [...officers, ...officersToday()])
  await insertRows(
    manager,
    'training_course',
    COURSES.map(([title, topic, is_basic]) => ({
      ...kept('training-course', title, QUANG_NAM, '2024-03-01'),
      title: `${title} (demo)`,
      topic,
      is_basic,
    })),
  )
  const sessions = COURSES.map(([title], place) => sessionOf(title, `2024-0${place + 4}-12`))
  await insertRows(manager, 'training_session', sessions)
  const here = (session: Row | undefined, who: Row) => ({
    session_id: session!['id'],
    officer_id: null,
    producer_id: null,
    is_completed: true,
    ...who,
  })
  await insertRows(manager, 'training_attendance', [
    ...officers.slice(0, -UNTRAINED).map(({ id }) => here(sessions[0], { officer_id: id })),
    ...producerIds.map(producer_id => here(sessions[1], { producer_id })),
    ...producerIds.slice(0, 6).map((producer_id, place) => here(sessions[2], { producer_id, is_completed: place > 0 })),
  ])
}

function bodies(): Row[] {
  const body = (unitId: string, kind: string, name: string, decided_on: string) => ({
    ...kept('focal-point', `${unitId}/${kind}`, unitId, '2024-03-01'),
    kind,
    name: `${name} (demo)`,
    head: kind === 'STEERING_BODY' ? 'Trưởng ban mẫu' : null,
    decision_number: 'DEMO-01/QĐ-UBND',
    decided_on,
    ended_on: null,
  })
  return [
    ...DISTRICTS.flatMap(({ code, name, communes }) => [
      body(unitThen(code), 'STEERING_BODY', `Ban chỉ đạo OCOP ${name}`, '2024-02-26'),
      ...communes.map(commune => body(unitThen(commune), 'FOCAL_POINT', `Đầu mối OCOP xã ${commune}, ${name}`, '2024-03-04')),
    ]),
    ...TODAY.map(({ code, unitId }) => body(unitId, 'FOCAL_POINT', `Đầu mối OCOP xã ${code}`, '2025-07-15')),
    body(DA_NANG, 'STEERING_BODY', 'Ban chỉ đạo OCOP thành phố', '2025-07-20'),
  ]
}

const officer = (number: number, unitId: string, since: string, until: string | null) => ({
  ...kept('ocop-officer', numbered(number), unitId, since),
  name: `Cán bộ mẫu ${numbered(number)}`,
  position: DEMO,
  in_post_from: since,
  in_post_to: until,
})

/** One in each district, and in the first commune of some. */
function officersThen() {
  const units = [...DISTRICTS.map(({ code }) => code), ...DISTRICTS.slice(0, 10).map(({ communes }) => communes[0]!)]
  return units.map((code, place) => officer(place + 1, unitThen(code), '2024-01-02', '2025-06-30'))
}

const officersToday = () => TODAY.map(({ unitId, place }) => officer(place + 51, unitId, '2025-07-01', null))

const sessionOf = (course: string, held_on: string) => ({
  ...kept('training-session', course, QUANG_NAM, held_on),
  course_id: fixedId('training-course', `demo/${course}`),
  held_on,
  place: 'Hội trường mẫu',
  trainer: 'Giảng viên mẫu 01',
})
