import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aPaperTrail, type PaperTrail } from '../../seeds/paper-trail.ts'
import type { DocumentKind } from './document-kind.enum.ts'

const now = new Date('2026-11-23T03:00:00Z')
const settings = { CERTIFICATE_SECRET: 'a secret that signs certificates in tests', PUBLIC_URL: 'https://ocop.example/' }
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let trail: PaperTrail
let server: Server
let asking: Actor

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, settings)
  trail = await aPaperTrail(database)
  const route = application.routes['/documents/']
  server = createServer((request, response) => void route(request, response, asking).catch(() => response.writeHead(500).end()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await database.drop()
})

/** As the gateway would ask, on behalf of this person. */
function ask(path: string, actor: Actor = aVisitor(), init: RequestInit = {}) {
  asking = actor
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/documents/${path}`, init)
}
const idOf = (kind: DocumentKind, of = trail) =>
  kind === 'DECISION' ? of.decisionId : kind === 'MINUTES' ? of.sessionId : kind === 'CERTIFICATE' ? of.recognitionId : of.dossierId
const render = (kind: DocumentKind, options?: { isPrivateShown: boolean }) =>
  application.documents.renderDocument.of(kind, idOf(kind), options).then(document => document!)

/** What a reader’s program finds in a file. */
async function read(file: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, page) => {
      const { items } = await (await pdf.getPage(page + 1)).getTextContent()
      return items
        .map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replaceAll(/\s+/g, ' ')
    }),
  )
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> }
  const tree = await (await pdf.getPage(1)).getStructTree()
  return { pages, text: pages.join(' '), info, isTagged: JSON.stringify(tree).includes('"role":"Document"') }
}

const WORDS: Record<DocumentKind, readonly string[]> = {
  REGISTRATION: [
    'Mẫu số 01',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bình Dương, ngày 30 tháng 5 năm 2026',
    'PHIẾU ĐĂNG KÝ',
    'Nguyễn Thị Ánh Tuyết',
    'Nước mắm Cửa Khe thượng hạng',
    'Phiếu số 012/PĐK-48-20215-2026',
    'Đánh giá lần đầu',
  ],
  SELF_ASSESSMENT: [
    'BÁO CÁO TỰ ĐÁNH GIÁ',
    'Ủ chượp gài nén mười hai tháng trong chum sành',
    '5.150.500.000',
    'PHẦN III. TỰ CHẤM ĐIỂM THEO BỘ TIÊU CHÍ',
    'TỔNG ĐIỂM',
    'Bản tự công bố chất lượng nước mắm',
    'PHẦN IV. KẾ HOẠCH PHÁT TRIỂN',
  ],
  COMMUNE_OPINION: ['Mẫu số 03', 'ỦY BAN NHÂN DÂN XÃ BÌNH DƯƠNG', 'Gắn với lễ hội cầu ngư', 'Nơi nhận:', 'đề nghị cấp trên'],
  DECISION: [
    'Số: 1482/QĐ-UBND',
    'Đà Nẵng, ngày 15 tháng 7 năm 2026',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG',
    'Căn cứ Quyết định 26/2026/QĐ-TTg',
    'Điều 1. Công nhận 1 sản phẩm của 1 chủ thể',
    '36 tháng',
    'DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN',
    '4 sao',
  ],
  CERTIFICATE: [
    'GIẤY CHỨNG NHẬN',
    'Hợp tác xã Nước mắm Cửa Khe Bình Dương',
    'đến hết ngày 15/07/2029',
    'Quyết định số 1482/QĐ-UBND ngày 15 tháng 7 năm 2026',
  ],
  MINUTES: ['BIÊN BẢN', 'Trần Văn Ưu', 'Phạm Đức Ỷ', 'Điểm trung bình', '78,5', '79,5', 'Đề nghị công nhận', 'lấy trung vị'],
}

test.each(Object.entries(WORDS) as [DocumentKind, string[]][])(
  '%s says in searchable, tagged Vietnamese what is on record',
  async (kind, words) => {
    const { file } = await render(kind)
    const { text, info, isTagged } = await read(file)

    expect(words.filter(word => !text.includes(word))).toEqual([])
    expect(text).not.toMatch(/undefined|null|NaN|�/)
    expect(info['Language'] ?? file.toString('latin1').match(/\/Lang \(([\w-]+)\)/)?.[1]).toBe('vi-VN')
    expect(String(info['Title'])).toMatch(/\p{L}/u)
    expect(isTagged).toBe(true)
    expect(file.toString('latin1')).toContain('/OutputIntents')
  },
)

test('a decision and its certificates are signed by whom the decision names, or by nobody in particular', async () => {
  const before = await Promise.all((['DECISION', 'CERTIFICATE'] as const).map(async kind => (await read((await render(kind)).file)).text))
  for (const text of before) expect(text).toMatch(/TM\. ỦY BAN NHÂN DÂN CHỦ TỊCH/)

  await database.query(`UPDATE decision SET signer_name = 'Lê Thị Ngữ', signer_title = E'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' WHERE id = $1`, [
    trail.decisionId,
  ])
  const after = await Promise.all((['DECISION', 'CERTIFICATE'] as const).map(async kind => (await read((await render(kind)).file)).text))
  await database.query('UPDATE decision SET signer_name = NULL, signer_title = NULL WHERE id = $1', [trail.decisionId])

  for (const text of after) {
    expect(text).toMatch(/KT\. CHỦ TỊCH PHÓ CHỦ TỊCH .*Lê Thị Ngữ/)
    expect(text).not.toContain('TM. ỦY BAN NHÂN DÂN')
  }
})

test('minutes say who was there as it was written down, whoever handed a sheet in', async () => {
  const minutes = async () => (await read((await render('MINUTES')).file)).text
  expect(await minutes()).toMatch(/Chưa ghi nhận người có mặt\. Có phiếu đánh giá của \d+\/\d+ người/)

  await database.query('UPDATE evaluation_session SET present = ARRAY[$2] WHERE id = $1', [trail.sessionId, trail.chairId])
  const text = await minutes()
  await database.query('UPDATE evaluation_session SET present = NULL WHERE id = $1', [trail.sessionId])

  expect(text).toMatch(/Có mặt 1\/\d+ người\. Có phiếu đánh giá của [2-9]\/\d+ người/)
  expect(text).toMatch(/Trần Văn Ưu .*?Có mặt/)
  expect(text).toContain('Vắng')
})

test('every font a paper uses is in it, and only the letters it needs', async () => {
  const { file } = await render('DECISION')
  const source = file.toString('latin1')
  const names = [...source.matchAll(/\/FontName \/([\w+-]+)/g)].map(([, name]) => name)

  expect(names.length).toBeGreaterThan(2)
  expect(names.every(name => /^[A-Z]{6}\+Tinos/.test(name!))).toBe(true)
  expect(source.match(/\/FontFile2 /g)).toHaveLength(names.length)
  expect(file.length).toBeLessThan(200_000)
})

test.each(Object.keys(WORDS) as DocumentKind[])('%s is the same file whoever draws it, to the byte', async kind => {
  const other = await createApplication(database, () => new Date('2027-03-04T00:00:00Z'), settings)
  const again = await other.documents.renderDocument.of(kind, idOf(kind))

  expect((await render(kind)).file.equals(again!.file)).toBe(true)
})

test('the scores stand in the order of the criteria, with the papers that prove them, and add up', async () => {
  const { text } = await read((await render('SELF_ASSESSMENT')).file)
  const [, table = ''] = text.split('TỰ CHẤM ĐIỂM')
  const order = ['1.1 ', '1.2 ', '2.1 ', '4.1 ', '5.1 ']

  expect(order.map(code => table.indexOf(` ${code}`)).every((at, place, all) => at > (all[place - 1] ?? -1))).toBe(true)
  expect(table).toMatch(/8 Công bố chất lượng .{0,60} 3 5 5/)
  expect(table).toMatch(/TỔNG ĐIỂM 100 100/)
})

test('gender, ethnicity and private papers are for the producer and the office that scores', async () => {
  const shown = await read((await render('SELF_ASSESSMENT', { isPrivateShown: true })).file)
  const hidden = await read((await render('SELF_ASSESSMENT')).file)

  for (const word of ['Cơ Tu', 'Căn cước công dân']) {
    expect(shown.text).toContain(word)
    expect(hidden.text).not.toContain(word)
  }
  expect(hidden.text).toContain('Tài liệu riêng tư')
})

test('a long table goes on over pages under the same head, and the pages are numbered from the second on', async () => {
  const long = 'Một dòng rất dài '.repeat(400)
  const file = await application.documents.renderDocument.report({
    title: 'Báo cáo năm 2026',
    subtitle: 'Kết quả thực hiện Chương trình OCOP',
    datedOn: '2026-12-31',
    issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'],
    placeAndDay: 'Đà Nẵng, ngày 31 tháng 12 năm 2026',
    sections: [
      { heading: 'I. Chỉ tiêu', paragraphs: ['Đã đạt 12 trên 17 chỉ tiêu.'] },
      {
        heading: 'II. Sản phẩm',
        table: {
          columns: [
            { label: 'Thứ tự', align: 'center' },
            { label: 'Tên sản phẩm', share: 6 },
          ],
          rows: [...Array.from({ length: 120 }, (_, row) => [String(row + 1), `Sản phẩm thứ ${row + 1}`]), ['121', long]],
        },
      },
    ],
    signer: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  })
  const { pages } = await read(file)

  expect(pages.length).toBeGreaterThan(4)
  expect(pages.slice(0, -1).filter(page => !page.includes('Tên sản phẩm'))).toEqual([])
  expect(pages.slice(1).map((page, place) => page.includes(String(place + 2)))).not.toContain(false)
  expect(pages.join(' ').match(/Một dòng rất dài/g)!.length).toBe(400)
  for (const row of [1, 60, 120]) expect(pages.join(' ')).toContain(`Sản phẩm thứ ${row} `)
})

test('texts from keyboards that write diacritics apart, and words wider than the page, are drawn all the same', async () => {
  const file = await application.documents.renderDocument.report({
    title: 'Báo cáo'.normalize('NFD'),
    subtitle: 'x'.repeat(500),
    datedOn: '2026-12-31',
    sections: [
      { heading: 'Đặc sản'.normalize('NFD'), table: { columns: ['Một'], rows: [['Nghiễn'.normalize('NFD')], ['dài'.repeat(300)], []] } },
    ],
  })

  expect((await read(file)).text).toMatch(/Đặc sản.*Nghiễn/)
})

const area = () => anActor('OFFICER', trail.provinceId)
const stranger = () => anActor('OFFICER', '00000000-0000-4000-8000-000000000001')
const producer = () => anActor('PRODUCER', trail.producerId)
const chair = (): Actor => ({
  userId: trail.chairId,
  memberships: [{ role: 'COUNCIL_MEMBER', organizationId: trail.councilId, subjectIds: [trail.provinceId] }],
})

test.each<[string, DocumentKind, () => Actor, number]>([
  ['the producer its own form 01', 'REGISTRATION', producer, 200],
  ['the producer its own form 02', 'SELF_ASSESSMENT', producer, 200],
  ['another producer not', 'SELF_ASSESSMENT', () => anActor('PRODUCER', '00000000-0000-4000-8000-000000000001'), 404],
  ['an officer of the area form 02', 'SELF_ASSESSMENT', area, 200],
  ['an officer of elsewhere not', 'REGISTRATION', stranger, 404],
  ['a visitor not', 'REGISTRATION', aVisitor, 404],
  ['the council what it scores', 'SELF_ASSESSMENT', chair, 200],
  ['an officer of the area form 03', 'COMMUNE_OPINION', area, 200],
  ['a visitor not form 03', 'COMMUNE_OPINION', aVisitor, 404],
  ['the producer the decision that names it', 'DECISION', producer, 200],
  ['an officer of the area the decision', 'DECISION', area, 200],
  ['another producer not the decision', 'DECISION', () => anActor('PRODUCER', '00000000-0000-4000-8000-000000000001'), 404],
  ['an officer of elsewhere not the decision', 'DECISION', stranger, 404],
  ['the chair the minutes', 'MINUTES', chair, 200],
  ['an officer of the area the minutes', 'MINUTES', area, 200],
  ['a member of another council not', 'MINUTES', () => anActor('COUNCIL_MEMBER', trail.provinceId), 404],
  ['the producer not the minutes', 'MINUTES', producer, 404],
  ['everybody the certificate', 'CERTIFICATE', aVisitor, 200],
])('%s', async (_, kind, who, status) => {
  const response = await ask(`${kind.toLowerCase().replaceAll('_', '-')}/${idOf(kind)}.pdf`, who())

  const cached = kind === 'CERTIFICATE' ? 'public, max-age=300' : 'private, no-store'
  const { headers } = response

  expect([response.status, headers.get('content-type'), headers.get('cache-control')]).toEqual(
    status === 200 ? [200, 'application/pdf', cached] : [404, 'application/json', 'no-store'],
  )
})

test.each(['certificate/1.pdf', 'certificate/', 'constructor/x.pdf', 'decision/00000000-0000-4000-8000-000000000009.pdf', '..%2fgraphql'])(
  'there is nothing at %s',
  async path => {
    expect((await ask(path, area())).status).toBe(404)
  },
)

test('a certificate that was taken back, or whose product has no page, is the producer’s and the office’s alone', async () => {
  const other = await aPaperTrail(database)
  const path = `certificate/${other.recognitionId}.pdf`
  const [ours, theirs] = [anActor('PRODUCER', other.producerId), anActor('OFFICER', other.provinceId)]

  await database.query('UPDATE known_product SET is_published = false WHERE product_id = $1', [other.productId])
  expect((await ask(path)).status).toBe(404)
  expect((await ask(path, ours)).headers.get('cache-control')).toBe('private, no-store')
  await database.query('UPDATE known_product SET is_published = true WHERE product_id = $1', [other.productId])
  expect((await ask(path)).status).toBe(200)
  await database.query(`UPDATE recognition SET revoked_on = '2026-11-01', revocation_ground = 'LAW_BROKEN' WHERE id = $1`, [
    other.recognitionId,
  ])
  expect((await ask(path)).status).toBe(404)
  expect((await ask(path, theirs)).status).toBe(200)
})

test('a file that was given out is known by its fingerprint, whoever changes a bit is found out', async () => {
  const file = Buffer.from(await (await ask(`certificate/${trail.recognitionId}.pdf`)).arrayBuffer())
  const check = async (bytes: Buffer) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const query = `query ($sha256: String!) { verifyDocument(sha256: $sha256) { __typename ... on DocumentGenuine { kind title number datedOn certificate { standing star } } } }`
    return (await createTestClient(application.schema).execute(aVisitor(), query, { sha256 })).data!['verifyDocument']
  }
  const altered = Buffer.from(file)
  altered[1_000]! ^= 1

  expect(await check(file)).toMatchObject({
    __typename: 'DocumentGenuine',
    kind: 'CERTIFICATE',
    datedOn: '2026-07-15',
    certificate: { standing: 'VALID', star: 4 },
  })
  expect(await check(altered)).toEqual({ __typename: 'DocumentUnknown' })
  const [{ count }] = await database.query(`SELECT count(*)::int FROM audit_entry WHERE action = 'issueDocument' AND subject_id = $1`, [
    trail.recognitionId,
  ])
  expect(count).toBe(1)
})

test('a draft says that it is one, is the producer’s alone and nobody vouches for it', async () => {
  const other = await aPaperTrail(database)
  await database.query(`UPDATE dossier SET status = 'DRAFT', submitted_at = NULL, receipt_number = NULL WHERE id = $1`, [other.dossierId])
  const path = `self-assessment/${other.dossierId}.pdf`
  const response = await ask(path, anActor('PRODUCER', other.producerId))

  expect((await read(new Uint8Array(await response.arrayBuffer()))).text).toContain('BẢN NHÁP, CHƯA NỘP')
  expect((await ask(path, anActor('OFFICER', other.provinceId))).status).toBe(404)
  expect(await database.query('SELECT FROM issued_document WHERE subject_id = $1', [other.dossierId])).toHaveLength(0)
})

test('a browser that has the file is not sent it again; documents are only read', async () => {
  const path = `certificate/${trail.recognitionId}.pdf`
  const etag = (await ask(path)).headers.get('etag')!

  expect((await ask(path, aVisitor(), { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await ask(path, aVisitor(), { method: 'POST' })).status).toBe(405)
  const head = await ask(path, aVisitor(), { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})
