import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aPaper, aRubric, linkPaper } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let server: Server
let clamd: TcpServer
let clamdAnswers: 'well' | 'nothing' = 'well'
let origin: string
let directory: string
let asking: Actor
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

/** Speaks clamd’s INSTREAM: finds the word EICAR in what was streamed, length by length. */
const aScanner = () =>
  createTcpServer(socket => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', chunk => {
      if (clamdAnswers === 'nothing') return void socket.destroy()
      bytes = Buffer.concat([bytes, chunk])
      const command = Buffer.from('zINSTREAM\0')
      if (!bytes.subarray(0, command.length).equals(command.subarray(0, Math.min(command.length, bytes.length))))
        return void socket.end('UNKNOWN COMMAND\0')
      const content: Buffer[] = []
      for (let at = command.length; at + 4 <= bytes.length;) {
        const length = bytes.readUInt32BE(at)
        if (length === 0)
          return void socket.end(Buffer.concat(content).includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
        if (at + 4 + length > bytes.length) return undefined
        content.push(bytes.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
      return undefined
    })
  })
const listen = (it: Server | TcpServer) =>
  new Promise<number>(resolve => it.listen(0, '127.0.0.1', () => resolve((it.address() as { port: number }).port)))

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'evidence-'))
  database = await createTestDatabase({ entities, migrations })
  clamd = aScanner()
  const CLAMAV_URL = `tcp://127.0.0.1:${await listen(clamd)}`
  application = await createApplication(database, () => now, { EVIDENCE_DIR: directory, CLAMAV_URL })
  client = createTestClient(application.schema)
  const route = application.routes['/evidence/']
  server = createServer((request, response) => void route(request, response, asking).catch(() => response.writeHead(500).end()))
  origin = `http://127.0.0.1:${await listen(server)}`
  place = await aPlace(database)
  rubricId = await aRubric(database, { set_number: 77 })
})
beforeEach(() => {
  now = new Date('2026-11-23T09:00:00Z')
  clamdAnswers = 'well'
})
afterAll(async () => {
  server.close()
  clamd.close()
  await database.drop()
  await rm(directory, { recursive: true })
})

/** A PDF of so many empty pages, with a word of its own. */
function aPdf(pages = 1, word: string = randomUUID()): Buffer {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 3} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>'),
  ]
  let text = `%PDF-1.4\n%${word}\n`
  const offsets = objects.map((object, number) => {
    const offset = text.length
    text += `${number + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`)
}
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const PREPARE = `mutation ($input: PrepareEvidenceUploadInput!) { prepareEvidenceUpload(input: $input) {
  __typename ... on EvidenceUploadTicket { url expiresAt maximumBytes } } }`
const REMOVE = `mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) {
  __typename ... on EvidenceInUse { dossierIds } ... on RemovedEvidence { evidenceId } } }`
const MINE = `query ($producerId: UUID, $type: EvidenceType, $before: LocalDate, $first: Int, $after: String) {
  myEvidence(producerId: $producerId, type: $type, expiringBefore: $before, first: $first, after: $after) { edges { node {
    id type title mediaType bytes pages scan issuedOn expiresOn validity isPrivate isInUse url views { viewerId viewedAt } } }
    pageInfo { hasNextPage endCursor } } }`

async function aHolder() {
  const { producerId, productId } = await aProducer(database, place.communeId)
  const producer = anActor('PRODUCER', producerId)
  const prepare = (more: Record<string, unknown> = {}, actor = producer) =>
    client.execute(actor, PREPARE, {
      input: { producerId, type: 'TEST_REPORT', title: 'Phiếu kiểm nghiệm', contentType: 'application/pdf', bytes: 1000, ...more },
    })
  const put = async (bytes: unknown, more: Record<string, unknown> = {}, url?: string) =>
    fetch(origin + (url ?? (await prepare(more)).data!['prepareEvidenceUpload'].url), {
      method: 'PUT',
      body: bytes,
      duplex: 'half',
    } as never)
  const send = async (bytes: Buffer, more: Record<string, unknown> = {}): Promise<string> =>
    ((await (await put(bytes, more)).json()) as { id: string }).id
  const mine = async (variables: Record<string, unknown> = {}) =>
    (await client.execute(producer, MINE, { producerId, ...variables })).data!['myEvidence'].edges.map(({ node }: any) => node)
  const remove = (evidenceId: string, actor = producer) => client.execute(actor, REMOVE, { input: { evidenceId } })
  return { producerId, productId, producer, communeId: place.communeId, prepare, put, send, mine, remove }
}
const open = async (id: string, actor: Actor, method = 'GET') => {
  asking = actor
  return fetch(`${origin}/evidence/${id}`, { method })
}
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as any).error })
const filesOnDisk = async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).length

