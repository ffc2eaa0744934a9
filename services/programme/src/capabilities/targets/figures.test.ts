import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PLAN_973 } from '../../seeds/plan-973.ts'
import { planGround } from '../../seeds/plan-ground.ts'
import type { FormulaName } from '../figures/formula-name.enum.ts'

const PLAN = `query ($id: UUID!) { planById(id: $id) { targets { code formula title figure { numerator denominator value status isAtRisk } } atRisk { code } } }`
const BY = `query ($id: UUID!, $view: UnitView!) { planById(id: $id) { targets { code by(view: $view) { unitName unit { id } numerator denominator value status } } } }`
const RECORDS = `query ($id: UUID!, $first: Int! = 20, $after: String, $unitId: UUID, $isReached: Boolean) { planById(id: $id) { targets { code
  records(first: $first, after: $after, unitId: $unitId, isReached: $isReached) { edges { node { id label isReached isCounted unit { id } facts { name value } } } pageInfo { hasNextPage endCursor } } } } }`
const PROGRESS = `query ($keys: [_Any!]!, $year: Int!) { _entities(representations: $keys) { ... on AdministrativeUnit { programmeProgress(year: $year) { plan { number } figures { target { code } numerator denominator status } } } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let ground: ReturnType<typeof planGround>
let application: Awaited<ReturnType<typeof createApplication>>
let today = '2025-02-01'

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date(`${today}T03:00:00Z`))
  client = createTestClient(application.schema)
  ground = planGround(database)
})
afterAll(() => database.drop())

/** A province with the plan’s 17 targets in force. */
async function aPlan() {
  const here = await ground.aProvince()
  const number = `973/${here.province.id.slice(0, 8)}`
  const { id } = await new UnitOfWork(database).run(transaction =>
    application.plans.loadPlan.execute({ ...PLAN_973, number, unitId: here.province.id }, transaction),
  )
  const figures = async () => {
    await application.plans.refreshFigures.execute()
    const { data } = await client.execute(aVisitor(), PLAN, { id })
    return new Map<FormulaName, Record<string, unknown>>(
      data!['planById'].targets.map((target: { formula: FormulaName; figure: object }) => [target.formula, target.figure]),
    )
  }
  const figureOf = async (formula: FormulaName) => {
    const { numerator, denominator } = (await figures()).get(formula)!
    return [numerator, denominator]
  }
  const [commune, neighbour, far] = [here.communes[0]!.id, here.communes[1]!.id, here.communes[2]!.id]
  return { ...here, id, figures, figureOf, commune, neighbour, far, officer: anActor('OFFICER', here.province.id) }
}

test('a body in place counts for its district or commune, until it ends or is entered by mistake', async () => {
  const { figureOf, commune, far, districts } = await aPlan()
  const body = { kind: 'FOCAL_POINT', name: 'Văn phòng', decision_number: '12/QĐ', decided_on: '2024-03-01' }
  await ground.record('focal_point', commune, body)
  await ground.record('focal_point', commune, { ...body, decision_number: '13/QĐ' })
  await ground.record('focal_point', districts[0]!.id, body)
  await ground.record('focal_point', far, { ...body, ended_on: '2024-10-01' })
  await ground.record('focal_point', districts[1]!.id, { ...body, decided_on: '2025-01-02' })
  await ground.record('focal_point', districts[1]!.id, { ...body, voided_because: 'nhầm' })

  expect(await figureOf('APPARATUS_IN_PLACE')).toEqual([2, 6])
})

test('an officer is trained by completing a basic course on the cycle in the year', async () => {
  const { figureOf, commune, districts, province } = await aPlan()
  const officers: string[] = []
  for (const unit of [commune, commune, commune, districts[0]!.id])
    officers.push(await ground.record('ocop_officer', unit, { name: 'Cán bộ', in_post_from: '2020-01-01' }))
  await ground.record('ocop_officer', commune, { name: 'Đã nghỉ', in_post_from: '2020-01-01', in_post_to: '2023-12-31' })
  await ground.record('ocop_officer', province.id, { name: 'Cấp tỉnh', in_post_from: '2020-01-01' })
  const attend = async (topic: string, heldOn: string, officerId: string, isCompleted = true) => {
    const course = await ground.record('training_course', province.id, { title: 'Khóa', topic, is_basic: true })
    const session = await ground.record('training_session', province.id, { course_id: course, held_on: heldOn, place: 'Tam Kỳ' })
    await ground.insert('training_attendance', { session_id: session, officer_id: officerId, is_completed: isCompleted })
  }
  await attend('OCOP_CYCLE', '2024-05-05', officers[0]!)
  await attend('OCOP_CYCLE', '2024-06-05', officers[0]!)
  await attend('MARKETING', '2024-05-05', officers[1]!)
  await attend('OCOP_CYCLE', '2023-05-05', officers[2]!)
  await attend('OCOP_CYCLE', '2024-05-05', officers[3]!, false)

  expect(await figureOf('OFFICERS_TRAINED')).toEqual([1, 4])
})

test('a producer is new in the year of its first dossier', async () => {
  const { figureOf, commune, province } = await aPlan()
  const [fresh, untrained, old] = [await ground.aProduct(commune), await ground.aProduct(commune), await ground.aProduct(commune)]
  for (const product of [fresh, untrained]) await ground.aDossier(product)
  await ground.aDossier(old, { plan_year: 2023, submitted_at: '2023-03-01T00:00:00Z', status: 'NOT_RECOGNISED' })
  await ground.aDossier(old)
  const course = await ground.record('training_course', province.id, { title: 'Khóa', topic: 'MARKETING', is_basic: false })
  const session = await ground.record('training_session', province.id, { course_id: course, held_on: '2024-04-01', place: 'Tam Kỳ' })
  for (const product of [fresh, old])
    await ground.insert('training_attendance', { session_id: session, producer_id: product.producerId, is_completed: true })

  expect(await figureOf('NEW_PRODUCERS_TRAINED')).toEqual([1, 2])
})

test('of registered products those with three stars count, each product once and by its latest result', async () => {
  const { figureOf, commune } = await aPlan()
  const products = []
  for (let made = 0; made < 6; made++) products.push(await ground.aProduct(commune))
  const [good, twice, revoked, poor, lapsed, declined] = products as [(typeof products)[0], ...typeof products]
  await ground.aDossier(good, { status: 'RECOGNISED' })
  await ground.aStar(good, 3)
  await ground.aDossier(twice!, { status: 'NOT_RECOGNISED', created_at: '2024-02-01T00:00:00Z' })
  await ground.aDossier(twice!, { status: 'RECOGNISED' })
  await ground.aStar(twice!, 4)
  await ground.aDossier(revoked!, { status: 'RECOGNISED' })
  await ground.aStar(revoked!, 3, { revoked_on: '2024-11-01', revocation_ground: 'FALSE_DOSSIER' })
  await ground.aDossier(poor!, { status: 'NOT_RECOGNISED' })
  await ground.aDossier(lapsed!, { status: 'RECOGNISED' })
  await ground.aStar(lapsed!, 3, { issued_on: '2023-06-15' })
  await ground.aDossier(declined!, { status: 'REJECTED', screening: 'DECLINED', screening_reason: 'trùng' })
  await ground.aDossier(await ground.aProduct(commune), { status: 'DRAFT', screening: 'NOT_LOOKED_AT' })
  await ground.aDossier(await ground.aProduct(commune), { status: 'WITHDRAWN' })
  await ground.aDossier(await ground.aProduct((await ground.aProvince()).communes[0]!.id))

  expect(await figureOf('RECOGNISED_OF_REGISTERED')).toEqual([2, 5])
})

test('products of a star count when the province decided so in the year', async () => {
  const { figureOf, commune, province, districts } = await aPlan()
  const star = async (stars: number, given: Record<string, unknown>) => ground.aStar(await ground.aProduct(commune), stars, given)
  await star(4, { issued_on: '2024-09-01' })
  await star(3, { issued_on: '2024-09-01' })
  await star(4, { issued_on: '2025-01-01' })
  await star(4, { verification_level: 'PROPOSAL_ONLY' })
  const decided = async (level: 'DISTRICT' | 'PROVINCE', unitId: string) => {
    const product = await ground.aProduct(commune)
    const dossier = await ground.aDossier(product, { status: 'RECOGNISED' })
    await ground.aStar(product, 4, { dossier_id: dossier.id, decision_id: await ground.aDecision(level, unitId, '2024-06-15') })
  }
  await decided('PROVINCE', province.id)
  await decided('DISTRICT', districts[0]!.id)

  expect(await figureOf('PRODUCTS_OF_STAR')).toEqual([2, 0])
})

test('a star that was replaced counts where it was won, but not once the one that replaced it was taken away', async () => {
  const { figureOf, commune } = await aPlan()
  const replaced = { issued_on: '2024-06-15', revoked_on: '2024-09-01', revocation_ground: 'REPLACED' }
  const upgraded = await ground.aProduct(commune)
  await ground.aStar(upgraded, 4, replaced)
  await ground.aStar(upgraded, 5, { issued_on: '2024-09-01' })
  expect(await figureOf('PRODUCTS_OF_STAR')).toEqual([1, 0])

  const fallen = await ground.aProduct(commune)
  await ground.aDossier(fallen, { status: 'RECOGNISED' })
  await ground.aStar(fallen, 4, replaced)
  const later = await ground.aStar(fallen, 5, { issued_on: '2024-09-01' })
  expect([await figureOf('PRODUCTS_OF_STAR'), await figureOf('RECOGNISED_OF_REGISTERED')]).toEqual([
    [2, 0],
    [1, 1],
  ])
  await database.query(`UPDATE recognition SET revoked_on = '2024-10-01', revocation_ground = 'LAW_BROKEN' WHERE id = $1`, [later])
  expect([await figureOf('PRODUCTS_OF_STAR'), await figureOf('RECOGNISED_OF_REGISTERED')]).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('an organization supported twice is one', async () => {
  const { figureOf, commune } = await aPlan()
  const producer = await ground.aProducer(commune)
  const support = { kind: 'UPGRADE', supported_on: '2024-05-01', description: 'Máy sấy' }
  await ground.record('support_record', commune, { ...support, producer_id: producer, organization: 'HTX Một' })
  await ground.record('support_record', commune, { ...support, producer_id: producer, organization: 'HTX Một', kind: 'CONSOLIDATE' })
  await ground.record('support_record', commune, { ...support, organization: 'HTX Hoà Vang', kind: 'ESTABLISH' })
  await ground.record('support_record', commune, { ...support, organization: 'htx hòa vang' })
  await ground.record('support_record', commune, { ...support, organization: 'HTX Ba', supported_on: '2023-12-31' })

  expect(await figureOf('ORGANIZATIONS_SUPPORTED')).toEqual([2, 0])
})

test('a food-safety commitment counts when valid on the day of the dossier, and is not asked of crafts', async () => {
  const { figureOf, commune } = await aPlan()
  const food = [await ground.aProduct(commune), await ground.aProduct(commune), await ground.aProduct(commune)]
  const craft = await ground.aProduct(commune, { setNumber: 21 })
  for (const product of [...food, craft]) await ground.aDossier(product)
  const commit = (producerId: string, signedOn: string, validTo: string) =>
    ground.record('food_safety_commitment', commune, {
      producer_id: producerId,
      received_by: 'UBND xã',
      signed_on: signedOn,
      valid_to: validTo,
    })
  await commit(food[0]!.producerId, '2024-03-01', '2027-03-01')
  await commit(food[1]!.producerId, '2024-03-02', '2027-03-01')

  expect(await figureOf('FOOD_SAFETY_COMMITTED')).toEqual([1, 3])
})

test('the latest label check decides', async () => {
  const { figureOf, commune } = await aPlan()
  const check = (productId: string, checkedOn: string, hasDates: boolean) =>
    ground.record('label_check', commune, {
      product_id: productId,
      checked_on: checkedOn,
      has_mandatory_text: true,
      has_origin: true,
      has_dates: hasDates,
      has_fitting_package: true,
      has_correct_marks: true,
    })
  const [mended, spoiled, unseen] = [await ground.aProduct(commune), await ground.aProduct(commune), await ground.aProduct(commune)]
  for (const product of [mended, spoiled, unseen]) await ground.aDossier(product)
  await check(mended.productId, '2024-04-01', false)
  await check(mended.productId, '2024-05-01', true)
  await check(spoiled.productId, '2024-04-01', true)
  await check(spoiled.productId, '2024-05-01', false)

  expect(await figureOf('LABELS_PASSED')).toEqual([1, 3])
})

const aPoint = (unitId: string, status = 'ACTIVE', since = '2024-05-01', salesPointId: string = randomUUID()) =>
  ground.insert('known_sales_point', {
    sales_point_id: salesPointId,
    since,
    unit_id: unitId,
    name: `Điểm ${salesPointId}`,
    status,
    told_at: '2024-05-01T00:00:00Z',
  })

test('a district has a sales point when one was active on the deadline', async () => {
  const { figureOf, commune, far } = await aPlan()
  await aPoint(commune)
  await aPoint(commune)
  const closed = randomUUID()
  await aPoint(far, 'ACTIVE', '2024-05-01', closed)
  expect(await figureOf('UNITS_WITH_SALES_POINT')).toEqual([2, 2])

  await aPoint(far, 'CLOSED', '2024-12-30', closed)
  await aPoint(far, 'ACTIVE', '2025-01-01')

  expect(await figureOf('UNITS_WITH_SALES_POINT')).toEqual([1, 2])
})

test('a shelf is mixed with a product of the district, of another district and of another province', async () => {
  const { figureOf, commune } = await aPlan()
  const [mixed, plain, unseen] = [randomUUID(), randomUUID(), randomUUID()]
  for (const id of [mixed, plain, unseen]) await aPoint(commune, 'ACTIVE', '2024-05-01', id)
  const count = (id: string, on: string, [own, other, outside]: readonly [number, number, number]) =>
    ground.insert('known_assortment', {
      sales_point_id: id,
      on_day: on,
      own_district: own,
      other_districts: other,
      other_provinces: outside,
      told_at: '2024-05-01T00:00:00Z',
    })
  await count(mixed, '2024-05-02', [1, 0, 0])
  await count(mixed, '2024-12-31', [5, 4, 1])
  await count(mixed, '2025-01-01', [0, 0, 0])
  await count(plain, '2024-05-02', [3, 2, 1])
  await count(plain, '2024-12-30', [3, 2, 0])

  expect(await figureOf('POINTS_WITH_MIXED_SHELF')).toEqual([1, 3])
})

test.each([
  ['2024-05-31', 0],
  ['2024-06-01', 1],
  ['2024-08-31', 1],
  ['2024-09-01', 0],
  ['2024-11-30', 0],
  ['2024-12-01', 1],
  ['2024-12-31', 2],
])(
  'a point that was suspended in between counts on each day as it stood, as sales-points tells of coverage: on %s %i',
  async (on, covered) => {
    const { id, figureOf, commune, far } = await aPlan()
    const point = randomUUID()
    await aPoint(commune, 'APPROVED', '2024-05-01', point)
    await aPoint(commune, 'ACTIVE', '2024-06-01', point)
    await aPoint(commune, 'SUSPENDED', '2024-09-01', point)
    await aPoint(commune, 'ACTIVE', '2024-12-01', point)
    await aPoint(far, 'ACTIVE', '2024-12-31')

    await database.query('UPDATE plan_target SET deadline = $2 WHERE plan_id = $1', [id, on])

    expect(await figureOf('UNITS_WITH_SALES_POINT')).toEqual([covered, 2])
  },
)

test('growth is met only when revenue and profit are both one and a half times as large', async () => {
  const { id, figureOf, commune, officer } = await aPlan()
  const grown = async (business: object, later: { revenue?: number; profit?: number; sold?: number } = {}) => {
    const product = await ground.aProduct(commune)
    const dossier = await ground.aDossier(product, { plan_year: 2023, status: 'RECOGNISED', form: JSON.stringify({ business }) })
    await ground.aStar(product, 3, {
      issued_on: '2023-06-15',
      dossier_id: dossier.id,
      decision_id: await ground.aDecision('DISTRICT', commune, '2023-06-15'),
    })
    if (later.profit !== undefined)
      await ground.record('declared_result', commune, {
        product_id: product.productId,
        period: 'FIRST_YEAR',
        ends_on: '2024-06-30',
        revenue: later.revenue,
        profit: later.profit,
        source: 'Báo cáo',
      })
    if (later.sold) await ground.insert('product_revenue', { product_id: product.productId, month: '2024-02-01', amount: later.sold })
    return product
  }
  const form = [
    { year: 2021, revenue: 1, profit: 1 },
    { year: 2022, revenue: 100_000_000, profit: 20_000_000 },
  ]
  const both = await grown(form, { revenue: 150_000_000, profit: 30_000_000, sold: 12_000_000 })
  await grown(form, { revenue: 149_999_999, profit: 30_000_000 })
  await grown(form, { revenue: 150_000_000, profit: 29_999_999 })
  const sold = await grown(form, { sold: 900_000_000 })
  await grown([], { revenue: 150_000_000, profit: 30_000_000 })
  await grown([{ year: 2022, revenue: 'nhiều', profit: 5 }])

  expect(await figureOf('GROWTH_AFTER_RECOGNITION')).toEqual([1, 4])
  // what the points measured stands beside what was declared, and is said to be used only where nothing was declared
  const { data } = await client.execute(officer, RECORDS, { id, first: 100 })
  const { edges } = data!['planById'].targets.find(({ code }: { code: string }) => code === 'T11').records
  const factsOf = ({ productId }: { productId: string }) =>
    Object.fromEntries(
      edges
        .find(({ node }: { node: { id: string } }) => node.id === productId)
        .node.facts.map(({ name, value }: { name: string; value: string }) => [name, value]),
    )
  expect(factsOf(both)).toMatchObject({ revenue: '150000000', revenueSource: 'DECLARED', measuredRevenue: '12000000' })
  expect(factsOf(sold)).toMatchObject({ revenue: '900000000', revenueSource: 'MEASURED', measuredRevenue: '900000000' })
})

test('fairs count when held in the year, in the province or with its producers; campaigns abroad by themselves', async () => {
  const { figureOf, commune, province } = await aPlan()
  const producer = await ground.aProducer(commune)
  const aFair = async (given: Record<string, unknown>, exhibitors: string[] = []) => {
    const id = randomUUID()
    await ground.insert('known_fair', {
      fair_id: id,
      name: 'Hội chợ',
      theme: 'OCOP',
      scope: 'OUT_OF_PROVINCE',
      country: 'VN',
      starts_on: '2024-06-01',
      ends_on: '2024-06-05',
      status: 'HELD',
      told_at: '2024-06-06T00:00:00Z',
      ...given,
    })
    for (const producerId of exhibitors) await ground.insert('known_fair_exhibitor', { fair_id: id, producer_id: producerId })
  }
  await aFair({ scope: 'IN_PROVINCE', unit_id: commune })
  await aFair({}, [producer])
  await aFair({}, [randomUUID()])
  await aFair({ theme: 'MIXED' }, [producer])
  await aFair({ status: 'ANNOUNCED' }, [producer])
  await aFair({ starts_on: '2023-06-01' }, [producer])
  await aFair({ theme: 'MIXED', scope: 'OVERSEAS', country: 'JP' }, [producer])
  await ground.record('declared_promotion', province.id, {
    kind: 'OVERSEAS_CAMPAIGN',
    title: 'Lào',
    country: 'LA',
    held_on: '2024-08-01',
    source: 'Báo Quảng Nam',
  })
  await ground.record('declared_promotion', province.id, {
    kind: 'OCOP_FAIR',
    title: 'Phiên chợ',
    country: 'VN',
    held_on: '2024-08-01',
    source: 'Báo Quảng Nam',
  })

  expect(await figureOf('OCOP_FAIRS_HELD')).toEqual([3, 0])
  expect(await figureOf('OVERSEAS_CAMPAIGNS')).toEqual([2, 0])
})

test('the year is reviewed at a conference of the province', async () => {
  const { figureOf, commune, province } = await aPlan()
  const conference = { kind: 'REVIEW', plan_year: 2024, title: 'Tổng kết', held_on: '2024-12-20' }
  await ground.record('conference', province.id, conference)
  await ground.record('conference', commune, conference)
  await ground.record('conference', province.id, { ...conference, kind: 'LAUNCH' })
  await ground.record('conference', province.id, { ...conference, held_on: '2025-02-20' })

  expect(await figureOf('REVIEW_CONFERENCES')).toEqual([1, 0])
})

test('decisions are milestones: in the year, and not a day late', async () => {
  const { figureOf, districts, province } = await aPlan()
  await ground.aDecision('DISTRICT', districts[0]!.id, '2024-07-31')
  await ground.aDecision('DISTRICT', districts[1]!.id, '2024-08-01')
  await ground.aDecision('PROVINCE', province.id, '2024-10-30')
  expect(await figureOf('DISTRICT_DECISIONS')).toEqual([1, 2])
  expect(await figureOf('PROVINCE_DECISION')).toEqual([0, 1])

  await ground.aDecision('PROVINCE', province.id, '2024-10-29')

  expect(await figureOf('PROVINCE_DECISION')).toEqual([1, 1])
})

test('dossiers with enough points for the level above are to be forwarded', async () => {
  const { figureOf, commune, districts, province } = await aPlan()
  const concluded = async (average: number, level: string, by: ['DISTRICT' | 'PROVINCE', string] = ['DISTRICT', districts[0]!.id]) => {
    const dossier = await ground.aDossier(await ground.aProduct(commune), { status: 'CONCLUDED', level })
    await ground.aConclusion(dossier.id, ...by, average)
    return dossier.id
  }
  await concluded(69.99, 'DISTRICT')
  await concluded(70, 'DISTRICT')
  const both = await concluded(92, 'CENTRE')
  await ground.aConclusion(both, 'PROVINCE', province.id, 91)
  await concluded(88, 'PROVINCE', ['PROVINCE', province.id])

  expect(await figureOf('DOSSIERS_FORWARDED')).toEqual([2, 3])
})

test('today’s communes are put back into the districts of 2024, and both maps add up to the whole', async () => {
  const { id, districts, newCommunes, commune, far, refresh } = {
    ...(await aPlan()),
    refresh: () => application.plans.refreshFigures.execute(),
  }
  for (const unit of [commune, commune, far, newCommunes[1]!.id]) await ground.aDossier(await ground.aProduct(unit))
  await refresh()
  const by = async (view: string) => {
    const targets = (await client.execute(aVisitor(), BY, { id, view })).data!['planById'].targets
    return targets[3].by.map((part: { unit: { id: string }; denominator: number }) => [part.unit.id, part.denominator])
  }

  expect(new Map(await by('DISTRICT_2024'))).toEqual(
    new Map([
      [districts[0]!.id, 2],
      [districts[1]!.id, 2],
    ]),
  )
  expect(new Map(await by('COMMUNE_TODAY'))).toEqual(
    new Map([
      [newCommunes[0]!.id, 2],
      [newCommunes[1]!.id, 2],
    ]),
  )
  expect(await by('PROVINCE')).toEqual([[expect.any(String), 4]])
})

test('a unit shows its own progress, whatever map it is on', async () => {
  const { commune, districts, newCommunes, province } = await aPlan()
  await ground.aDossier(await ground.aProduct(commune))
  await application.plans.refreshFigures.execute()
  const keys = [commune, districts[0]!.id, districts[1]!.id, newCommunes[0]!.id, province.id, randomUUID()].map(id => ({
    __typename: 'AdministrativeUnit',
    id,
  }))

  const units = (await client.execute(aVisitor(), PROGRESS, { keys, year: 2024 })).data!['_entities']

  expect(units.map((unit: any) => unit.programmeProgress?.figures[3].denominator ?? null)).toEqual([1, 1, 0, 1, 1, null])
  const none = (await client.execute(aVisitor(), PROGRESS, { keys, year: 2023 })).data!['_entities']
  expect(none.every((unit: any) => unit.programmeProgress === null)).toBe(true)
})

test('a figure is opened to its records, page by page, in a unit and by outcome', async () => {
  const { id, commune, far, officer, districts } = await aPlan()
  for (const [unit, name] of [
    [commune, 'An'],
    [commune, 'Bình'],
    [far, 'Chi'],
  ] as const) {
    const product = await ground.aProduct(unit, { name })
    await ground.aDossier(product)
    if (name === 'Bình') await ground.aStar(product, 4)
  }
  await application.plans.refreshFigures.execute()
  const open = async (variables: object) => {
    const { edges, pageInfo } = (await client.execute(officer, RECORDS, { id, ...variables })).data!['planById'].targets[3].records
    return { labels: edges.map(({ node }: any) => node.label), pageInfo, nodes: edges.map(({ node }: any) => node) }
  }

  const first = await open({ first: 2 })
  expect([first.labels, (await open({ first: 2, after: first.pageInfo.endCursor })).labels]).toEqual([['An', 'Bình'], ['Chi']])
  expect((await open({ unitId: districts[1]!.id })).labels).toEqual(['Chi'])
  const [reached] = (await open({ isReached: true })).nodes
  expect(reached).toMatchObject({ label: 'Bình', isReached: true, isCounted: true, unit: { id: commune } })
  expect(reached.facts).toContainEqual({ name: 'star', value: '4' })
})

test('figures are public; records with more than public facts are for officers in charge only', async () => {
  const { id, commune, districts } = await aPlan()
  await ground.aDossier(await ground.aProduct(commune))
  await application.plans.refreshFigures.execute()
  const ask = (actor = aVisitor(), variables: object = {}) => client.execute(actor, RECORDS, { id, ...variables })
  const hidden = ({ data, errors }: Awaited<ReturnType<typeof ask>>) => ({
    hidden: data!['planById'].targets.filter((target: any) => target.records === null).map((target: any) => target.code),
    codes: [...new Set(errors?.map(({ extensions }) => extensions!.code))],
  })
  const personal = ['T2', 'T3', 'T4', 'T6', 'T7', 'T8', 'T11', 'T17']

  for (const stranger of [aVisitor(), anActor('OFFICER', randomUUID()), anActor('PRODUCER', commune), anActor('OFFICER', districts[0]!.id)])
    expect(hidden(await ask(stranger))).toEqual({ hidden: personal, codes: ['FORBIDDEN'] })
  expect(hidden(await ask(anActor('OFFICER', districts[0]!.id), { unitId: commune }))).toEqual({ hidden: [], codes: [] })
  expect((await ask(aVisitor(), { first: 101 })).errors![0]).toMatchObject({ extensions: { field: 'first' } })
})

test('what may be missed is told before the deadline, the nearest first', async () => {
  const { id, figures } = await aPlan()
  today = '2024-07-15'
  try {
    const stars = (await figures()).get('PRODUCTS_OF_STAR')
    const { data } = await client.execute(aVisitor(), PLAN, { id })
    expect(stars).toEqual({ numerator: 0, denominator: 0, value: 0, status: 'AT_RISK', isAtRisk: true })
    expect(data!['planById'].atRisk.map(({ code }: { code: string }) => code).slice(0, 2)).toEqual(['T15', 'T16'])
  } finally {
    today = '2025-02-01'
  }
})

test('one record and thirty cost the same statements', async () => {
  const { id, commune } = await aPlan()
  const ask = () => client.execute(aVisitor(), PLAN, { id })
  await ground.aDossier(await ground.aProduct(commune))
  await application.plans.refreshFigures.execute()
  const one = await countStatements(database, ask)
  for (let made = 1; made < 30; made++) await ground.aDossier(await ground.aProduct(commune))
  await application.plans.refreshFigures.execute()

  expect(await countStatements(database, ask)).toBe(one)
  expect(one).toBeLessThanOrEqual(3)
})
