import { randomUUID } from 'node:crypto'
import { type OrderProgressed, OrderProgressedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const SETTINGS = '{ myNoticeSettings { kind inApp letter } }'
const SET = 'mutation ($input: SetNoticeSettingInput!) { setNoticeSetting(input: $input) { ... on NoticeSetting { kind inApp letter } } }'
const STOP = 'mutation ($input: StopLettersInput!) { stopLetters(input: $input) { __typename ... on NoticeSetting { kind letter } } }'
const UNREAD = '{ myInbox { unreadCount edges { node { kind readAt } } } }'
const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
const received: { readonly to: string; readonly data: string }[] = []
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address).join(), data: Buffer.concat(chunks).toString() })
      return done()
    })
  },
})

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as { port: number }
  const mail = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_DIR: '', MAIL_FROM: 'OCOP Connect <khong-tra-loi@ocop.example>' }
  application = await createApplication(database, () => now, { ...mail, AUTH_SECRET: 's'.repeat(32), PUBLIC_URL: 'https://ocop.example/' })
  client = createTestClient(application.schema)
})
beforeEach(() => {
  now = noon
  received.length = 0
})
afterAll(async () => {
  await new Promise<void>(resolve => smtp.close(resolve))
  await database.drop()
})

async function aPerson({ pointId, isDemo = false }: { pointId?: string; isDemo?: boolean } = {}) {
  const email = `${randomUUID()}@vi-du.vn`
  const { unitOfWork, openAccount, grantMembership, addOrganization } = application.accounts
  const account = { email, displayName: 'Người dùng', language: 'vi', isDemo, emailVerified: true, passwordHash: null }
  const organization = { id: randomUUID(), name: `Đơn vị ${email}`, kind: 'SALES_POINT_OPERATOR', isDemo: false } as const
  const userId = await unitOfWork.run(async transaction => {
    const id = (await openAccount.execute(transaction, account, 'signUp'))!
    if (!pointId) return id
    await addOrganization.execute(transaction, organization, 'system')
    await grantMembership.execute(transaction, { userId: id, role: 'SALES_POINT_STAFF', organization, subjectIds: [pointId] }, 'system')
    return id
  })
  const actor: Actor & { userId: string } = {
    ...anActor(pointId ? 'SALES_POINT_STAFF' : 'CONSUMER', ...(pointId ? [pointId] : [])),
    userId,
  }
  return { email, actor }
}
async function hear(step: Partial<OrderProgressed>) {
  const order = { orderId: randomUUID(), number: 'DH23456789BC', salesPointId: randomUUID(), salesPointName: 'Điểm bán Tam Kỳ' }
  const told = {
    ...order,
    customerId: randomUUID(),
    byKind: 'SALES_POINT',
    isBrought: false,
    total: 130_000,
    actUntil: '2026-11-24T10:00:00Z',
    at: now.toISOString(),
    ...step,
  }
  const reaction = application.reactions.find(({ topic }) => topic === OrderProgressedV1.topic)!
  await application.accounts.unitOfWork.run(transaction =>
    reaction.handle(told as never, transaction, { id: randomUUID(), occurredAt: now.toISOString() }),
  )
  return told as OrderProgressed
}
const deliver = () => application.jobs.find(({ name }) => name === 'deliver-letters')!.run()
const minutesLater = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))
/** Words and headers, as a mail program reads them. */
function read(data: string) {
  const plain = data.replaceAll('=\r\n', '').replaceAll(/(?:=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
  const unfolded = data.slice(0, data.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return { plain, headers: unfolded, optOut: /List-Unsubscribe: <([^>]+)>/i.exec(unfolded)?.[1] }
}

test.each([
  ['READY', /đã soạn xong ở Điểm bán Tam Kỳ/],
  ['CANCELLED', /không giao được đơn DH23456789BC/],
  ['REFUNDED', /ghi nhận đã hoàn 130\.000 đồng/],
] as const)('who ordered gets a letter when it is %s, once, with the way to the order', async (what, words) => {
  const { email, actor } = await aPerson()
  const step = await hear({ what, customerId: actor.userId })
  await hear(step)
  await Promise.all([deliver(), deliver()])

  expect(received.map(({ to }) => to)).toEqual([email])
  const { plain } = read(received[0]!.data)
  expect(plain).toMatch(words)
  expect(plain).toContain(`https://ocop.example/don-hang/${step.orderId}`)
})

test('a letter says how to stop such letters, to people and to mail programs; one post is enough, and nobody need sign in', async () => {
  const { actor } = await aPerson()
  await hear({ what: 'READY', customerId: actor.userId })
  await deliver()
  const { headers, optOut, plain } = read(received[0]!.data)
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(optOut).toMatch(/^https:\/\/ocop\.example\/hop-thu\/huy-thu\//)
  expect(plain).toContain(optOut)

  const token = optOut!.split('/').at(-1)!
  const stop = (words: string) => client.execute(aVisitor(), STOP, { input: { token: words } })
  expect((await stop(token)).data).toEqual({ stopLetters: { __typename: 'NoticeSetting', kind: 'ORDER_READY', letter: false } })
  for (const forged of [`${token.slice(0, -1)}x`, token.replace('ORDER_READY', 'NEW_ORDER'), 'x'])
    expect((await stop(forged)).data).toEqual({ stopLetters: { __typename: 'OptOutLinkNotValid' } })

  await hear({ what: 'READY', customerId: actor.userId })
  await hear({ what: 'REFUNDED', customerId: actor.userId })
  await deliver()
  expect(received.slice(1).map(({ data }) => /hoàn/.test(read(data).plain))).toEqual([true])
})

test('new orders of a quarter of an hour are one letter to each who works there; what somebody has looked at is not in it', async () => {
  const pointId = randomUUID()
  const [one, colleague] = [await aPerson({ pointId }), await aPerson({ pointId })]
  await aPerson({ pointId: randomUUID() })
  for (let order = 0; order < 3; order += 1) await hear({ what: 'PLACED', byKind: 'CUSTOMER', salesPointId: pointId })
  await deliver()
  expect(received).toEqual([])

  minutesLater(1)
  await application.readInbox.markRead({ until: now }, colleague.actor)
  minutesLater(14)
  await deliver()

  expect(received.map(({ to }) => to)).toEqual([one.email])
  expect(read(received[0]!.data).plain).toContain('Điểm bán Tam Kỳ có 3 đơn mới chưa ai xem')
  minutesLater(1)
  await hear({ what: 'PLACED', byKind: 'CUSTOMER', salesPointId: pointId })
  minutesLater(15)
  await deliver()
  expect(received).toHaveLength(3)
})

test('accounts of the demonstration get no letter, and news from long ago none either', async () => {
  const [{ actor: shown }, { actor: customer }] = [await aPerson({ isDemo: true }), await aPerson()]
  await hear({ what: 'READY', customerId: shown.userId })
  await hear({ what: 'READY', customerId: customer.userId, at: new Date(noon.getTime() - 2 * 86_400_000).toISOString() })
  await deliver()
  expect(received).toEqual([])
})

test('a person chooses for each kind; what shall not ring lies in the inbox as read', async () => {
  const pointId = randomUUID()
  const { actor } = await aPerson({ pointId })
  const { data } = await client.execute(actor, SETTINGS)
  const settings = data!['myNoticeSettings'] as { kind: string; inApp: boolean; letter: boolean | null }[]
  expect(settings.find(({ kind }) => kind === 'NEW_ORDER')).toEqual({ kind: 'NEW_ORDER', inApp: true, letter: true })
  expect(settings.find(({ kind }) => kind === 'GOODS_EXPIRED')).toEqual({ kind: 'GOODS_EXPIRED', inApp: true, letter: null })
  expect(settings.some(({ kind }) => kind === 'GOODS_SOLD')).toBe(false)

  await client.execute(actor, SET, { input: { kind: 'NEW_ORDER', inApp: false, letter: true } })
  await hear({ what: 'PLACED', byKind: 'CUSTOMER', salesPointId: pointId })

  expect((await client.execute(actor, UNREAD)).data).toEqual({
    myInbox: { unreadCount: 0, edges: [{ node: { kind: 'NEW_ORDER', readAt: noon.toISOString() } }] },
  })
  minutesLater(15)
  await deliver()
  expect(received).toHaveLength(1)
})
