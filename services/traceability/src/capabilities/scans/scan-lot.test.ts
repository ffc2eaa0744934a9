import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const SCAN = `query ($path: String!, $isCounted: Boolean! = true) { scanLot(path: $path, isCounted: $isCounted) {
  __typename
  ... on LotFound { lot { id productName scanCount } warnings }
  ... on ProductOnlyFound { product { id } productName message }
  ... on CodeUnknown { looksLike message hints } } }`
const GTIN = '09521973000015'
const ids = { lot: randomUUID(), product: randomUUID(), other: randomUUID() }
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  await database.query(`INSERT INTO known_product VALUES ($1, 'Nước mắm thử', $2, 'HTX (demo)', 'PIECE', $3, true, now())`, [
    ids.product,
    randomUUID(),
    GTIN,
  ])
  await database.query(
    `INSERT INTO lot (id, product_id, producer_id, code, gtin, token, quantity, unit, produced_on, expires_on, note, created_at)
     VALUES ($1, $2, $2, 'L-1', $3, '7k3m9q2x4vbd', 10, 'PIECE', '2026-11-01', '2028-11-01', 'chỉ nội bộ', now())`,
    [ids.lot, ids.product, GTIN],
  )
})
afterAll(() => database.drop())

const scan = async (path: string, { isCounted = true, actor = aVisitor(), language = 'vi' } = {}) =>
  (await createTestClient(application.schema, { language }).execute(actor, SCAN, { path, isCounted })).data!['scanLot']
const counted = async () => {
  await application.useCases.countScan.settled()
  return database.query('SELECT scanned_on::text AS day, count FROM lot_scan')
}

test.each([
  `/01/${GTIN}/10/L-1?17=281101`,
  `https://any.host/01/${GTIN}/10/L-1`,
  '/t/7k3m9q2x4vbd',
  'https://localhost:3000/t/7K3M9Q2X4VBD',
  `(01)${GTIN}(10)L-1`,
])('%s leads to the lot', async path => {
  expect(await scan(path, { isCounted: false })).toMatchObject({
    __typename: 'LotFound',
    lot: { id: ids.lot, productName: 'Nước mắm thử' },
    warnings: [],
  })
})

test.each([`/01/${GTIN}`, GTIN, '9521973000015', `/01/${GTIN}/10/UNKNOWN`])('%s leads to the product', async path => {
  expect(await scan(path)).toMatchObject({
    __typename: 'ProductOnlyFound',
    product: { id: ids.product },
    productName: 'Nước mắm thử',
    message: expect.stringContaining('lô'),
  })
})

test.each([
  '',
  ' ',
  '/',
  '//',
  '///',
  '?',
  '#',
  '%',
  '%00',
  '/01',
  '/01/',
  '/01//10/',
  '/01/123',
  '/01/09521973000016',
  '/01/09521973000039/10/X',
  '/t',
  '/t/',
  '/t/zzz',
  '/t/7k3m9q2x4vb0',
  '/414/9521973000015',
  '/10/L-1',
  'null',
  'undefined',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '\u0000',
  '💥',
  '../../etc/passwd',
  'https://',
  'javascript:alert(1)',
  'ftp://x/y',
  '00020101021138570010A000000727',
  '8938500000010123456789',
  'x'.repeat(100_000),
  '/01/٠٩٥٢١٩٧٣٠٠٠٠١٥',
])('the page is never empty: %j', async path => {
  for (const language of ['vi', 'en', 'xx']) {
    const result = await scan(path.slice(0, 50_000), { language })
    expect(result).toMatchObject({ __typename: 'CodeUnknown', looksLike: expect.any(String), message: expect.stringMatching(/\S{3}/) })
    expect(result.hints.length).toBeGreaterThan(0)
  }
})

test('it speaks the language of the reader', async () => {
  expect((await scan('9521973000016', { language: 'en' })).message).toContain('check digit')
  expect((await scan('9521973000016')).message).toContain('chữ số kiểm tra')
})

test('people are counted per day, crawlers are not, and nothing else is kept', async () => {
  await database.query('DELETE FROM lot_scan')
  await scan('/t/7k3m9q2x4vbd', { actor: anActor('CONSUMER') })
  await scan('/t/7k3m9q2x4vbd')
  await scan('/t/7k3m9q2x4vbd', { isCounted: false })
  await scan('/t/aaaaaaaaaaaa')

  expect(await counted()).toEqual([{ day: '2026-11-23', count: 2 }])
  expect((await scan('/t/7k3m9q2x4vbd', { isCounted: false })).lot.scanCount).toBe(2)
  const columns: { name: string }[] = await database.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'lot_scan'`,
  )
  expect(columns.map(({ name }) => name).toSorted()).toEqual(['count', 'lot_id', 'scanned_on'])
})

test('a machine that hammers is answered and hardly counted', async () => {
  await database.query('DELETE FROM lot_scan')

  const answers = await Promise.all(Array.from({ length: 300 }, () => scan('/t/7k3m9q2x4vbd')))

  expect(answers.every(({ __typename }) => __typename === 'LotFound')).toBe(true)
  expect((await counted())[0].count).toBeLessThanOrEqual(60)
})

test('a count that cannot be written does not hold the page up', async () => {
  const locked = database.createQueryRunner()
  await locked.startTransaction()
  await locked.query('LOCK TABLE lot_scan IN SHARE MODE')

  const later = await createApplication(database, () => new Date('2026-11-23T09:05:00Z'))
  const { data } = await createTestClient(later.schema).execute(aVisitor(), SCAN, { path: '/t/7k3m9q2x4vbd', isCounted: true })

  expect(data!['scanLot'].__typename).toBe('LotFound')
  await locked.rollbackTransaction()
  await locked.release()
  await later.useCases.countScan.settled()
})

test('warns of what a person with the goods in hand should know', async () => {
  await database.query(`INSERT INTO recall (id, lot_id, reason, opened_at, opened_by) VALUES (gen_random_uuid(), $1, 'thử', now(), 'x')`, [
    ids.lot,
  ])

  expect((await scan(`/01/${GTIN}/10/L-1?17=271101`)).warnings).toEqual(['RECALLED', 'EXPIRY_DIFFERS'])
})
