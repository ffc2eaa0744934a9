import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto'
import { type EventContract, GoodsExpiredV1, GoodsOversoldV1, GoodsRecalledV1, OrderProgressedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { aBrowser, decrypt } from '@ocop/testing-kit/push-browser'
import { aPushService } from '@ocop/testing-kit/push-service'
import webPush from 'web-push'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { readVariables } from '../../environment.ts'
import { isPushed } from '../notice-settings/notice-channels.rules.ts'
import { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import { pushOf } from './push-manner.rules.ts'

const CHANNEL = 'publicKey quietFrom quietUntil devices { id label fingerprint createdAt lastSuccessAt }'
const MINE = `{ myPushChannel { ${CHANNEL} } }`
const ON = `mutation ($input: TurnOnPushInput!) { turnOnPush(input: $input) { __typename ... on PushChannel { ${CHANNEL} } ... on TooManyPushDevices { most } } }`
const OFF = `mutation ($input: TurnOffPushInput!) { turnOffPush(input: $input) { ... on PushChannel { ${CHANNEL} } } }`
const QUIET = `mutation ($input: SetQuietHoursInput!) { setQuietHours(input: $input) { ... on PushChannel { quietFrom quietUntil } } }`
const TEST = `mutation ($input: SendTestPushInput!) { sendTestPush(input: $input) { __typename } }`
const SET = `mutation ($input: SetNoticeSettingInput!) { setNoticeSetting(input: $input) { ... on NoticeSetting { kind push } } }`
const SIGN_OUT = `mutation ($input: SignOutInput!) { signOut(input: $input) { ... on SignedOut { at } } }`
const noon = new Date('2026-11-23T05:00:00Z')
const vapid = webPush.generateVAPIDKeys()
const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://ocop.example/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const keys = { VAPID_PUBLIC_KEY: vapid.publicKey, VAPID_PRIVATE_KEY: vapid.privateKey, PUSH_HOSTS: 'fcm.googleapis.com,127.0.0.1' }
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let service: Awaited<ReturnType<typeof aPushService>>

beforeAll(async () => {
  service = await aPushService()
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now, { ...settings, ...keys })
  client = createTestClient(application.schema)
})
beforeEach(async () => {
  now = noon
  service.received.length = 0
  await database.query('DELETE FROM push_message')
})
afterAll(async () => {
  await service.stop()
  await database.drop()
})

type Person = Actor & { userId: string; refreshToken: string }
/** Somebody who works at a point and is signed in. */
async function aPerson(pointId?: string, role: 'SALES_POINT_STAFF' | 'SALES_POINT_MANAGER' = 'SALES_POINT_STAFF'): Promise<Person> {
  const { unitOfWork, openAccount, grantMembership, addOrganization, startSession } = application.accounts
  const email = `${randomUUID()}@vi-du.vn`
  const account = { email, displayName: 'Người dùng', language: 'vi', isDemo: true, emailVerified: true, passwordHash: null }
  const organization = { id: randomUUID(), name: `Đơn vị ${email}`, kind: 'SALES_POINT_OPERATOR', isDemo: true } as const
  const subjectIds = pointId ? [pointId] : []
  const session = await unitOfWork.run(async transaction => {
    const id = (await openAccount.execute(transaction, account, 'signUp'))!
    if (pointId) {
      await addOrganization.execute(transaction, organization, 'system')
      await grantMembership.execute(transaction, { userId: id, role, organization, subjectIds }, 'system')
    }
    return startSession.execute(transaction, id)
  })
  return { ...session, memberships: pointId ? [{ role, organizationId: organization.id, subjectIds }] : [] }
}
async function ask(actor: Actor, document: string, input?: Record<string, unknown>) {
  const { data, errors } = await client.execute(actor, document, input ? { input } : {})
  return errors ? { code: errors[0]?.extensions?.code, field: errors[0]?.extensions?.field } : (Object.values(data!)[0] as any)
}
const browser = () => aBrowser(service.address)
async function turnedOn(person: Person) {
  const device = browser()
  const { devices } = await ask(person, ON, device.offer())
  const fingerprint = createHash('sha256').update(device.endpoint).digest('base64url')
  return { ...device, id: devices.find((one: { fingerprint: string }) => one.fingerprint === fingerprint).id as string }
}
async function hear<Payload>({ topic }: EventContract<Payload>, payload: Payload) {
  for (const reaction of application.reactions.filter(one => one.topic === topic && one.name.startsWith('tell-')))
    await application.accounts.unitOfWork.run(transaction =>
      reaction.handle(payload as never, transaction, { id: randomUUID(), occurredAt: now.toISOString() }),
    )
}
const place = (salesPointId: string) => ({ salesPointId, salesPointName: 'Điểm bán Tam Kỳ' })
const anOrder = (salesPointId: string, what: 'PLACED' | 'PAID' = 'PLACED') =>
  hear(OrderProgressedV1, {
    ...place(salesPointId),
    orderId: randomUUID(),
    number: 'DH23456789BC',
    customerId: randomUUID(),
    what,
    isBrought: false,
    byKind: what === 'PLACED' ? 'CUSTOMER' : 'SALES_POINT',
    total: 130_000,
    actUntil: null,
    at: now.toISOString(),
  })
const aRecall = (salesPointId: string) =>
  hear(GoodsRecalledV1, {
    ...place(salesPointId),
    recallId: randomUUID(),
    productId: randomUUID(),
    productName: 'Nước mắm',
    lotCode: 'BAD',
    quantity: 7,
  })
const deliver = (of = application) => of.jobs.find(({ name }) => name === 'deliver-push')!.run()
const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
const titles = ({ path, read }: ReturnType<typeof aBrowser>) =>
  service.received.filter(one => one.path === path).map(({ body }) => read(body)['title'])

test('our reading of RFC 8291 opens the message of its section 5', () => {
  const body =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN'
  const receiver = { privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
  expect(decrypt(Buffer.from(body, 'base64url'), receiver)).toBe('When I grow up, I want to be a watermelon')
})

test('a new order reaches the device of who works there, encrypted, signed, and without number, money or customer', async () => {
  const pointId = randomUUID()
  const [staff, stranger] = [await aPerson(pointId), await aPerson(randomUUID())]
  const [device, other] = [await turnedOn(staff), await turnedOn(stranger)]
  await anOrder(pointId)
  await deliver()

  expect(titles(other)).toEqual([])
  expect(service.received).toHaveLength(1)
  const { headers, body } = service.received[0]!
  const told = device.read(body)
  expect(told).toEqual({
    title: 'Có đơn mới cần soạn',
    body: 'Điểm bán Tam Kỳ',
    path: `/lam-viec/diem-ban/${pointId}/don-hang`,
    language: 'vi',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    tag: `NEW_ORDER/${pointId}`,
    isUrgent: false,
  })
  expect(headers).toMatchObject({
    ttl: '86400',
    urgency: 'normal',
    topic: expect.stringMatching(/^[\w-]{32}$/),
    'content-encoding': 'aes128gcm',
  })

  const [, token, key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization!)!
  const [head, claims, signature] = token!.split('.') as [string, string, string]
  const point = Buffer.from(vapid.publicKey, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
  expect(key).toBe(vapid.publicKey)
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), signer, Buffer.from(signature, 'base64url'))).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: service.address, sub: 'https://ocop.example/' })
  expect((await ask(staff, MINE)).devices).toMatchObject([{ label: 'Máy ở quầy', lastSuccessAt: noon.toISOString() }])
  await deliver()
  expect(service.received).toHaveLength(1)
})

