import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import type { Actor } from '@ocop/service-kit/graphql'
import { signCall, startService } from '@ocop/service-kit/http'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { HoldStreams } from './hold-streams.use-case.ts'
import type { Outlet } from './notice-stream.entity.ts'

const SECRET = 'the secret of the gateway in tests only'
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://ocop.example/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
let now = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
type Instance = Awaited<ReturnType<typeof anInstance>>
let [one, other]: Instance[] = []
const open: ClientRequest[] = []

async function anInstance() {
  const application = await createApplication(database, () => now, settings)
  const { schema, routes } = application
  const ready = { isReady: async () => true, clock: () => now, gatewaySecret: SECRET }
  return { application, http: await startService({ name: 'identity', schema, routes, port: 0, ...ready }) }
}
beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  ;[one, other] = [await anInstance(), await anInstance()]
})
afterEach(() => open.splice(0).forEach(call => call.destroy()))
afterAll(async () => {
  for (const { application, http } of [one!, other!]) {
    await application.stop()
    await http.stop()
  }
  await database.drop()
})

async function aPerson(): Promise<Actor & { userId: string }> {
  const account = { email: `${randomUUID()}@vi-du.vn`, displayName: 'Người dùng', language: 'vi', isDemo: true, emailVerified: true }
  const { unitOfWork, openAccount } = one!.application.accounts
  const userId = (await unitOfWork.run(transaction => openAccount.execute(transaction, { ...account, passwordHash: null }, 'signUp')))!
  return { ...anActor(), userId }
}

/** As the gateway asks for it; `next` waits for the next event. */
async function listenAs(actor: Actor, { at = one!, place }: { at?: Instance; place?: string } = {}) {
  const headers = { ...signCall(SECRET, actor, '', now), ...(place ? { 'last-event-id': place } : {}) }
  const call = get(`http://127.0.0.1:${at.http.port}/notices/stream`, { headers, agent: false })
  open.push(call)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  response.setEncoding('utf8').on('error', () => undefined)
  const words = response[Symbol.asyncIterator]()
  let text = ''
  async function next(): Promise<{ id: string; unread: number; fresh: { kind: string }[] } | 'END'> {
    const event = /^id: (\d+)\nevent: inbox\ndata: (.*)\n\n/m.exec(text)
    if (event) {
      text = text.slice(event.index + event[0].length)
      return { id: event[1]!, ...JSON.parse(event[2]!) }
    }
    const { done, value } = await words.next()
    if (done) return 'END'
    text += String(value)
    return next()
  }
  /** The first event that is so; what woke the stream more often than needed is passed over. */
  async function until(wanted: (event: { id: string; unread: number; fresh: { kind: string }[] }) => boolean) {
    for (;;) {
      const event = await next()
      if (event === 'END') return event
      if (wanted(event)) return event
    }
  }
  return { response, next, until }
}
function tell(userId: string, at: Instance = one!) {
  const at_ = now.toISOString()
  const step = { orderId: randomUUID(), number: 'DH23456789BC', salesPointId: randomUUID(), salesPointName: 'Tam Kỳ', customerId: userId }
  const payload = { ...step, what: 'READY', isBrought: false, byKind: 'SALES_POINT', total: 1_000, actUntil: null, at: at_ }
  const reaction = at.application.reactions.find(({ name }) => name === 'tell-of-order')!
  return at.application.accounts.unitOfWork.run(transaction =>
    reaction.handle(payload as never, transaction, { id: randomUUID(), occurredAt: at_ }),
  )
}

test('a notice shows on an open page at once, also when another instance has delivered it', async () => {
  const person = await aPerson()
  const stream = await listenAs(person)
  expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  expect(await stream.next()).toEqual({ id: '0', unread: 0, fresh: [] })

  await tell(person.userId, other!)

  expect(await stream.until(({ unread }) => unread === 1)).toMatchObject({ fresh: [{ kind: 'ORDER_READY' }] })
})