test('a producer sends a paper once and reads it back as it was', async () => {
  const holder = await aHolder()
  const pdf = aPdf(3)

  const answer = await holder.put(pdf, { issuedOn: '2026-01-05', expiresOn: '2027-01-04', title: ' Phiếu kiểm nghiệm ' })
  const { id, url } = (await answer.json()) as any

  expect(answer.status).toBe(201)
  expect(await holder.mine()).toEqual([
    {
      id,
      type: 'TEST_REPORT',
      title: 'Phiếu kiểm nghiệm',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      pages: 3,
      scan: 'CLEAN',
      issuedOn: '2026-01-05',
      expiresOn: '2027-01-04',
      validity: 'EXPIRING',
      isPrivate: false,
      isInUse: false,
      url,
      views: [],
    },
  ])
  const read = await open(id, holder.producer)
  expect(Buffer.from(await read.arrayBuffer())).toEqual(pdf)
  expect(Object.fromEntries(read.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringContaining("filename*=UTF-8''Phi%E1%BA%BFu"),
    'cache-control': 'private, no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  })
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [id])).toEqual([{ action: 'uploadEvidence' }])
})

test('a picture has no pages, and the bytes say what it is, not the sender', async () => {
  const holder = await aHolder()

  const id = await holder.send(PNG, { contentType: 'application/pdf' })

  expect(await holder.mine()).toMatchObject([{ id, mediaType: 'image/png', pages: null, validity: 'VALID' }])
})

test.each([
  [
    'an SVG with script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    415,
    'PAPER_TYPE_NOT_ALLOWED',
  ],
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'PAPER_TYPE_NOT_ALLOWED'],
  [
    'a web page that calls itself a PDF further down',
    Buffer.from('<html>%PDF-1.4 <script>alert(1)</script></html>'),
    415,
    'PAPER_TYPE_NOT_ALLOWED',
  ],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 415, 'PAPER_TYPE_NOT_ALLOWED'],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 415, 'PAPER_TYPE_NOT_ALLOWED'],
  ['nothing', Buffer.alloc(0), 415, 'PAPER_TYPE_NOT_ALLOWED'],
  ['the head of a PDF only', Buffer.from('%PDF-1.7\n'), 422, 'PAPER_UNREADABLE'],
  ['a PDF of 501 pages', aPdf(501), 422, 'TOO_MANY_PAGES'],
  ['a file with a virus', aPdf(1, 'EICAR'), 422, 'PAPER_INFECTED'],
])('%s is refused at the field, and nothing is kept', async (_, bytes, status, code) => {
  const holder = await aHolder()
  const before = await filesOnDisk()

  expect(await problem(await holder.put(bytes))).toMatchObject({ status, code, field: 'file', message: expect.stringMatching(/\w/) })
  expect(await filesOnDisk()).toBe(before)
  expect(await holder.mine()).toEqual([])
})

test('when the scanner is away nothing gets past it', async () => {
  const holder = await aHolder()
  clamdAnswers = 'nothing'

  expect(await problem(await holder.put(aPdf()))).toMatchObject({ status: 503, code: 'SCANNER_AWAY' })
  expect(await holder.mine()).toEqual([])
})

test('without a scanner a file is kept, and it is said that nobody looked', async () => {
  const { routes, schema } = await createApplication(database, () => now, { EVIDENCE_DIR: directory, CLAMAV_URL: undefined })
  const bare = createServer((request, response) => void routes['/evidence/'](request, response, asking))
  const address = `http://127.0.0.1:${await listen(bare)}`
  const holder = await aHolder()
  const { url } = (await holder.prepare()).data!['prepareEvidenceUpload']

  expect((await fetch(address + url, { method: 'PUT', body: aPdf() as never })).status).toBe(201)

  const { data } = await createTestClient(schema).execute(holder.producer, MINE, { producerId: holder.producerId })
  expect(data!['myEvidence'].edges).toMatchObject([{ node: { scan: 'NOT_SCANNED' } }])
  bare.close()
})

test('too many bytes are refused while they come, however they are announced', async () => {
  const holder = await aHolder()
  const before = await filesOnDisk()
  let sent = 0
  const endless = new ReadableStream({
    pull: controller => (sent++ < 60 ? controller.enqueue(new Uint8Array(1_000_000)) : controller.close()),
  })

  const status = await holder.put(endless).then(
    answer => answer.status,
    () => 413,
  )

  expect(status).toBe(413)
  await expect.poll(filesOnDisk).toBe(before)
})