test('a device is spoken to in the language in which it was turned on', async () => {
  const pointId = randomUUID()
  const staff = await aPerson(pointId)
  const device = browser()
  await createTestClient(application.schema, { language: 'en' }).execute(staff, ON, { input: device.offer() })
  await anOrder(pointId)
  await deliver()
  expect(titles(device)).toEqual(['A new order to prepare'])
})

test('two instances push each message once', async () => {
  const pointId = randomUUID()
  const devices = [await turnedOn(await aPerson(pointId)), await turnedOn(await aPerson(pointId)), await turnedOn(await aPerson(pointId))]
  const second = await createApplication(database, () => now, { ...settings, ...keys })
  for (let order = 0; order < 5; order += 1) await anOrder(pointId, 'PAID')
  let turn = 0
  await race(database, 4, () => deliver(turn++ % 2 === 0 ? application : second))
  expect(devices.map(device => titles(device).length)).toEqual([5, 5, 5])
})

test.each([404, 410])('a push service that answers %s knows nobody there any more: the device is gone, others stay', async status => {
  const pointId = randomUUID()
  const staff = await aPerson(pointId)
  const [gone, kept] = [await turnedOn(staff), await turnedOn(staff)]
  service.answer(gone.path, { status })
  await anOrder(pointId)
  await anOrder(pointId, 'PAID')
  await deliver()
  expect((await ask(staff, MINE)).devices.map(({ id }: { id: string }) => id)).toEqual([kept.id])
  expect(titles(kept)).toHaveLength(2)
  expect(await database.query('SELECT FROM push_message')).toEqual([])
})

