import { randomUUID } from 'node:crypto'
import { ProductChangedV1, ProductPublishedV1, RecognitionClaimedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { anActor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { decideClaims } from '../../seeds/decided-claims.ts'
import { demoProducts } from '../../seeds/demo-product-facts.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

const HEAD = 'name,producer,district2024,star,year,setNo,source,confidence,decisionNumber,authority,issuedOn,expiresOn,gtin,price'
const PREVIEW = `mutation ($input: PreviewProductImportInput!) { previewProductImport(input: $input) { __typename ... on ProductImport { id rowCount problemCount status rows(first: 500) { line action values { column value } problems { column message } } } } }`
const COMMIT = `mutation ($input: CommitProductImportInput!) { commitProductImport(input: $input) { __typename ... on ProductImport { status committedAt } ... on ProductImportHasProblems { problemCount } ... on ProductImportOutdated { lines } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>
const officer = anActor('OFFICER', fixedId('administrative-unit', '48@2025'))
const base64 = (text: string) => Buffer.from(text).toString('base64')
const preview = (file: string, { key = randomUUID() as string, actor = officer } = {}) =>
  client.execute(actor, PREVIEW, { input: { idempotencyKey: key, fileName: 'products.csv', file } })
const previewed = async (...lines: string[]) => (await preview(base64([HEAD, ...lines].join('\n')))).data!['previewProductImport']
const commit = async (importId: string, actor = officer) => client.execute(actor, COMMIT, { input: { importId } })
const products = async () => (await database.query('SELECT count(*)::int AS count FROM product'))[0].count as number

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))
  client = createTestClient(application.schema)
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => new Date('2026-11-23T09:00:00Z') }))
  await decideClaims(database, application)
})
afterAll(() => database.drop())

test('a good file is shown, then written as a whole, and found with its star as soon as the claim is taken up', async () => {
  const shown = await previewed(
    'Cốm Hòa Vang,HTX Cốm thử,Hòa Vang (Đà Nẵng),4,2026,6,báo,high,QĐ 12/QĐ-UBND,UBND thành phố Đà Nẵng,17/03/2026,,8938500000010,"45,000"',
    'Cốm Hòa Vang,HTX Cốm thử,Hòa Vang (Đà Nẵng),3,2022,6,báo,high,,,,,,',
    'Chiếu Bàn Thạch thử,(not named),Duy Xuyên,3,2025,21,báo,low,,,,,,',
  )
  expect(shown).toMatchObject({
    rowCount: 3,
    problemCount: 0,
    status: 'PREVIEWED',
    rows: [{ line: 2, action: 'CREATE' }, { action: 'CREATE' }, { action: 'CREATE' }],
  })
  const before = await products()

  expect((await commit(shown.id)).data).toMatchObject({ commitProductImport: { status: 'COMMITTED' } })

  expect(await products()).toBe(before + 2)
  expect((await eventsIn(database, RecognitionClaimedV1)).slice(-3)).toMatchObject([
    { star: 4, decisionNumber: 'QĐ 12/QĐ-UBND', issuedOn: '2026-03-17', verificationLevel: 'OFFICIAL_NEWS', source: 'báo' },
    { star: 3 },
    { star: 3, verificationLevel: 'PROPOSAL_ONLY' },
  ])
  expect((await client.execute(officer, '{ product(slug: "com-hoa-vang") { star } }')).data).toEqual({ product: { star: null } })
  await decideClaims(database, application)
  const { data } = await client.execute(
    officer,
    '{ product(slug: "com-hoa-vang") { star price code { kind value } recognitions { star status decisionNumber } producer { legalForm } origin { slug } } products(search: "com hoa vang") { totalCount } }',
  )
  expect(data).toMatchObject({
    product: {
      star: 4,
      price: 45000,
      code: { kind: 'GTIN', value: '8938500000010' },
      recognitions: [
        { star: 4, status: 'VALID', decisionNumber: 'QĐ 12/QĐ-UBND' },
        { star: 3, status: 'EXPIRED' },
      ],
      producer: { legalForm: 'COOPERATIVE' },
      origin: { slug: 'hoa-vang' },
    },
    products: { totalCount: 1 },
  })
  expect((await eventsIn(database, ProductPublishedV1)).filter(event => event.slug === 'com-hoa-vang')).toMatchObject([{ star: null }])
  expect((await eventsIn(database, ProductChangedV1)).findLast(event => event.slug === 'com-hoa-vang')).toMatchObject({
    star: 4,
    starValidTo: '2029-03-17',
  })
  expect((await client.execute(officer, '{ producer(slug: "chu-the-chua-ro-chieu-ban-thach-thu") { isNamed } }')).data).toEqual({
    producer: { isNamed: false },
  })
})

test('the columns of the demonstration file are understood, and what is known stays', async () => {
  const lines = demoProducts
    .slice(0, 61)
    .map(({ name, producer, unit, setNumber, recognitions: [turn] }) =>
      [
        `"${name.replaceAll('"', '""')}"`,
        `"${producer ?? '(not named)'}"`,
        unit,
        turn!.star,
        turn!.source.issuedOn.slice(0, 4),
        setNumber,
        turn!.source.key,
        'high',
        '',
        '',
        '',
        '',
        '',
        '',
      ].join(','),
    )

  const shown = await previewed(...lines)

  expect(shown).toMatchObject({ rowCount: 61, problemCount: 0 })
  expect(shown.rows.every((row: any) => row.action === 'UNCHANGED')).toBe(true)
})