test('the same bytes are one file, and one paper of a kind for each producer', async () => {
  const [one, other] = [await aHolder(), await aHolder()]
  const pdf = aPdf()
  const before = await filesOnDisk()
  const id = await one.send(pdf)

  expect(await problem(await one.put(pdf))).toMatchObject({ status: 409, code: 'PAPER_HELD_ALREADY', evidenceId: id })
  expect((await one.put(pdf, { type: 'QUALITY_DECLARATION' })).status).toBe(201)
  expect((await other.put(pdf)).status).toBe(201)
  expect(await filesOnDisk()).toBe(before + 1)
})

test('of ten same uploads at once one paper is made', async () => {
  const holder = await aHolder()
  const pdf = aPdf()

  const answers = await race(database, 10, () => holder.put(pdf))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  expect(await holder.mine()).toHaveLength(1)
})

test('a ticket is good once, for a quarter of an hour, and cannot be guessed', async () => {
  const holder = await aHolder()
  const { url } = (await holder.prepare()).data!['prepareEvidenceUpload']
  expect([(await holder.put(aPdf(), {}, url)).status, (await holder.put(aPdf(), {}, url)).status]).toEqual([201, 404])

  const late = (await holder.prepare()).data!['prepareEvidenceUpload'].url
  now = new Date('2026-11-23T09:15:00Z')
  expect((await holder.put(aPdf(), {}, late)).status).toBe(404)
  expect((await holder.put(aPdf(), {}, '/evidence/uploads/guess')).status).toBe(404)
})

