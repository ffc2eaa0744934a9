import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { workbookOf } from '@ocop/service-kit/spreadsheet'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const IMPORT = `__typename ... on StockImport { id fileName goodCount problemCount appliedAt rows { line product lotCode expiresOn quantity problemColumn problem } }`
const PREVIEW = `mutation ($input: PreviewStockImportInput!) { previewStockImport(input: $input) { ${IMPORT} ... on SalesPointNotActive { status } } }`
const APPLY = `mutation ($input: ApplyStockImportInput!) { applyStockImport(input: $input) { ${IMPORT} ... on StockImportHasProblems { problemCount } } }`
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
})
afterAll(() => database.drop())

async function ask(actor: Actor, document: string, input: Record<string, unknown>) {
  const { data, errors } = await client.execute(actor, document, { input })
  return { ...(data && (Object.values(data)[0] as Record<string, any>)), errors } as Record<string, any>
}
const csv = (...lines: string[]) => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`).toString('base64')
async function aManager(given: Parameters<typeof scene.aPoint>[0] = {}) {
  const point = await scene.aPoint(given)
  return { point, manager: anActor('SALES_POINT_MANAGER', point.id) }
}
const preview = (actor: Actor, point: { id: string }, file: string, more: Record<string, unknown> = {}) =>
  ask(actor, PREVIEW, { idempotencyKey: randomUUID(), salesPointId: point.id, fileName: 'ton-dau.csv', file, ...more })
const apply = (actor: Actor, importId: string, isPartial = false) => ask(actor, APPLY, { importId, isPartial })
const HEAD = 'Sản phẩm;Số lô;Hạn dùng;Số lượng;Ghi chú'

test('a good file is shown first, and then lies on the shelf with its lots and last days; the shelf stays as it is until then', async () => {
  const { point, manager } = await aManager()
  const [sauce, tea] = [await scene.aProduct({ code: '8930000000019' }), await scene.aProduct({ name: 'Chè dây Ra Zéh' })]
  const file = csv(HEAD, `8930000000019;L1;31/01/2027;12;Kiểm kê đầu kỳ`, `CHÈ DÂY RA ZÉH;L2;;5;`, `${sauce.slug};L3;2027-02-28;1`)

  const shown = await preview(manager, point, file)
  expect(shown).toMatchObject({ appliedAt: null, goodCount: 3, problemCount: 0, errors: undefined })
  expect(shown['rows'][0]).toMatchObject({ line: 2, lotCode: 'L1', expiresOn: '2027-01-31', quantity: 12, problem: null })
  expect([await scene.onHand(point, sauce), await scene.onHand(point, tea)]).toEqual([0, 0])
  expect(await database.query('SELECT FROM outbox WHERE key = $1', [point.id])).toEqual([])

  expect(await apply(manager, shown['id'])).toMatchObject({ goodCount: 3, appliedAt: noon.toISOString() })
  expect([await scene.onHand(point, sauce), await scene.onHand(point, tea)]).toEqual([13, 5])
  expect(await database.query('SELECT kind, note FROM stock_movement WHERE sales_point_id = $1 ORDER BY sequence', [point.id])).toEqual([
    { kind: 'RECEIVED', note: 'Kiểm kê đầu kỳ' },
    { kind: 'RECEIVED', note: null },
    { kind: 'RECEIVED', note: null },
  ])
})

test('an XLSX file, with the columns in any order and English names, says the same', async () => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  async function* rows() {
    yield [
      ['Quantity', 'Lot', 'Expires on', 'Product', 'Not ours'],
      [7, 'X1', '2027-01-31', product.slug, 'x'],
    ]
  }
  const chunks: Buffer[] = []
  for await (const chunk of workbookOf('Stock', rows())) chunks.push(chunk as Buffer)
  const shown = await preview(manager, point, Buffer.concat(chunks).toString('base64'))
  expect(shown['rows']).toMatchObject([{ line: 2, lotCode: 'X1', quantity: 7, expiresOn: '2027-01-31', problem: null }])
})

test.each([
  ['an unknown product', 'khong-co;L1;;1', 'PRODUCT', 'PRODUCT_UNKNOWN'],
  ['no product', ';L1;;1', 'PRODUCT', 'MISSING'],
  ['no lot', '{p};;;1', 'LOT', 'MISSING'],
  ['a lot with a space', '{p};LÔ 1;;1', 'LOT', 'LOT_NOT_ALLOWED'],
  ['a day that is none', '{p};L1;31/02/2027;1', 'EXPIRES_ON', 'NOT_A_DAY'],
  ['a day that has passed', '{p};L1;22/11/2026;1', 'EXPIRES_ON', 'EXPIRED'],
  ['another last day than the books', '{p};KNOWN;2027-06-30;1', 'EXPIRES_ON', 'EXPIRY_DIFFERS'],
  ['no quantity', '{p};L1;;', 'QUANTITY', 'MISSING'],
  ['a quantity with a point', '{p};L1;;1.200', 'QUANTITY', 'NOT_WHOLE'],
  ['a quantity below zero', '{p};L1;;-5', 'QUANTITY', 'NOT_WHOLE'],
  ['more than the books hold', '{p};L1;;9999999999', 'QUANTITY', 'OUT_OF_RANGE'],
  ['a recalled lot', '{p};BAD;;1', 'LOT', 'LOT_RECALLED'],
])('%s is told by its line and column', async (_, row, problemColumn, problem) => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  await scene.receive(point, product, 1, { lotCode: 'KNOWN', expiresOn: '2027-01-31' })
  await database.query('INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES (gen_random_uuid(), $1, $2, false)', [
    product.id,
    'BAD',
  ])
  const shown = await preview(manager, point, csv(HEAD, `${product.slug};OK;;1;`, row.replace('{p}', product.slug)))
  expect(shown).toMatchObject({ goodCount: 1, problemCount: 1 })
  expect(shown['rows'][1]).toMatchObject({ line: 3, problemColumn, problem })
})

test('two rows of one file that contradict each other are told, and two products of one name', async () => {
  const { point, manager } = await aManager()
  const name = `Bánh ${randomUUID()}`
  const [product] = [await scene.aProduct({ name }), await scene.aProduct({ name })]
  const file = csv(HEAD, `${product.slug};L1;2027-01-31;1;`, `${product.slug};L1;2027-02-28;1;`, `${name};L2;;1;`)
  expect((await preview(manager, point, file))['rows'].map(({ problem }: any) => problem)).toEqual([
    null,
    'EXPIRY_DIFFERS',
    'PRODUCT_AMBIGUOUS',
  ])
})

test('all rows come in or none, unless it is asked for the good ones', async () => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  const shown = await preview(manager, point, csv(HEAD, `${product.slug};L1;;4;`, `${product.slug};L 2;;4;`))
  expect(await apply(manager, shown['id'])).toMatchObject({ __typename: 'StockImportHasProblems', problemCount: 1 })
  expect(await scene.onHand(point, product)).toBe(0)
  expect(await apply(manager, shown['id'], true)).toMatchObject({ goodCount: 1, problemCount: 1 })
  expect(await scene.onHand(point, product)).toBe(4)
  const none = await preview(manager, point, csv(HEAD, `${product.slug};L 2;;4;`))
  expect(await apply(manager, none['id'], true)).toMatchObject({ __typename: 'NothingToImport' })
})

test('what has changed since the preview counts: a lot recalled meanwhile does not come in', async () => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  const shown = await preview(manager, point, csv(HEAD, `${product.slug};L1;;4;`))
  await database.query('INSERT INTO lot_recall (id, product_id, lot_code, is_closed) VALUES (gen_random_uuid(), $1, $2, false)', [
    product.id,
    'L1',
  ])
  expect(await apply(manager, shown['id'])).toMatchObject({ __typename: 'NothingToImport' })
})

test('a file comes onto a shelf once, however often it is sent and applied, and by however many at once', async () => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  const file = csv(HEAD, `${product.slug};L1;;4;`)
  const sent = [await preview(manager, point, file), await preview(manager, point, file), await preview(manager, point, file)]
  let turn = 0
  const outcomes = await race(database, 6, () => apply(manager, sent[turn++ % 3]!['id']))
  expect(await scene.onHand(point, product)).toBe(4)
  const told = Object.groupBy(outcomes, outcome => outcome['__typename'] as string)
  expect([told['StockImport']?.length, told['StockFileAlreadyApplied']?.length]).toEqual([2, 4])
  expect(await apply(manager, (await preview(manager, point, file))['id'])).toMatchObject({ __typename: 'StockFileAlreadyApplied' })
})

test('only managers of the very point import there, and nobody learns of others’ files', async () => {
  const { point, manager } = await aManager()
  const product = await scene.aProduct()
  const file = csv(HEAD, `${product.slug};L1;;4;`)
  const other = anActor('SALES_POINT_MANAGER', randomUUID())
  for (const actor of [other, scene.staffOf(point)])
    expect((await preview(actor, point, file))['errors'][0].extensions.code).toBe('FORBIDDEN')
  const { id } = await preview(manager, point, file)
  const [foreign, unknown] = [await apply(other, id), await apply(other, randomUUID())]
  expect(foreign['errors'][0]).toMatchObject({ message: unknown['errors'][0].message, extensions: { code: 'FORBIDDEN' } })
})

test('a point that is not open takes nothing in; a file that is none says so', async () => {
  const { point, manager } = await aManager({ status: 'SUSPENDED' })
  expect(await preview(manager, point, csv(HEAD, 'x;L1;;4;'))).toMatchObject({ __typename: 'SalesPointNotActive' })
  const open = await aManager()
  for (const file of [
    csv('Tên;Giá', 'x;1'),
    csv(HEAD),
    csv(HEAD, ...Array.from({ length: 501 }, () => 'x;L1;;4;')),
    Buffer.from([0xff, 0xfe, 0]).toString('base64'),
  ])
    expect((await preview(open.manager, open.point, file))['errors'][0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'file' })
})

test('a preview that nobody applied is forgotten after a week', async () => {
  const { point, manager } = await aManager()
  const { id } = await preview(manager, point, csv(HEAD, 'x;L1;;4;'))
  now = new Date(noon.getTime() + 7 * 86_400_000 + 1)
  await application.jobs.find(({ name }) => name === 'forget-stock-previews')!.run()
  expect((await apply(manager, id))['errors'][0].extensions.code).toBe('FORBIDDEN')
})
