import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PLAN_973 } from '../../seeds/plan-973.ts'
import { planGround } from '../../seeds/plan-ground.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let ground: ReturnType<typeof planGround>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2024-11-01T03:00:00Z'))
  ground = planGround(database)
})
afterAll(() => database.drop())

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(roll() * limit)
  const of = <Thing>(things: readonly Thing[]): Thing => things[below(things.length)]!
  const day = (year = 2024) => `${year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  return { below, of, day, coin: () => roll() < 0.5 }
}

const aPlanOf = (unitId: string) =>
  new UnitOfWork(database).run(transaction =>
    application.plans.loadPlan.execute({ ...PLAN_973, number: `973/${unitId.slice(0, 8)}`, unitId }, transaction),
  )

/** All that is written anywhere a formula looks, one thing at a time and in any order. */
async function aWorld(seed: number) {
  const { below, of, day, coin } = dice(seed)
  const places = [await ground.aProvince(), await ground.aProvince()]
  for (const { province } of places) await aPlanOf(province.id)
  const units = places.flatMap(({ communes, newCommunes, districts, province }) =>
    [...communes, ...newCommunes, ...districts, province].map(({ id }) => id),
  )
  const communes = places.flatMap(place => [...place.communes, ...place.newCommunes].map(({ id }) => id))
  const districts = places.flatMap(place => place.districts.map(({ id }) => id))
  const products: Awaited<ReturnType<typeof ground.aProduct>>[] = []
  for (let made = 0; made < 15; made++)
    products.push(await ground.aProduct(of(communes), { setNumber: 1 + below(26), name: `Sản phẩm ${below(9)}` }))
  const [officers, sessions, points, fairs, dossiers]: string[][] = [[], [], [], [], []]
  for (let made = 0; made < 6; made++)
    officers!.push(await ground.record('ocop_officer', of(units), { name: `Cán bộ ${made}`, in_post_from: day(2022) }))
  const course = await ground.record('training_course', of(units), { title: 'Chu trình', topic: 'OCOP_CYCLE', is_basic: true })
  for (let made = 0; made < 4; made++)
    sessions!.push(await ground.record('training_session', of(units), { course_id: course, held_on: day(), place: 'Hội An' }))
  for (let made = 0; made < 4; made++) points!.push(randomUUID())
  const change = (table: string, set: string, values: unknown[] = []) =>
    database.query(
      `UPDATE ${table} SET ${set} WHERE ctid = (SELECT ctid FROM ${table} ORDER BY md5(ctid::text || '${below(1e9)}') LIMIT 1)`,
      values,
    )
  const told = '2024-05-01T00:00:00Z'

  const deeds: readonly (() => Promise<unknown>)[] = [
    async () => {
      const product = of(products)
      await database.query(`UPDATE dossier SET status = 'NOT_RECOGNISED' WHERE product_id = $1`, [product.productId])
      const year = of([2023, 2024, 2024])
      const row = {
        plan_year: year,
        dated_on: day(year),
        submitted_at: `${day(year)}T00:00:00Z`,
        status: of(['SUBMITTED', 'ACCEPTED', 'DRAFT', 'WITHDRAWN', 'CONCLUDED']),
      }
      const form = JSON.stringify({ business: [{ year: 2022, revenue: 1 + below(900), profit: 1 + below(90) }] })
      dossiers!.push((await ground.aDossier(product, { ...row, form, screening: coin() ? 'ADMITTED' : 'NOT_LOOKED_AT' })).id)
    },
    () =>
      change('dossier', `status = $1, level = $2`, [
        of(['RECOGNISED', 'NOT_RECOGNISED', 'REJECTED']),
        of(['DISTRICT', 'PROVINCE', 'CENTRE']),
      ]),
    () => change('dossier', `screening = 'ADMITTED'`),
    async () => {
      const dossier = dossiers!.length > 0 && of(dossiers!)
      if (dossier) await ground.aConclusion(dossier, coin() ? 'DISTRICT' : 'PROVINCE', of(districts), of([60, 72, 91]))
    },
    () => change('conclusion', `annulled_at = now(), annulled_because = 'khiếu nại'`),
    async () => {
      const dossier = dossiers!.length > 0 && of(dossiers!)
      const step = { step: 'FORWARDED', level: of(['PROVINCE', 'CENTRE']), actor_id: 'x', at: '2024-07-01T00:00:00Z' }
      if (dossier) await ground.insert('dossier_step', { dossier_id: dossier, number: 1 + below(1e9), ...step })
    },
    async () => {
      const year = of([2023, 2024, 2024])
      const given = {
        issued_on: day(year),
        expires_on: day(year + 3),
        verification_level: of(['DECISION_SEEN', 'OFFICIAL_NEWS', 'PROPOSAL_ONLY']),
      }
      await ground.aStar(of(products), 3 + below(3), given).catch(() => undefined)
    },
    () => change('recognition', `revoked_on = greatest(issued_on, '2024-09-01'), revocation_ground = $1`, [of(['REPLACED', 'LAW_BROKEN'])]),
    () => ground.aDecision('DISTRICT', of(districts), day()),
    () => ground.aDecision('PROVINCE', of(places).province.id, day()),
    () => ground.record('focal_point', of(units), { kind: 'FOCAL_POINT', name: 'Đầu mối', decision_number: '1', decided_on: day() }),
    () => change('focal_point', `voided_because = 'nhầm'`),
    () => change('ocop_officer', `unit_id = $1, in_post_to = $2`, [of(units), coin() ? null : '2024-08-01']),
    async () => {
      const who = coin() ? { officer_id: of(officers!) } : { producer_id: of(products).producerId }
      await ground.insert('training_attendance', { session_id: of(sessions!), ...who, is_completed: coin() }).catch(() => undefined)
    },
    () => change('training_attendance', 'is_completed = NOT is_completed'),
    () => change('training_session', 'held_on = $1', [day(of([2023, 2024]))]),
    () => change('training_course', 'is_basic = NOT is_basic'),
    () =>
      ground.record('support_record', of(units), {
        organization: of(['HTX Hoà', 'HTX hòa', 'HTX Ba']),
        kind: 'UPGRADE',
        supported_on: day(),
        description: 'máy',
      }),
    () => change('support_record', 'producer_id = $1', [of(products).producerId]),
    () =>
      ground.record('food_safety_commitment', of(units), {
        producer_id: of(products).producerId,
        received_by: 'xã',
        signed_on: day(2023),
        valid_to: day(2025),
      }),
    () => change('food_safety_commitment', 'producer_id = $1, signed_on = $2', [of(products).producerId, day(2024)]),
    () =>
      ground.record('label_check', of(units), {
        product_id: of(products).productId,
        checked_on: day(),
        has_mandatory_text: true,
        has_origin: true,
        has_dates: coin(),
        has_fitting_package: true,
        has_correct_marks: true,
      }),
    () => change('label_check', 'has_dates = NOT has_dates'),
    () =>
      database.query(
        `INSERT INTO known_sales_point (sales_point_id, since, unit_id, name, status, told_at) VALUES ($1, $2, $3, 'Điểm', $4, $5)
         ON CONFLICT (sales_point_id, since) DO UPDATE SET status = EXCLUDED.status, unit_id = EXCLUDED.unit_id`,
        [of(points!), day(), of(units), of(['ACTIVE', 'ACTIVE', 'CLOSED']), told],
      ),
    () =>
      database.query(
        `INSERT INTO known_assortment (sales_point_id, on_day, own_district, other_districts, other_provinces, told_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (sales_point_id, on_day) DO UPDATE SET own_district = EXCLUDED.own_district, other_provinces = EXCLUDED.other_provinces`,
        [of(points!), day(), below(3), below(3), below(3), told],
      ),
    () => change('known_product', 'unit_id = $1, name = $2', [of(communes), `Sản phẩm ${below(9)}`]),
    () => change('known_producer', 'unit_id = $1', [of(communes)]),
    () =>
      database.query(
        `INSERT INTO product_revenue AS r (product_id, month, amount) VALUES ($1, $2, $3) ON CONFLICT (product_id, month) DO UPDATE SET amount = r.amount + EXCLUDED.amount`,
        [of(products).productId, `${day().slice(0, 7)}-01`, below(900)],
      ),
    () =>
      ground.record('declared_result', of(units), {
        product_id: of(products).productId,
        period: of(['BEFORE_JOINING', 'FIRST_YEAR']),
        ends_on: day(2025),
        source: 'báo cáo',
        revenue: below(2e3),
        profit: below(200),
      }),
    async () => {
      const id = randomUUID()
      fairs!.push(id)
      const fair = {
        theme: of(['OCOP', 'MIXED']),
        scope: of(['OUT_OF_PROVINCE', 'OVERSEAS']),
        country: 'JP',
        status: of(['HELD', 'ANNOUNCED']),
      }
      await ground.insert('known_fair', {
        fair_id: id,
        name: 'Hội chợ',
        unit_id: coin() ? of(units) : null,
        starts_on: day(),
        ends_on: day(2025),
        told_at: told,
        ...fair,
      })
    },
    async () => {
      const fair = fairs!.length > 0 && of(fairs!)
      if (fair) await ground.insert('known_fair_exhibitor', { fair_id: fair, producer_id: of(products).producerId }).catch(() => undefined)
    },
    () => change('known_fair', `status = $1`, [of(['HELD', 'CANCELLED'])]),
    () =>
      ground.record('declared_promotion', of(units), {
        kind: of(['OCOP_FAIR', 'OVERSEAS_CAMPAIGN']),
        title: 'Chợ',
        country: 'LA',
        held_on: day(),
        source: 'báo',
      }),
    () => ground.record('conference', of(units), { kind: 'REVIEW', plan_year: of([2023, 2024]), title: 'Tổng kết', held_on: day() }),
    () => change('conference', 'plan_year = $1', [of([2023, 2024])]),
    () => change('plan_target', 'deadline = $1', [day()]),
    () => change('plan_target', 'formula = $1, threshold = $2', [of(PLAN_973.targets).formula, of([null, 1, 2, 3, 4])]),
    () => change('plan', 'units_on = $1', [of(['2024-02-15', '2026-01-01'])]),
    () => ground.aUnit('COMMUNE', 'xa-muon', [of(districts)], { from: '2004-01-01', to: '2025-06-30' }),
  ]
  return { deed: () => of(deeds)(), coin, below }
}

const everything = async () => ({
  records: await database.query(
    'SELECT target_id, record_id, subject_id, unit_id, numerator, denominator, label, facts FROM target_record ORDER BY target_id, record_id',
  ),
  figures: await database.query(
    'SELECT target_id, unit_id, numerator, denominator, records FROM target_figure ORDER BY target_id, unit_id',
  ),
})

test.each([1, 2, 3])(
  'figures kept up to date change by change are those computed from scratch (world %i)',
  { timeout: 120_000 },
  async seed => {
    const world = await aWorld(seed)
    for (let done = 0; done < 250; done++) {
      // some changes come while figures are being brought up to date
      if (world.below(12) === 0) await Promise.all([application.plans.refreshFigures.execute(), world.deed(), world.deed()])
      else await world.deed()
    }
    await application.plans.refreshFigures.execute()
    const kept = await everything()

    await application.plans.refreshFigures.fromScratch()

    expect(kept.records.length).toBeGreaterThan(30)
    expect(await everything()).toEqual(kept)
    const added = await database.query(
      'SELECT target_id, unit_id, sum(numerator)::int AS numerator, sum(denominator)::int AS denominator, count(*)::int AS records FROM target_record GROUP BY 1, 2 ORDER BY 1, 2',
    )
    expect(added).toEqual(kept.figures)
  },
)

test('nothing is computed when nothing has changed', async () => {
  await application.plans.refreshFigures.execute()

  expect(await application.plans.refreshFigures.execute()).toBe(0)
})

test('a draft touches no figure', async () => {
  const { communes } = await ground.aProvince()
  const product = await ground.aProduct(communes[0]!.id)
  await application.plans.refreshFigures.execute()

  await ground.aDossier(product, { status: 'DRAFT' })

  expect(await application.plans.refreshFigures.execute()).toBe(0)
})