test.each([
  ['a title of nothing', { title: ' \u0000 ' }, 'title'],
  ['an endless title', { title: 'x'.repeat(201) }, 'title'],
  ['a paper from the future', { issuedOn: '2026-11-24' }, 'issuedOn'],
  ['a paper that ends before it begins', { issuedOn: '2026-11-20', expiresOn: '2026-11-19' }, 'expiresOn'],
  ['a drawing', { contentType: 'image/svg+xml' }, 'contentType'],
  ['a web page', { contentType: 'text/html' }, 'contentType'],
  ['more than 20 MB', { bytes: 20 * 1024 * 1024 + 1 }, 'bytes'],
])('refuses %s at its field', async (_, input, field) => {
  expect((await (await aHolder()).prepare(input)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('a paper is shown to its producer, and once its dossier is submitted to offices of the area and its council; others learn nothing', async () => {
  const holder = await aHolder()
  const id = await holder.send(aPdf())
  const secretId = await holder.send(aPdf(), { type: 'PERSONAL_PAPER' })
  const dossierId = await aDossier(database, holder)
  await linkPaper(database, dossierId, id)
  await linkPaper(database, dossierId, secretId)
  const stranger = await aPlace(database)
  const member = anActor('COUNCIL_MEMBER', place.provinceId)
  await aSessionWith(member.userId!, async () => undefined)
  const people = {
    producer: holder.producer,
    commune: anActor('OFFICER', place.communeId),
    province: anActor('OFFICER', place.provinceId),
    ministry: anActor('OFFICER', COUNTRY),
    member,
    otherMember: anActor('COUNCIL_MEMBER', place.provinceId),
    otherProvince: anActor('OFFICER', stranger.provinceId),
    otherProducer: (await aHolder()).producer,
    consumer: anActor('CONSUMER'),
    visitor: aVisitor(),
  }
  const whoSees = async (paperId: string) => {
    const seen = []
    for (const [name, actor] of Object.entries(people)) if ((await open(paperId, actor)).status === 200) seen.push(name)
    return seen
  }

  expect(await whoSees(id)).toEqual(['producer'])

  await database.query(
    `UPDATE dossier SET status = 'PROPOSED', level = 'PROVINCE', rubric_id = $2, submitted_at = now(), receipt_number = $1::text WHERE id = $1::uuid`,
    [dossierId, rubricId],
  )
  await aSessionWith(member.userId!, sessionId => database.query('INSERT INTO session_dossier VALUES ($1, $2)', [sessionId, dossierId]))

  expect(await whoSees(id)).toEqual(['producer', 'commune', 'province', 'ministry', 'member'])
  expect(await whoSees(secretId)).toEqual(['producer', 'province'])
  const hidden = await problem(await open(secretId, people.commune))
  expect(hidden).toEqual(await problem(await open(randomUUID(), people.commune)))
})

async function aSessionWith(userId: string, work: (sessionId: string) => Promise<unknown>) {
  const [councilId, sessionId] = [randomUUID(), randomUUID()]
  await database.query(
    `INSERT INTO council (id, level, unit_id, name, decision_number, decided_on, agreement, divergence_percent, quorum, created_at)
     VALUES ($1::uuid, 'PROVINCE', $2, 'Hội đồng', $1::text, '2026-11-01', 'MEDIAN', 30, 3, now())`,
    [councilId, place.provinceId],
  )
  await database.query(`INSERT INTO council_member VALUES ($1, $2, 'Bà Tư', NULL, 'MEMBER')`, [councilId, userId])
  await database.query(`INSERT INTO evaluation_session VALUES ($1, $2, 'Đợt 1', '2026-11-20', 'OPEN', now(), NULL)`, [sessionId, councilId])
  await work(sessionId)
}

test('every view is written down for the producer, and for nobody else', async () => {
  const holder = await aHolder()
  const id = await holder.send(aPdf())

  await (await open(id, holder.producer)).arrayBuffer()
  await open(id, holder.producer, 'HEAD')
  await open(id, anActor('OFFICER', place.provinceId))

  expect((await holder.mine())[0].views).toEqual([{ viewerId: holder.producer.userId, viewedAt: now.toISOString() }])
})

test('papers that run out are found in time', async () => {
  const holder = await aHolder()
  const soon = await aPaper(database, holder.producerId, { expires_on: '2026-12-31' })
  const past = await aPaper(database, holder.producerId, { expires_on: '2026-11-22', added_at: '2026-11-02T00:00:00Z' })
  await aPaper(database, holder.producerId, { expires_on: '2028-01-01' })
  await aPaper(database, holder.producerId)

  expect(await holder.mine({ before: '2027-01-01' })).toMatchObject([
    { id: past, validity: 'EXPIRED' },
    { id: soon, validity: 'EXPIRING' },
  ])
})

test('a long list comes page by page and costs the same number of statements', async () => {
  const holder = await aHolder()
  for (let count = 0; count < 5; count++)
    await aPaper(database, holder.producerId, { added_at: `2026-11-0${1 + (count % 2)}T00:00:00.123456Z` })
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(holder.producer, MINE, { producerId: holder.producerId, first: 2, after })
    const { edges, pageInfo } = data!['myEvidence'] as {
      edges: { node: { id: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    seen.push(...edges.map(({ node }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)

  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
  expect(await countStatements(database, () => holder.mine({ first: 5 }))).toBe(
    await countStatements(database, () => holder.mine({ first: 1 })),
  )
})

test('a paper goes with its last use, out of drafts too; never from under a submitted dossier', async () => {
  const holder = await aHolder()
  const pdf = aPdf()
  const id = await holder.send(pdf)
  const used = await aPaper(database, holder.producerId)
  const draft = await aDossier(database, holder)
  await linkPaper(database, draft, id, 'A1')
  const submitted = await aDossier(
    database,
    { ...holder, ...(await aProducer(database, place.communeId)), producerId: holder.producerId },
    { status: 'SUBMITTED', rubric_id: rubricId },
  )
  await linkPaper(database, submitted, used, 'A1')
  const before = await filesOnDisk()

  expect((await holder.remove(used)).data).toEqual({ removeEvidence: { __typename: 'EvidenceInUse', dossierIds: [submitted] } })
  expect((await holder.mine()).find((paper: any) => paper.id === used).isInUse).toBe(true)
  expect((await holder.remove(id)).data).toEqual({ removeEvidence: { __typename: 'RemovedEvidence', evidenceId: id } })
  await application.dossiers.forgetPapers.execute()
  expect(await filesOnDisk()).toBe(before - 1)
  expect((await open(id, holder.producer)).status).toBe(404)
  expect((await holder.put(pdf)).status).toBe(201)
})

test('others may neither upload, list nor remove', async () => {
  const holder = await aHolder()
  const id = await holder.send(aPdf())
  const stranger = anActor('PRODUCER', randomUUID())
  const forbidden = [{ extensions: { code: 'FORBIDDEN' } }]

  expect((await holder.prepare({}, stranger)).errors).toMatchObject(forbidden)
  expect((await holder.prepare({}, anActor('OFFICER', holder.producerId))).errors).toMatchObject(forbidden)
  expect((await holder.prepare({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await client.execute(stranger, MINE, { producerId: holder.producerId })).errors).toMatchObject(forbidden)
  expect((await holder.remove(id, stranger)).errors).toMatchObject(forbidden)
  expect(await holder.remove(id, stranger)).toEqual(await holder.remove(randomUUID(), stranger))
  expect(await holder.mine()).toHaveLength(1)
})
