import { randomUUID } from 'node:crypto'
import { type DeadlineNoticed, DeadlineNoticedV1 } from '@ocop/contracts'
import { createTestDatabase } from '@ocop/testing-kit'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

let now = new Date('2026-11-23T02:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let isDown = false
const received: { readonly to: string; readonly data: string }[] = []
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (isDown) return done(Object.assign(new Error('come back later'), { responseCode: 421 }))
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
})
beforeEach(() => {
  received.length = 0
  isDown = false
})
afterAll(async () => {
  await new Promise<void>(resolve => smtp.close(resolve))
  await database.drop()
})

/** Somebody who acts for a subject in a role. */
async function aPerson(role: 'OFFICER' | 'PRODUCER', subjectId: string, { isDemo = false } = {}) {
  const email = `${randomUUID()}@vi-du.vn`
  const { unitOfWork, openAccount, grantMembership, addOrganization } = application.accounts
  const account = { email, displayName: 'Cán bộ', language: 'vi', isDemo, emailVerified: true, passwordHash: null }
  const organization = {
    id: randomUUID(),
    name: `Cơ quan ${email}`,
    kind: role === 'OFFICER' ? 'AUTHORITY' : 'PRODUCER',
    isDemo: false,
  } as const
  const membershipId = await unitOfWork.run(async transaction => {
    const userId = (await openAccount.execute(transaction, account, 'signUp'))!
    await addOrganization.execute(transaction, organization, 'system')
    return (await grantMembership.execute(transaction, { userId, role, organization, subjectIds: [subjectId] }, 'system')).id
  })
  return { email, membershipId }
}
const aNotice = (subjectIds: readonly string[], more: Partial<DeadlineNoticed> = {}): DeadlineNoticed => ({
  noticeId: randomUUID(),
  kind: 'DUE_TOMORROW',
  dueOn: '2026-11-24',
  dossierId: randomUUID(),
  productName: 'Nước mắm Cửa Khe',
  receiptNumber: '12/PĐK-48-20215-2026',
  role: 'OFFICER',
  subjectIds,
  ...more,
})
function hear(notice: DeadlineNoticed) {
  const reaction = application.reactions.find(({ topic }) => topic === DeadlineNoticedV1.topic)!
  return application.accounts.unitOfWork.run(transaction =>
    reaction.handle(notice as never, transaction, { id: randomUUID(), occurredAt: '' }),
  )
}
const deliver = () => application.jobs.find(({ name }) => name === 'deliver-letters')!.run()
const waiting = async () => (await database.query('SELECT count(*)::int AS letters FROM letter'))[0].letters
const textOf = (data: string) => {
  const [, body] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(data)!
  return /base64/i.test(data)
    ? Buffer.from(body!, 'base64').toString()
    : Buffer.from(
        body!.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()
}

test('everybody who acts for the office is reminded, in Vietnamese first, and nobody else', async () => {
  const unitId = randomUUID()
  const [one, colleague] = [await aPerson('OFFICER', unitId), await aPerson('OFFICER', unitId)]
  await aPerson('OFFICER', randomUUID())
  await aPerson('PRODUCER', unitId)

  await hear(aNotice([randomUUID(), unitId]))
  await deliver()

  expect(received.map(({ to }) => to).toSorted()).toEqual([one.email, colleague.email].toSorted())
  const text = textOf(received[0]!.data)
  expect(text).toMatch(/^Hồ sơ OCOP “Nước mắm Cửa Khe” \(12\/PĐK-48-20215-2026\) cần được xử lý chậm nhất ngày 24\/11\/2026\./)
  expect(text).toContain('https://ocop.example/lam-viec/nhac-viec')
  expect(received[0]!.data).toContain('multipart/alternative')
})

test.each([
  ['DUE_IN_A_WEEK', 'cần được xử lý chậm nhất ngày 24/11/2026'],
  ['OVERDUE', 'đã quá hạn xử lý ngày 24/11/2026'],
] as const)('a producer whose dossier is %s is told what to do', async (kind, words) => {
  const producerId = randomUUID()
  await aPerson('PRODUCER', producerId)

  await hear(aNotice([producerId], { role: 'PRODUCER', kind, receiptNumber: null }))
  await deliver()

  const text = textOf(received[0]!.data)
  expect(text).toContain(words)
  expect(text).toContain('Xin bổ sung hồ sơ theo yêu cầu rồi nộp lại.')
})

test('one notice is one letter for a person, however often it is told', async () => {
  const unitId = randomUUID()
  await aPerson('OFFICER', unitId)
  const notice = aNotice([unitId])
  await hear(notice)
  await hear(notice)

  await Promise.all([deliver(), deliver()])

  expect(received).toHaveLength(1)
})

test('while the mail server is down the letter waits, and says of itself that it is the same', async () => {
  const unitId = randomUUID()
  await aPerson('OFFICER', unitId)
  isDown = true
  await hear(aNotice([unitId]))
  await deliver()
  expect([received.length, await waiting()]).toEqual([0, 1])
  const [{ id }] = await database.query('SELECT id FROM letter')

  isDown = false
  now = new Date(now.getTime() + 31_000)
  await deliver()

  expect([received.length, await waiting()]).toEqual([1, 0])
  expect(received[0]!.data).toContain(`Message-ID: <${id}@ocop-connect>`)
})

test('after three days it is not sent any more', async () => {
  const unitId = randomUUID()
  await aPerson('OFFICER', unitId)
  await hear(aNotice([unitId]))
  now = new Date(now.getTime() + 3 * 86_400_000)

  await deliver()

  expect([received.length, await waiting()]).toEqual([0, 0])
})

test('who left the office meanwhile, and accounts of the demonstration, get none', async () => {
  const [left, shown] = [randomUUID(), randomUUID()]
  const { membershipId } = await aPerson('OFFICER', left)
  await aPerson('OFFICER', shown, { isDemo: true })
  await hear(aNotice([left]))
  await hear(aNotice([shown]))
  await database.query('UPDATE membership SET ended_at = now() WHERE id = $1', [membershipId])

  await deliver()

  expect([received.length, await waiting()]).toEqual([0, 0])
})