test.each([
  ['too many', { status: 429, headers: { 'retry-after': '600' } }, [9, 1]],
  ['trouble', { status: 503 }, [0.4, 0.1]],
] as const)('after %s a message is tried again, later and not before', async (_, answer, [early, rest]) => {
  const pointId = randomUUID()
  const device = await turnedOn(await aPerson(pointId))
  service.answer(device.path, answer)
  await anOrder(pointId)
  await deliver()
  service.answer(device.path, { status: 201 })
  minutesLater(early)
  await deliver()
  expect(service.received).toHaveLength(1)
  minutesLater(rest)
  await deliver()
  expect(titles(device)).toEqual(['Có đơn mới cần soạn', 'Có đơn mới cần soạn'])
  await deliver()
  expect(service.received).toHaveLength(2)
})

test('what a push service refuses, and what is no news any more, is not tried again', async () => {
  const pointId = randomUUID()
  const device = await turnedOn(await aPerson(pointId))
  service.answer(device.path, { status: 400 })
  await anOrder(pointId)
  await deliver()
  service.answer(device.path, { status: 502 })
  await anOrder(pointId)
  await deliver()
  minutesLater(24 * 60)
  await deliver()
  expect(service.received).toHaveLength(2)
  expect(await database.query('SELECT FROM push_message')).toEqual([])
})

test('a kind that the person does not want pushed is silent, also when that was said in the last moment', async () => {
  const pointId = randomUUID()
  const staff = await aPerson(pointId)
  const device = await turnedOn(staff)
  await anOrder(pointId)
  expect(await ask(staff, SET, { kind: 'NEW_ORDER', inApp: true, letter: true, push: false })).toEqual({ kind: 'NEW_ORDER', push: false })
  expect(await ask(staff, SET, { kind: 'NEW_ORDER', inApp: true, letter: false })).toEqual({ kind: 'NEW_ORDER', push: false })
  await anOrder(pointId, 'PAID')
  await deliver()
  expect(titles(device)).toEqual(['Một đơn đã được thanh toán'])
})

test('at night only what is urgent is pushed; in the morning the rest, unless it was read', async () => {
  const pointId = randomUUID()
  const staff = await aPerson(pointId)
  const device = await turnedOn(staff)
  expect(await ask(staff, QUIET, { quietFrom: '21:00', quietUntil: '06:00' })).toEqual({ quietFrom: '21:00', quietUntil: '06:00' })
  now = new Date('2026-11-23T15:00:00Z')
  await anOrder(pointId)
  now = new Date('2026-11-23T15:01:00Z')
  await application.readInbox.markRead({ until: now }, staff)
  await anOrder(pointId, 'PAID')
  await aRecall(pointId)
  await deliver()
  expect(titles(device)).toEqual(['THU HỒI: Nước mắm, lô BAD'])
  expect(service.received[0]!.headers).toMatchObject({ urgency: 'high' })
  expect(service.received[0]!.headers['topic']).toBeUndefined()

  now = new Date('2026-11-23T22:59:59Z')
  await deliver()
  expect(service.received).toHaveLength(1)
  now = new Date('2026-11-23T23:00:00Z')
  await deliver()
  expect(titles(device).slice(1)).toEqual(['Một đơn đã được thanh toán'])
  expect(await ask(staff, QUIET, { quietFrom: '25:00', quietUntil: '06:00' })).toEqual({ code: 'BAD_USER_INPUT', field: 'quietFrom' })
  expect(await ask(staff, QUIET, {})).toEqual({ quietFrom: null, quietUntil: null })
})

