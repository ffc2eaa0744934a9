import { createServer, type Server } from 'node:http'
import { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, VISITOR } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const OPEN = `mutation { openOfficeCalendar { ... on OfficeCalendar { url goodUntil } } }`
const REVOKE = `mutation { revokeOfficeCalendar { ... on RevokedCalendar { wasOpen } } }`

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let server: Server
let origin: string
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, {
    CERTIFICATE_SECRET: 'a secret for tests, thirty-two long',
    PUBLIC_URL: 'https://ocop.example/',
  })
  client = createTestClient(application.schema)
  rubricId = await aRubric(database)
  const route = application.routes['/calendar/']
  server = createServer((request, response) => void route(request, response, VISITOR).catch(() => response.writeHead(500).end()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
})
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z')
  place = await aPlace(database)
})
afterAll(async () => {
  server.close()
  await database.drop()
})

async function aWaiting(dueOn: string | null, overrides: Record<string, unknown> = {}) {
  const made = { ...(await aProducer(database, place.communeId)), communeId: place.communeId }
  const dossierId = await aDossier(database, made, { status: 'PROPOSED', level: 'PROVINCE', rubric_id: rubricId, ...overrides })
  await database.query(
    `INSERT INTO dossier_step (dossier_id, number, step, level, actor_id, at, due_on) VALUES ($1, 1, 'X', 'PROVINCE', 'x', '2026-11-20T03:04:05Z', $2)`,
    [dossierId, dueOn],
  )
  return dossierId
}
const open = async (actor: Actor) => (await client.execute(actor, OPEN)).data!['openOfficeCalendar'] as { url: string; goodUntil: string }
const fetchIt = (url: string, init: RequestInit = {}) => fetch(origin + new URL(url).pathname, init)

/** The way RFC 5545 says to read: lines are unfolded, then split at the first colon, then the text is unescaped. */
function parse(text: string): Record<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true)
  const folded = text.slice(0, -2).split('\r\n')
  expect(folded.filter(line => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line) || line.includes('\uFFFD'))).toEqual([])
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  expect([lines[0], lines[1], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR'])
  const events: Record<string, string>[] = []
  for (const line of lines.slice(1, -1)) {
    const [name, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
    if (line === 'BEGIN:VEVENT') events.push({})
    else if (line !== 'END:VEVENT')
      (events.at(-1) ?? {})[name] = value.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
  }
  return events
}

test('an officer reads the last days of the office in a calendar programme', async () => {
  const name = 'Mắm nêm; “Dì Cẩn”, chai 500 ml, loại đặc biệt ủ chượp mười hai tháng\nBEGIN:VEVENT'
  const late = await aWaiting('2026-11-01', { product_name: name, receipt_number: 'Phiếu số 007/PĐK-48-20335-2026' })
  const soon = await aWaiting('2026-12-31', { status: 'ACCEPTED' })
  await aWaiting(null)
  await aWaiting('2026-12-01', { status: 'RECOGNISED' })
  await aWaiting('2026-12-01', { status: 'SUBMITTED', level: 'COMMUNE' })

  const { url } = await open(anActor('OFFICER', place.provinceId))
  const answer = await fetchIt(url)

  expect(new URL(url).origin).toBe('https://ocop.example')
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(parse(await answer.text())).toEqual([
    {
      UID: `${late}-1@ocop-connect`,
      DTSTAMP: '20261120T030405Z',
      'DTSTART;VALUE=DATE': '20261101',
      'DTEND;VALUE=DATE': '20261102',
      SUMMARY: `Tiếp nhận, đánh giá: ${name}`,
      DESCRIPTION: 'Phiếu số 007/PĐK-48-20335-2026',
      URL: `https://ocop.example/lam-viec/can-bo/ho-so/${late}`,
      TRANSP: 'TRANSPARENT',
    },
    expect.objectContaining({
      UID: `${soon}-1@ocop-connect`,
      'DTEND;VALUE=DATE': '20270101',
      SUMMARY: expect.stringMatching(/^Đánh giá, phân hạng: /),
    }),
  ])
})

test('each office sees its own level', async () => {
  await aWaiting('2026-12-01')
  const atCommune = await aWaiting('2026-12-02', { status: 'SUBMITTED', level: 'COMMUNE' })
  const forwarded = await aWaiting('2026-12-03', { status: 'FORWARDED', level: 'CENTRE' })
  const seenBy = async (...unitIds: string[]) => {
    const { url } = await open(anActor('OFFICER', ...unitIds))
    return parse(await (await fetchIt(url)).text()).map(({ UID }) => UID!.slice(0, 36))
  }

  expect(await seenBy(place.communeId)).toEqual([atCommune])
  expect(await seenBy(place.otherCommuneId)).toEqual([])
  expect(await seenBy(COUNTRY)).toEqual([forwarded])
})

test('the address stays the same until it is revoked; then it leads nowhere and the next is another', async () => {
  const officer = anActor('OFFICER', place.provinceId)
  const first = await open(officer)
  now = new Date('2026-12-23T09:00:00Z')
  const again = await open(officer)

  expect(again.url).toBe(first.url)
  expect([first.goodUntil, again.goodUntil]).toEqual(['2027-02-21T09:00:00.000Z', '2027-03-23T09:00:00.000Z'])
  expect((await client.execute(officer, REVOKE)).data).toEqual({ revokeOfficeCalendar: { wasOpen: true } })
  expect((await client.execute(officer, REVOKE)).data).toEqual({ revokeOfficeCalendar: { wasOpen: false } })
  expect((await fetchIt(first.url)).status).toBe(404)
  const next = await open(officer)
  expect(next.url).not.toBe(first.url)
  expect((await fetchIt(next.url)).status).toBe(200)
})

test('an address ends by itself, with the membership, and cannot be made up', async () => {
  const officer = anActor('OFFICER', place.provinceId)
  const { url } = await open(officer)
  const forged = url.replace(/.\.ics$/, letter => (letter === 'A.ics' ? 'B.ics' : 'A.ics'))
  const { url: other } = await open(anActor('OFFICER', place.provinceId))
  const mixed = url.slice(0, url.lastIndexOf('/') + 37) + other.slice(other.lastIndexOf('/') + 37)

  for (const address of [forged, mixed, 'https://x/calendar/x.ics', 'https://x/calendar/'])
    expect((await fetchIt(address)).status).toBe(404)
  now = new Date('2027-02-21T09:00:00Z')
  expect((await fetchIt(url)).status).toBe(404)
  now = new Date('2026-11-23T09:00:00Z')
  const ended = application.reactions.find(({ name }) => name === 'end-calendar')!
  const membership = { membershipId: 'm', userId: officer.userId, organizationId: 'o' }
  const tell = (role: string) =>
    new UnitOfWork(database).run(transaction => ended.handle({ ...membership, role } as never, transaction, {} as never))
  await tell('PRODUCER')
  expect((await fetchIt(url)).status).toBe(200)
  await tell('OFFICER')
  expect((await fetchIt(url)).status).toBe(404)
})

test('only officers have a calendar, and it is only read', async () => {
  for (const actor of [anActor('PRODUCER', place.provinceId), anActor('COUNCIL_MEMBER', place.provinceId)]) {
    for (const query of [OPEN, REVOKE])
      expect((await client.execute(actor, query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  const { url } = await open(anActor('OFFICER', place.provinceId))
  expect((await fetchIt(url, { method: 'PUT', body: 'x' })).status).toBe(405)
  expect(await (await fetchIt(url, { method: 'HEAD' })).text()).toBe('')
})
