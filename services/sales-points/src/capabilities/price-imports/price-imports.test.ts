import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PointPriceRepository } from '../price-lists/point-price.repository.ts'
import { setPriceScene } from '../../seeds/price-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const IMPORT = `__typename ... on PriceImport { id goodCount problemCount appliedAt rows { line unitPrice until isUnchanged problemColumn problem } }`
const PREVIEW = `mutation ($input: PreviewPriceImportInput!) { previewPriceImport(input: $input) { ${IMPORT} } }`
const APPLY = `mutation ($input: ApplyPriceImportInput!) { applyPriceImport(input: $input) { ${IMPORT} ... on PriceImportHasProblems { problemCount } } }`
const now = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let prices: ReturnType<typeof setPriceScene>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  scene = setScene(database, application)
  prices = setPriceScene(scene, createTestClient(application.schema))
})
afterAll(() => database.drop())

type Shop = Awaited<ReturnType<typeof prices.aShop>>
const preview = ({ point, manager }: Pick<Shop, 'point' | 'manager'>, ...lines: readonly string[]) => {
  const file = Buffer.from(`\uFEFF${['Sản phẩm;Giá bán (đồng);Từ ngày;Hết hiệu lực từ;Đến hết ngày', ...lines].join('\r\n')}\r\n`).toString(
    'base64',
  )
  return prices.ask(manager, PREVIEW, { input: { idempotencyKey: randomUUID(), salesPointId: point.id, fileName: 'gia.csv', file } })
}
const apply = ({ manager }: Pick<Shop, 'manager'>, importId: string, isPartial = false) =>
  prices.ask(manager, APPLY, { input: { importId, isPartial } })

test('a file is shown first; then its prices hold, at once or from their day, and what it does not change stays', async () => {
  const shop = await prices.aShop()
  const [same, later] = [await scene.aProduct(), await scene.aProduct()]
  const shown = await preview(shop, `${shop.product.slug};70000;;`, `${same.slug};65000;;`, `${later.slug};60000;01/12/2026;`)
  expect(shown).toMatchObject({
    goodCount: 2,
    problemCount: 0,
    appliedAt: null,
    rows: [{ line: 2, isUnchanged: false }, { isUnchanged: true }, {}],
  })
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000 })
  expect(await apply(shop, shown.id)).toMatchObject({ goodCount: 2, appliedAt: now.toISOString() })
  expect(await apply(shop, shown.id)).toMatchObject({ goodCount: 2, appliedAt: now.toISOString() })
  expect(await shop.offer()).toMatchObject({ unitPrice: 70_000 })
  const kept = await database.query('SELECT unit_price::int AS price FROM point_price WHERE sales_point_id = $1 ORDER BY sequence', [
    shop.point.id,
  ])
  expect(kept).toEqual([{ price: 70_000 }, { price: 60_000 }])
  expect(await apply(shop, (await preview(shop, `${shop.product.slug};70000;;`)).id)).toMatchObject({ __typename: 'NoPriceToImport' })
})

test('a price ends before the day from which it does not hold, or after its last', async () => {
  const [shop, other] = [await prices.aShop(), await scene.aProduct()]

  const shown = await preview(shop, `${shop.product.slug};70000;;01/01/2027;`, `${other.slug};70000;;;31/12/2026`)

  expect(shown.rows).toMatchObject([
    { until: '2027-01-01', problem: null },
    { until: '2027-01-01', problem: null },
  ])
})

test('a row that asked for what held is set when another price holds by the time the file is applied', async () => {
  const shop = await prices.aShop()
  const shown = await preview(shop, `${shop.product.slug};65000;;`)
  expect(shown).toMatchObject({ goodCount: 0, rows: [{ isUnchanged: true }] })
  await shop.setPrice(80_000)
  expect(await apply(shop, shown.id)).toMatchObject({ goodCount: 1, rows: [{ isUnchanged: false, problem: null }] })
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000 })
})