test.each([
  ['', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,,', 'name'],
  ['P', 'HTX A,Nơi không có,4,2026,9,báo,high,,,,,,', 'district2024'],
  ['P', 'HTX A,Phú Quốc (Kiên Giang),4,2026,9,báo,high,,,,,,', 'district2024'],
  ['P', 'HTX A,Tam Kỳ,6,2026,9,báo,high,,,,,,', 'star'],
  ['P', 'HTX A,Tam Kỳ,4.5,2026,9,báo,high,,,,,,', 'star'],
  ['P', 'HTX A,Tam Kỳ,4,2027,9,báo,high,,,,,,', 'year'],
  ['P', 'HTX A,Tam Kỳ,4,hai,9,báo,high,,,,,,', 'year'],
  ['P', 'HTX A,Tam Kỳ,4,2026,27,báo,high,,,,,,', 'setNo'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,sure,,,,,,', 'confidence'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,31/02/2026,,,', 'issuedOn'],
  ['P', 'HTX A,Tam Kỳ,4,2025,9,báo,high,,,2026-01-17,,,', 'issuedOn'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,2026-01-17,2026-01-16,,', 'expiresOn'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,8938500000011,', 'gtin'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,9521973000015,', 'gtin'],
  ['P', 'HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,,-5', 'price'],
  ['Nước mắm làng Bích Họa', 'HTX Khác,Tam Kỳ,4,2026,9,báo,high,,,,,,', 'producer'],
])('%s,%s has its problem at %s', async (name, rest, column) => {
  const shown = await previewed(`${name},${rest}`)

  expect(shown.rows[0].problems).toMatchObject([{ column }])
  expect(shown.rows[0].action).toBeNull()
})

test('one broken row stops the whole file and leaves nothing half-written', async () => {
  const before = await products()
  const shown = await previewed(
    'Tốt 1,HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,,',
    'Hỏng,HTX A,Tam Kỳ,9,2026,9,báo,high,,,,,,',
    'Tốt 1,HTX A,Tam Kỳ,4,2026,9,báo,high,,,,,,',
  )

  expect(shown.problemCount).toBe(2)
  expect((await commit(shown.id)).data).toEqual({ commitProductImport: { __typename: 'ProductImportHasProblems', problemCount: 2 } })
  expect(await products()).toBe(before)
})

test('a change between preview and commit is noticed', async () => {
  const shown = await previewed(
    'Nước mắm làng Bích Họa,HTX Nông nghiệp và Kinh doanh dịch vụ Cát Trắng,Tam Kỳ,4,2026,9,báo,high,,,2026-06-01,,,',
    'Đến trước,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,',
  )
  const other = await previewed('Đến trước,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,')
  await database.query(`UPDATE product SET version = version + 1 WHERE slug = 'nuoc-mam-lang-bich-hoa'`)
  await commit(other.id)

  expect((await commit(shown.id)).data).toEqual({ commitProductImport: { __typename: 'ProductImportOutdated', lines: [2, 3] } })
})

test('committing ten times at once is committing once', async () => {
  const shown = await previewed('Một lần,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,')
  const before = await products()

  const answers = await race(database, 10, () => commit(shown.id))

  expect(answers.every(({ data }) => data?.['commitProductImport'].status === 'COMMITTED')).toBe(true)
  expect(await products()).toBe(before + 1)
  expect((await eventsIn(database, ProductPublishedV1)).filter(event => event.slug === 'mot-lan')).toHaveLength(1)
})

test('the same key gives the same preview, with another file it is refused', async () => {
  const key = randomUUID()
  const file = base64(`${HEAD}\nKhóa,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,`)

  const [first, second] = [await preview(file, { key }), await preview(file, { key })]

  expect(second.data!['previewProductImport'].id).toBe(first.data!['previewProductImport'].id)
  expect(
    (await preview(base64(`${HEAD}\nKhác,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,`), { key })).data!['previewProductImport'].__typename,
  ).toBe('IdempotencyKeyReused')
})

test('an XLSX file, and CSV with a byte order mark and semicolons, say the same', async () => {
  const columns = HEAD.split(',').slice(0, 8)
  const cells = ['Bảng tính', 'HTX A', 'Tam Kỳ', 3, 2026, 9, 'báo', 'high']
  const xlsx = await writeExcelFile([columns.map(value => ({ value })), cells.map(value => ({ value }))] as never, {} as never).toBuffer()
  const csv = `\uFEFF${columns.join(';')}\r\n${cells.join(';')}\r\n`

  for (const file of [Buffer.from(xlsx).toString('base64'), base64(csv)]) {
    const { data, errors } = await preview(file)
    expect(errors).toBeUndefined()
    expect(data!['previewProductImport']).toMatchObject({ rowCount: 1, problemCount: 0, rows: [{ action: 'CREATE' }] })
  }
})

test.each([
  ['not base64', '%%%'],
  ['nothing', ''],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64')],
  ['Latin-1', Buffer.from('name,producer\nM\xe9', 'latin1').toString('base64')],
  ['a broken archive', Buffer.from('PK\u0003\u0004 and no more').toString('base64')],
  ['a file without the columns', base64('a,b\n1,2')],
  ['only a head', base64(HEAD)],
  ['an open quote', base64(`${HEAD}\n"abc`)],
  ['5001 rows', base64(`${HEAD}\n${'x,HTX A,Tam Kỳ,3,2026,9,b,high\n'.repeat(5001)}`)],
  ['3 MB', Buffer.alloc(3_000_000, 'a').toString('base64')],
])('%s is refused at the field', async (_, file) => {
  expect((await preview(file)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'file' } }])
})

test('strangers and producers may not import, others may not see or commit mine', async () => {
  const shown = await previewed('Riêng,HTX A,Tam Kỳ,3,2026,9,báo,high,,,,,,')
  const other = anActor('OFFICER', fixedId('administrative-unit', '48@2025'))

  expect((await preview('', { actor: anActor('PRODUCER', randomUUID()) })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await commit(shown.id, other)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await commit(randomUUID())).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(other, `{ productImport(id: "${shown.id}") { id } }`)).data).toEqual({ productImport: null })
})

test('5,000 rows are previewed and written', async () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, n) => `Hàng loạt ${n},HTX số ${n % 50},Thăng Bình,${3 + (n % 3)},2026,${1 + (n % 26)},b,high`,
  )
  const shown = await previewed(...lines)
  expect(shown).toMatchObject({ rowCount: 5000, problemCount: 0 })

  expect((await commit(shown.id)).data).toMatchObject({ commitProductImport: { status: 'COMMITTED' } })
}, 60_000)
