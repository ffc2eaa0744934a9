import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import type { Played } from './dossier.ts'
import type { Ground } from './import-products.ts'
import { inParallel } from './in-parallel.ts'
import type { Unit } from './map.ts'

/** What offices wrote down, as far as the plan counts it. */
export interface Registers {
  readonly bodyUnitIds: readonly string[]
  readonly officers: number
  readonly trainedOfficers: number
  readonly trainedProducerIds: ReadonlySet<string>
  readonly supported: number
  readonly committedProducerIds: ReadonlySet<string>
}

/** Focal points, officers and their training, support, commitments: kept by the province for its units. */
export async function keepRegisters(story: Story, cast: Cast, ground: Ground): Promise<Registers> {
  const { province } = cast
  const places = [...new Map(unitsWithOffice(cast).map(unit => [unit.id, unit])).values()]
  await inParallel(places, unit => recordBody(cast, unit))
  const officerIds = await inParallel(places, (unit, place) => record(cast, 'OcopOfficer', unit.id, officerOf(cast, place)))
  const trained = officerIds.slice(0, -2)
  const producerIds = ground.producers.map(({ id }) => id)
  const taught = producerIds.slice(0, -1)
  const leftEarly = taught[5]!
  await train(cast, { officerIds: trained, producerIds: taught, incompleteIds: [leftEarly] })
  const supports = [...producerIds.slice(0, 11), producerIds[0]!]
  await inParallel(supports, (producerId, place) => record(cast, 'SupportRecord', province.id, supportOf(cast, producerId, place)))
  const committed = producerIds.filter((_, place) => place !== 7)
  await inParallel(committed, producerId =>
    record(cast, 'FoodSafetyCommitment', province.id, commitmentOf(cast, producerId, producerId === committed[9])),
  )
  story.step('offices keep their registers', { bodies: places.length, officers: officerIds.length, support: supports.length })
  return {
    bodyUnitIds: places.map(({ id }) => id),
    officers: officerIds.length,
    trainedOfficers: trained.length,
    trainedProducerIds: new Set(taught.filter(id => id !== leftEarly)),
    supported: 11,
    committedProducerIds: new Set(committed.filter((_, place) => place !== 9)),
  }
}

/** The districts of 2024, and two communes in each. */
const unitsWithOffice = ({ season, districts, communes }: Cast): Unit[] => [
  ...(season.levels[0] === 'DISTRICT' ? districts : []),
  ...communes.flatMap(some => some.slice(0, 2)),
]

async function record({ provinceOfficer }: Cast, register: string, unitId: string, values: object): Promise<string> {
  return (await provinceOfficer.carryOut(`record${register}`, once({ unitId, ...values }), [register, 'id']))['id']
}

const recordBody = (cast: Cast, { id, name }: Unit) =>
  record(cast, 'FocalPoint', id, {
    kind: 'FOCAL_POINT',
    name: `Đầu mối OCOP ${name} (diễn tập)`,
    decisionNumber: '12/QĐ-UBND',
    decidedOn: cast.calendar.today,
  })

const officerOf = ({ season }: Cast, place: number) => ({
  name: `Cán bộ OCOP ${place + 1} (diễn tập)`,
  position: 'Chuyên viên',
  inPostFrom: `${season.year}-01-02`,
})

async function train(cast: Cast, people: { officerIds: string[]; producerIds: string[]; incompleteIds: string[] }): Promise<void> {
  const { provinceOfficer, province, calendar } = cast
  const course = { title: 'Chu trình OCOP (diễn tập)', topic: 'OCOP_CYCLE', isBasic: true }
  const courseId = await record(cast, 'TrainingCourse', province.id, course)
  const held = { courseId, heldOn: calendar.today, place: 'Hội trường (diễn tập)' }
  const sessionId = await record(cast, 'TrainingSession', province.id, held)
  const attended = 'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { people } }'
  await provinceOfficer.ask(attended, { input: { sessionId, ...people } })
}

const supportOf = ({ calendar }: Cast, producerId: string, place: number) => ({
  producerId,
  kind: place % 2 === 0 ? 'CONSOLIDATE' : 'UPGRADE',
  organization: `Tổ chức kinh tế ${place + 1} (diễn tập)`,
  description: 'Tư vấn và máy đóng gói (diễn tập)',
  amount: 20_000_000,
  supportedOn: calendar.today,
})

/** Three years; one of them has run out before anything is filed. */
const commitmentOf = ({ season }: Cast, producerId: string, hasRunOut: boolean) => ({
  producerId,
  receivedBy: 'Ủy ban nhân dân (diễn tập)',
  signedOn: `${season.year - 1}-01-10`,
  validTo: hasRunOut ? `${season.year - 1}-12-31` : `${season.year + 1}-12-31`,
})

/** Labels of what is registered: all pass but the first, and the second is never looked at. */
export async function checkLabels(cast: Cast, dossiers: readonly Played[]): Promise<number> {
  const checked = dossiers.filter(({ isRegistered }) => isRegistered).filter((_, place) => place !== 1)
  await inParallel(checked, ({ product }, place) => {
    const marks = { hasMandatoryText: place !== 0, hasOrigin: true, hasDates: true, hasFittingPackage: true, hasCorrectMarks: true }
    return record(cast, 'LabelCheck', cast.province.id, { productId: product.id, checkedOn: cast.calendar.today, ...marks })
  })
  return checked.length - 1
}

export { record }