test('a file that is applied while somebody sets a price is compared with that price', async () => {
  const shop = await prices.aShop()
  const shown = await preview(shop, `${shop.product.slug};65000;;`)
  const [other, { point, product }] = [database.createQueryRunner(), shop]
  await other.startTransaction()
  await new PointPriceRepository(other.manager).lockPoint(point.id)
  await other.query(
    `INSERT INTO point_price (id, sales_point_id, product_id, unit_price, begins_at, set_by, set_at) VALUES (gen_random_uuid(), $1, $2, 80000, $3, 'x', $3)`,
    [point.id, product.id, now],
  )
  const applying = apply(shop, shown.id)
  await database.query('SELECT pg_sleep(0.3)')
  await other.commitTransaction()
  await other.release()
  expect(await applying).toMatchObject({ goodCount: 1, rows: [{ isUnchanged: false }] })
})

test('a product is found by the platform’s own code as our export writes it, in capital letters or small', async () => {
  const shop = await prices.aShop(1, { code: 'NB-004711' })
  for (const code of ['NB-004711', 'nb-004711'])
    expect(await preview(shop, `${code};70000;;`)).toMatchObject({ goodCount: 1, problemCount: 0 })
})

test('each row says what keeps its price from holding; the others come alone when so asked', async () => {
  const shop = await prices.aShop()
  const [promised, other, planned] = [await scene.aProduct(), await scene.aProduct(), await scene.aProduct()]
  await apply(shop, (await preview(shop, `${planned.slug};60000;01/12/2026;`)).id)
  await shop.promote({ firstDay: '2026-12-01', lastDay: '2026-12-02', lines: [{ productId: promised.id, percentOff: 5 }] })
  const rows = [
    ['khong-co;1;;', 'PRODUCT', 'PRODUCT_UNKNOWN'],
    [';1;;', 'PRODUCT', 'MISSING'],
    [`${shop.product.slug};;;`, 'PRICE', 'MISSING'],
    [`${shop.product.slug};7;;`, 'PRODUCT', 'TWICE'],
    [`${other.slug};70.000;;`, 'PRICE', 'NOT_WHOLE'],
    [`${(await scene.aProduct()).slug};1;31/02/2027;`, 'FROM', 'NOT_A_DAY'],
    [`${(await scene.aProduct()).slug};1;22/11/2026;`, 'FROM', 'DAY_NOT_POSSIBLE'],
    [`${(await scene.aProduct()).slug};1;;23/11/2026`, 'UNTIL', 'DAY_NOT_POSSIBLE'],
    [`${(await scene.aProduct()).slug};1;;;cuối năm`, 'LAST_DAY', 'NOT_A_DAY'],
    [`${(await scene.aProduct()).slug};1;;;22/11/2026`, 'LAST_DAY', 'DAY_NOT_POSSIBLE'],
    [`${(await scene.aProduct()).slug};1;;;31/12/9999`, 'LAST_DAY', 'DAY_NOT_POSSIBLE'],
    [`${planned.slug};1;;;02/12/2026`, 'LAST_DAY', 'ALREADY_PLANNED'],
    [`${promised.slug};70000;;`, 'PRICE', 'PROMISED'],
    [`${(await scene.aProduct()).slug};70000;;`, null, null],
  ] as const
  const shown = await preview(shop, ...rows.map(([row]) => row))
  expect(shown.rows.map(({ problemColumn, problem }: Record<string, unknown>) => [problemColumn, problem])).toEqual(
    rows.map(([, ...told]) => told),
  )
  expect(await apply(shop, shown.id)).toMatchObject({ __typename: 'PriceImportHasProblems', problemCount: 13 })
  expect(await apply(shop, shown.id, true)).toMatchObject({ goodCount: 1, problemCount: 13 })
})

test('only managers of the very point import prices; a preview that nobody applied is forgotten', async () => {
  const shop = await prices.aShop()
  const code = ({ errors }: any) => errors?.[0].extensions.code
  const other = { ...shop, manager: anActor('SALES_POINT_MANAGER', randomUUID()) }
  expect(code(await preview(other, `${shop.product.slug};1;;`))).toBe('FORBIDDEN')
  const { id } = await preview(shop, `${shop.product.slug};1;;`)
  expect([code(await apply(other, id)), code(await apply(shop, randomUUID()))]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  await database.query(`UPDATE price_import SET created_at = created_at - interval '8 days'`)
  await application.jobs.find(({ name }) => name === 'forget-price-previews')!.run()
  expect(code(await apply(shop, id))).toBe('FORBIDDEN')
})