test('nobody hears what is told to another', async () => {
  const [person, another] = [await aPerson(), await aPerson()]
  const stream = await listenAs(another)
  await stream.next()
  await tell(person.userId)
  await tell(another.userId)
  expect(await stream.until(({ fresh }) => fresh.length > 0)).toMatchObject({ unread: 1 })
})

test('who comes back is told what came meanwhile, and only that', async () => {
  const person = await aPerson()
  await tell(person.userId)
  const first = await listenAs(person)
  const { id } = (await first.next()) as { id: string }
  open.splice(0).forEach(call => call.destroy())
  await tell(person.userId)

  const again = await listenAs(person, { place: id, at: other! })

  expect(await again.next()).toMatchObject({ unread: 2, fresh: [{ kind: 'ORDER_READY' }] })
})

test('reading on one device is seen on the other', async () => {
  const person = await aPerson()
  await tell(person.userId)
  const stream = await listenAs(person)
  await stream.until(({ unread }) => unread === 1)
  const { readInbox } = other!.application
  await readInbox.markRead({ until: now }, person)
  expect(await stream.until(({ unread }) => unread === 0)).not.toBe('END')
})

test('signing out ends the streams of the person, wherever they are', async () => {
  const person = await aPerson()
  const [here, there] = [await listenAs(person), await listenAs(person, { at: other! })]
  await Promise.all([here.next(), there.next()])
  const { unitOfWork, startSession } = one!.application.accounts
  const { refreshToken } = await unitOfWork.run(transaction => startSession.execute(transaction, person.userId))
  const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { __typename } }'
  await createTestClient(other!.application.schema).execute(person, SIGN_OUT, { input: { refreshToken } })
  expect([await here.until(() => false), await there.until(() => false)]).toEqual(['END', 'END'])
})

test('visitors get none, nor does who has six open already', async () => {
  const unsigned = await fetch(`http://127.0.0.1:${one!.http.port}/notices/stream`)
  expect([unsigned.status, await unsigned.text()]).toEqual([403, expect.stringContaining('FORBIDDEN')])
  const visitor = await listenAs(aVisitor())
  expect([visitor.response.statusCode, await visitor.next()]).toEqual([401, 'END'])
  const person = await aPerson()
  for (let page = 0; page < 6; page += 1) expect(await (await listenAs(person)).next()).toMatchObject({ unread: 0 })
  const refused = await listenAs(person)
  expect(await refused.next()).toBe('END')
  expect([refused.response.statusCode, refused.response.headers['retry-after']]).toEqual([429, '60'])
})

test('a stream ends before an access token does: who comes back proves anew who it is', async () => {
  const stream = await listenAs(await aPerson())
  await stream.next()
  now = new Date(now.getTime() + 9 * 60_000 + 1)
  one!.application.streams.beat()
  expect(await stream.until(() => false)).toBe('END')
})

test('a reader that stops reading is told once how things stand when it goes on, and cut off when it never does', async () => {
  const written: string[] = []
  let goOn = () => {}
  let isSlow = false
  let isCut = false
  const outlet: Outlet = {
    write: text => (written.push(text), !isSlow),
    caughtUp: () => new Promise(resolve => void (goOn = () => resolve())),
    end: () => {},
    destroy: () => void (isCut = true),
  }
  let unread = 0
  const readInbox = { state: async () => ({ unread, fresh: [], latest: '1' }) }
  const streams = new HoldStreams(
    readInbox as never,
    () => ({ close: async () => undefined }),
    () => now,
  )
  const person = { ...anActor(), userId: randomUUID() }
  isSlow = true
  streams.open(person, null, outlet)
  await Promise.resolve()
  for (unread = 1; unread < 50; unread += 1) streams.heard(person.userId)
  isSlow = false
  goOn()
  await new Promise(resolve => setImmediate(resolve))
  const told = written.filter(text => text.includes('event: inbox'))
  expect(told.length).toBeLessThanOrEqual(3)
  expect(told.at(-1)).toContain('"unread":50')

  isSlow = true
  streams.beat()
  expect(isCut).toBe(false)
  streams.beat()
  expect(isCut).toBe(true)
  await streams.stop()
})