test('who signs out of a device, or closes the account, is told nothing there any more', async () => {
  const pointId = randomUUID()
  const [leaver, closer] = [await aPerson(pointId), await aPerson(pointId)]
  await turnedOn(leaver)
  await turnedOn(closer)
  await anOrder(pointId)
  await ask(leaver, SIGN_OUT, { refreshToken: leaver.refreshToken })
  await database.query('DELETE FROM auth_user WHERE id = $1', [closer.userId])
  await deliver()
  expect(service.received).toEqual([])
  expect((await ask(leaver, MINE)).devices).toEqual([])
  expect(await ask(leaver, ON, browser().offer())).toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('a device that goes while a notice is delivered does not undo the notice', async () => {
  const pointId = randomUUID()
  const people = await Promise.all(Array.from({ length: 4 }, () => aPerson(pointId)))
  const devices = await Promise.all(people.map(turnedOn))
  const leaving = people.map((person, place) => () => ask(person, OFF, { deviceId: devices[place]!.id }))
  let turn = 0
  await race(database, 8, () => (turn++ % 2 === 0 ? anOrder(pointId, 'PAID') : leaving.pop()!()))
  const [{ told }] = await database.query('SELECT count(*)::int AS told FROM inbox_notice WHERE user_id = ANY($1)', [
    people.map(({ userId }) => userId),
  ])
  expect(told).toBe(16)
  expect(await database.query('SELECT FROM push_message')).toEqual([])
})

test('who no longer works there is told nothing, though it waited', async () => {
  const pointId = randomUUID()
  const staff = await aPerson(pointId)
  await turnedOn(staff)
  await anOrder(pointId)
  await database.query('DELETE FROM membership WHERE user_id = $1', [staff.userId])
  await deliver()
  expect(service.received).toEqual([])
})

test('only managers are told that a till sold what the books did not have, in one message for a point', async () => {
  const pointId = randomUUID()
  const [staff, manager] = [await turnedOn(await aPerson(pointId)), await turnedOn(await aPerson(pointId, 'SALES_POINT_MANAGER'))]
  await hear(GoodsOversoldV1, { ...place(pointId), tillEntryId: randomUUID(), units: 3, at: now.toISOString() })
  await hear(GoodsExpiredV1, { ...place(pointId), expiredOn: '2026-11-22', lots: 2 })
  await deliver()
  expect(titles(staff)).toEqual(['Hàng trên kệ đã hết hạn'])
  expect(titles(manager).toSorted()).toEqual(['Hàng trên kệ đã hết hạn', 'Quầy bán quá số tồn'])
})

test('who is no manager any more when it is pushed is told only what staff are told', async () => {
  const pointId = randomUUID()
  const manager = await aPerson(pointId, 'SALES_POINT_MANAGER')
  const device = await turnedOn(manager)
  await hear(GoodsOversoldV1, { ...place(pointId), tillEntryId: randomUUID(), units: 3, at: now.toISOString() })
  await hear(GoodsExpiredV1, { ...place(pointId), expiredOn: '2026-11-22', lots: 2 })
  await database.query(`UPDATE membership SET role = 'SALES_POINT_STAFF' WHERE user_id = $1`, [manager.userId])
  await deliver()
  expect(titles(device)).toEqual(['Hàng trên kệ đã hết hạn'])
})

test('a person tests a device of their own at any hour, and nobody else’s', async () => {
  const [staff, other] = [await aPerson(randomUUID()), await aPerson(randomUUID())]
  const device = await turnedOn(staff)
  await ask(staff, QUIET, { quietFrom: '11:00', quietUntil: '13:00' })
  expect(await ask(other, TEST, { deviceId: device.id })).toMatchObject({ code: 'FORBIDDEN' })
  expect(await ask(other, OFF, { deviceId: device.id })).toMatchObject({ code: 'FORBIDDEN' })
  expect(await ask(staff, TEST, { deviceId: device.id })).toEqual({ __typename: 'TestPushOrdered' })
  await deliver()
  expect(titles(device)).toEqual(['Thông báo thử'])
  expect((await ask(staff, OFF, { deviceId: device.id })).devices).toEqual([])
})

test('a browser is one device: turned on again it keeps its place, by somebody else it is theirs', async () => {
  const pointId = randomUUID()
  const [first, second] = [await aPerson(pointId), await aPerson(pointId)]
  const device = await turnedOn(first)
  expect((await ask(first, ON, device.offer('  Quầy 1 '))).devices).toMatchObject([{ id: device.id, label: 'Quầy 1' }])
  await anOrder(pointId)
  await ask(second, ON, device.offer())
  await deliver()
  expect(service.received).toEqual([])
  expect((await ask(first, MINE)).devices).toEqual([])
})

test('of several people who turn on one browser at once each is heard, and one is told there', async () => {
  const [device, people] = [browser(), await Promise.all(Array.from({ length: 4 }, () => aPerson(randomUUID())))]
  // a row is known by its id for a while before it is by its endpoint, as it is for a moment every time
  await database.query(`
    CREATE FUNCTION slowly(endpoint text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.1); RETURN endpoint; END $$;
    ALTER TABLE push_device DROP CONSTRAINT one_device_for_an_endpoint;
    CREATE INDEX slow ON push_device (slowly(endpoint)) WHERE endpoint = '${device.endpoint}';
    ALTER TABLE push_device ADD CONSTRAINT one_device_for_an_endpoint UNIQUE (endpoint)`)
  let turn = 0
  const outcomes = await race(database, people.length, () => ask(people[turn++]!, ON, device.offer()))
  await database.query('DROP INDEX slow')

  expect(outcomes.map(({ __typename }) => __typename)).toEqual(people.map(() => 'PushChannel'))
  expect(await database.query('SELECT FROM push_device WHERE endpoint = $1', [device.endpoint])).toHaveLength(1)
})

test('nobody has more than ten devices, however fast they are turned on', async () => {
  const staff = await aPerson(randomUUID())
  const outcomes = await race(database, 12, () => ask(staff, ON, browser().offer()))
  expect(outcomes.filter(({ __typename }) => __typename === 'TooManyPushDevices')).toEqual([
    { __typename: 'TooManyPushDevices', most: 10 },
    { __typename: 'TooManyPushDevices', most: 10 },
  ])
  expect((await ask(staff, MINE)).devices).toHaveLength(10)
})

test('a device has a name, keys of its kind and an address of a known push service', async () => {
  const staff = await aPerson(randomUUID())
  const { offer } = browser()
  for (const endpoint of ['https://evil.example/x', 'http://fcm.googleapis.com/x', 'https://10.0.0.1/x'])
    expect(await ask(staff, ON, { ...offer(), endpoint })).toEqual({ __typename: 'PushServiceNotKnown' })
  expect(await ask(staff, ON, { ...offer(), p256dh: Buffer.alloc(65, 4).toString('base64url') })).toMatchObject({ field: 'p256dh' })
  expect(await ask(staff, ON, { ...offer(), auth: 'x' })).toMatchObject({ field: 'auth' })
  expect(await ask(staff, ON, offer(' '))).toMatchObject({ field: 'label' })
  expect((await ask(staff, MINE)).devices).toEqual([])
})

test('without keys the channel says that it is not there, and everything else goes on', async () => {
  const silent = await createApplication(database, () => now, settings)
  const staff = await aPerson(randomUUID())
  const asked = await createTestClient(silent.schema).execute(staff, MINE)
  expect(asked.data).toMatchObject({ myPushChannel: { publicKey: null, devices: [] } })
  const tried = await createTestClient(silent.schema).execute(staff, ON, { input: browser().offer() })
  expect(tried.data).toEqual({ turnOnPush: { __typename: 'PushNotAvailable' } })
  expect(silent.jobs.some(({ name }) => name === 'deliver-push')).toBe(false)
})

test('keys that are no pair are refused before anything starts', () => {
  const told = { DATABASE_URL: 'postgres://x', EVENTS_URL: 'postgres://x', GATEWAY_SECRET: 'g'.repeat(32), AUTH_SECRET: 'a'.repeat(32) }
  const { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY } = vapid
  expect(readVariables({ ...told, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY })).toMatchObject({ VAPID_PUBLIC_KEY })
  expect(readVariables(told)).toMatchObject({ VAPID_PUBLIC_KEY: undefined, PUSH_HOSTS: expect.stringContaining('fcm.googleapis.com') })
  for (const wrong of [{ VAPID_PUBLIC_KEY }, { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY: webPush.generateVAPIDKeys().privateKey }])
    expect(() => readVariables({ ...told, ...wrong })).toThrow('one P-256 key pair')
})

test('what can be chosen is what is pushed', () => {
  const audience = { roles: ['SALES_POINT_STAFF'], subjectIds: [randomUUID()] } as const
  const notice = { cause: 'x', audience, subjectId: randomUUID(), path: '/x/y', facts: {}, happenedAt: noon }
  const kinds = Object.values(InboxNoticeKind)
  expect(kinds.filter(kind => pushOf({ ...notice, kind }))).toEqual(kinds.filter(isPushed))
})
