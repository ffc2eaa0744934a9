import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UnitOfWork } from '@ocop/service-kit/database'
import { VISITOR } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let server: Server
let origin: string
let directory: string
let now = new Date('2026-11-23T09:00:00Z')
const slug = 'nuoc-mam-lang-bich-hoa'
const productId = fixedId('product', slug)
const producer = anActor('PRODUCER', fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang'))
const officer = anActor('OFFICER', fixedId('administrative-unit', '48@2025'))

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'media-'))
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => now, { MEDIA_DIR: directory })
  client = createTestClient(application.schema)
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => now }))
  const route = application.routes['/media/']
  server = createServer((request, response) => void route(request, response, VISITOR).catch(() => response.writeHead(500).end()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
afterAll(async () => {
  server.close()
  await database.drop()
  await rm(directory, { recursive: true })
})

const aPhoto = (width = 2000, height = 1500, colour = '#c65b5b') =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({ IFD0: { Artist: 'bí mật', Copyright: 'secret' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
const prepare = async (more = {}, actor = producer) => {
  const { data, errors } = await client.execute(
    actor,
    'mutation ($input: PrepareImageUploadInput!) { prepareImageUpload(input: $input) { __typename ... on ImageUploadTicket { url maximumBytes expiresAt } ... on ImageTooLarge { maximumBytes } ... on ImageTypeNotAllowed { allowedTypes } ... on TooManyImages { maximumCount } } }',
    {
      input: { productId, contentType: 'image/jpeg', bytes: 1000, alternativeText: 'Chai nước mắm', ...more },
    },
  )
  return { ...data?.['prepareImageUpload'], errors }
}
const put = async (bytes: Buffer, url?: string) =>
  fetch(`${origin}${url ?? (await prepare()).url}`, { method: 'PUT', body: bytes as never })
const codeOf = async (response: Response) => ((await response.json()) as any).error.code
const imagesSeenBy = async (actor: typeof producer) =>
  (
    await client.execute(
      actor,
      `{ productById(id: "${productId}") { images { id url thumbnailUrl width height isArtwork alternativeText } } }`,
    )
  ).data!['productById'].images
const versionOf = async () =>
  (await client.execute(producer, `{ productById(id: "${productId}") { version } }`)).data!['productById'].version

test('artwork is drawn once, says what it is, and is kept for ever', async () => {
  const [image] = await imagesSeenBy(aVisitor())
  expect(image).toMatchObject({ id: null, isArtwork: true })
  expect(image.alternativeText).toContain('không phải ảnh')

  const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(origin + image.thumbnailUrl)))

  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(answers[0]!.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const picture = await sharp(Buffer.from(await answers[0]!.arrayBuffer())).metadata()
  expect(picture).toMatchObject({ format: 'webp', width: 320, height: 320 })
  const again = await fetch(origin + image.thumbnailUrl, { headers: { 'if-none-match': answers[0]!.headers.get('etag')! } })
  expect(again.status).toBe(304)
})

test('a photograph is turned upright, resized, freed of its metadata, and public once published', async () => {
  const response = await put(await aPhoto())
  expect(response.status).toBe(201)
  const uploaded = (await response.json()) as any

  const [image] = await imagesSeenBy(producer)
  expect(image).toMatchObject({ url: uploaded.url, width: 1280, isArtwork: false, alternativeText: 'Chai nước mắm' })
  expect((await imagesSeenBy(aVisitor()))[0].isArtwork).toBe(true)
  const file = Buffer.from(await (await fetch(origin + image.url)).arrayBuffer())
  const metadata = await sharp(file).metadata()
  expect(metadata).toMatchObject({ format: 'webp', width: 1280 })
  expect(metadata.height).toBeGreaterThan(1280)
  expect(metadata.exif).toBeUndefined()
  expect(file.includes('secret')).toBe(false)

  const version = await versionOf()
  await client.execute(producer, 'mutation ($i: SubmitProductInput!) { submitProduct(input: $i) { __typename } }', {
    i: { productId, version },
  })
  await client.execute(officer, 'mutation ($i: PublishProductInput!) { publishProduct(input: $i) { __typename } }', {
    i: { productId, version: version + 1 },
  })
  expect(await imagesSeenBy(aVisitor())).toMatchObject([{ url: uploaded.url }])
})

test.each([
  [
    'an SVG with script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    415,
    'IMAGE_TYPE_NOT_ALLOWED',
  ],
  ['HTML', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'IMAGE_TYPE_NOT_ALLOWED'],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 415, 'IMAGE_TYPE_NOT_ALLOWED'],
  ['nothing', Buffer.alloc(0), 415, 'IMAGE_TYPE_NOT_ALLOWED'],
  ['the head of a JPEG only', Buffer.from('ffd8ffe000104a46494600010101', 'hex'), 422, 'IMAGE_UNREADABLE'],
])('%s is refused, and nothing is kept', async (_, bytes, status, code) => {
  const before = await readdir(directory)
  const response = await put(bytes)

  expect(response.status).toBe(status)
  expect(await codeOf(response)).toBe(code)
  expect(await readdir(directory)).toEqual(before)
})

test('a small file that unfolds into a hundred million pixels is refused', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)

  expect((await put(bomb)).status).toBe(422)
})

test('too many bytes are refused while they come, however they are announced', async () => {
  const { url } = await prepare()
  // five times too much, and then it ends: a sender that never stops would fill this process when nobody reads any more
  let sent = 0
  const endless = new ReadableStream({
    pull: controller => (sent++ < 40 ? controller.enqueue(new Uint8Array(1_000_000)) : controller.close()),
  })

  const answer = await fetch(origin + url, { method: 'PUT', body: endless, duplex: 'half' } as never).then(
    ({ status }) => status,
    () => 413,
  )
  expect(answer).toBe(413)
  expect(await prepare({ bytes: 200_000_000 })).toMatchObject({ __typename: 'ImageTooLarge', maximumBytes: 8 * 1024 * 1024 })
  expect(await prepare({ contentType: 'image/svg+xml' })).toMatchObject({ __typename: 'ImageTypeNotAllowed' })
})

test('a ticket is good once, for a quarter of an hour, and cannot be guessed', async () => {
  const photo = await aPhoto(400, 300, '#123456')
  const { url } = await prepare()
  const answers = await Promise.all([put(photo, url), put(photo, url), put(photo, url)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404])
  const late = await prepare()
  now = new Date('2026-11-23T09:16:00Z')
  expect((await put(photo, late.url)).status).toBe(404)
  now = new Date('2026-11-23T09:00:00Z')
  expect((await put(photo, '/media/uploads/guess')).status).toBe(404)
})

test.each([
  '/media/../../etc/passwd',
  '/media/%2e%2e/x',
  '/media/abc-320.webp',
  `/media/${'0'.repeat(64)}-320.webp`,
  `/media/${'0'.repeat(64)}-321.webp`,
])('%s is nothing', async address => {
  expect((await fetch(origin + address)).status).toBe(404)
})

test('other people may neither upload nor remove', async () => {
  const stranger = anActor('PRODUCER', randomUUID())
  const [{ id: imageId }] = await imagesSeenBy(producer)
  const remove = (actor: typeof producer, id = imageId) =>
    client.execute(
      actor,
      'mutation ($input: RemoveImageInput!) { removeImage(input: $input) { ... on Product { status images { isArtwork } } } }',
      { input: { imageId: id } },
    )

  expect((await prepare({}, stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await prepare({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await remove(stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await remove(producer, randomUUID())).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await remove(producer)).data!['removeImage'].status).toBe('DRAFT')
})

test('a thirteenth picture is refused', async () => {
  for (let shade = 0; (await imagesSeenBy(producer)).length < 12; shade++) await put(await aPhoto(40, 40, `rgb(${shade * 9},${shade},0)`))

  expect(await prepare()).toMatchObject({ __typename: 'TooManyImages', maximumCount: 12 })
})
