import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { composeLetter, DeliverLetters, MOST_ATTEMPTS, SendLetter } from '@ocop/service-kit/mail'
import { createTestDatabase } from '@ocop/testing-kit'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { entities, migrations } from '../../data-source.ts'

interface Received {
  readonly from: string | false
  readonly to: string[]
  readonly data: string
}

const vi = { subject: 'Lời mời', paragraphs: ['Chào bạn, đây là thư thử.'], action: 'Mở' }
const en = { subject: 'Invitation', paragraphs: ['This is a test letter.'], action: 'Open' }
const link = 'https://ocop.example/loi-moi?ma=abc'
const received: Received[] = []
let refuses = false
let now = new Date('2026-11-23T12:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let port: number
const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'ocop' && password === 'secret' ? done(null, { user: username }) : done(new Error('who are you?')),
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (refuses) return done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }))
      received.push({
        from: envelope.mailFrom && envelope.mailFrom.address,
        to: envelope.rcptTo.map(({ address }) => address),
        data: Buffer.concat(chunks).toString(),
      })
      return done()
    })
  },
})

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  port = (smtp.server.address() as { port: number }).port
})
beforeEach(() => {
  received.length = 0
  refuses = false
})
afterAll(async () => {
  await new Promise<void>(resolve => smtp.close(resolve))
  await database.drop()
})

const overSmtp = (credentials = 'ocop:secret') =>
  new SendLetter({
    SMTP_URL: `smtp://${credentials}@127.0.0.1:${port}`,
    MAIL_DIR: '',
    MAIL_FROM: 'OCOP Connect <khong-tra-loi@ocop.example>',
  })
const delivery = (sendLetter = overSmtp()) => {
  const writer = { execute: async ({ recipient }: { recipient: string }) => composeLetter(recipient, vi, en, link) }
  const nobody = { execute: async () => undefined }
  return new DeliverLetters(database, { INVITATION: writer, SIGN_IN_LINK: nobody }, sendLetter, () => now)
}
const order = async (letters: DeliverLetters, kind: 'INVITATION' | 'SIGN_IN_LINK' = 'INVITATION', minutes = 60) => {
  const letter = { kind, recipient: 'ba-tu@vi-du.vn', about: null, validUntil: new Date(now.getTime() + minutes * 60_000) }
  await letters.order({ manager: database.manager } as never, letter)
}
const waiting = async () => (await database.query('SELECT count(*)::int AS letters FROM letter'))[0].letters
const secondsLater = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1_000))

test('a mail server gets the letter, from us to its reader', async () => {
  await overSmtp().execute(composeLetter('ba-tu@vi-du.vn', vi, en, link))

  expect(received).toMatchObject([{ from: 'khong-tra-loi@ocop.example', to: ['ba-tu@vi-du.vn'] }])
  const { data } = received[0]!
  expect(data).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(data).toContain('multipart/alternative')
  expect(data.replaceAll('=\r\n', '').replaceAll('=3D', '=')).toContain(link)
})

test('one who says a line break in a subject says no header', async () => {
  await overSmtp().execute(composeLetter('ba-tu@vi-du.vn', { ...vi, subject: 'x\r\nBcc: all@vi-du.vn' }, en, null))
  expect(received[0]!.to).toEqual(['ba-tu@vi-du.vn'])
  expect(received[0]!.data).not.toMatch(/^Bcc:/m)
})

test('a delivered letter is forgotten', async () => {
  const letters = delivery()
  await order(letters)
  await letters.execute()
  expect(received).toHaveLength(1)
  expect(await waiting()).toBe(0)
})

test('two instances do not send a letter twice', async () => {
  const [one, other] = [delivery(), delivery()]
  for (let letter = 0; letter < 6; letter += 1) await order(one)
  await Promise.all([one.execute(), other.execute()])
  expect(received).toHaveLength(6)
})

test('a letter that the server does not take now is tried again, later and later', async () => {
  const letters = delivery()
  refuses = true
  await order(letters)
  await letters.execute()
  await letters.execute()
  expect(await database.query('SELECT attempts FROM letter')).toEqual([{ attempts: 1 }])
  secondsLater(31)
  await letters.execute()
  expect(await database.query('SELECT attempts FROM letter')).toEqual([{ attempts: 2 }])
  refuses = false
  secondsLater(31)
  await letters.execute()
  expect(received).toHaveLength(0)
  secondsLater(30)
  await letters.execute()
  expect(received).toHaveLength(1)
  expect(await waiting()).toBe(0)
})

test('a server that does not know us, or does not answer, costs no letter', async () => {
  const stranger = delivery(overSmtp('ocop:wrong'))
  await order(stranger)
  await stranger.execute()
  secondsLater(31)
  await delivery(new SendLetter({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_DIR: '', MAIL_FROM: 'a@b.vn' })).execute()
  expect(await waiting()).toBe(1)
  secondsLater(61)
  await delivery().execute()
  expect(received).toHaveLength(1)
})

test('a letter that is never taken is given up after its last turn', async () => {
  const letters = delivery()
  refuses = true
  await order(letters, 'INVITATION', 60 * 24 * 30)
  for (let turn = 1; turn <= MOST_ATTEMPTS; turn += 1) {
    await letters.execute()
    expect(await database.query('SELECT attempts FROM letter')).toEqual([{ attempts: turn }])
    secondsLater(6 * 3_600)
  }
  refuses = false
  await letters.execute()
  expect({ received, waiting: await waiting() }).toEqual({ received: [], waiting: 0 })
})

test('a letter whose time is over is not sent any more', async () => {
  const letters = delivery()
  refuses = true
  await order(letters, 'INVITATION', 1)
  await letters.execute()
  refuses = false
  secondsLater(61)
  await letters.execute()
  expect(received).toHaveLength(0)
  expect(await waiting()).toBe(0)
})

test('a letter to nobody is dropped', async () => {
  const letters = delivery()
  await order(letters, 'SIGN_IN_LINK')
  await letters.execute()
  expect({ received, waiting: await waiting() }).toEqual({ received: [], waiting: 0 })
})

test('without a mail server letters become files that only we can read', async () => {
  const directory = path.join(await mkdtemp(path.join(tmpdir(), 'ocop-mail-')), 'mail')
  await new SendLetter({ SMTP_URL: undefined, MAIL_DIR: directory, MAIL_FROM: 'a@b.vn' }).execute(
    composeLetter('ba-tu@vi-du.vn', vi, en, link),
  )
  const files = await readdir(directory)
  expect(files).toEqual([expect.stringMatching(/^2.*\.eml$/)])
  expect(await readFile(path.join(directory, files[0]!), 'utf8')).toContain('To: ba-tu@vi-du.vn')
  expect((await stat(path.join(directory, files[0]!))).mode & 0o777).toBe(0o600)
  await rm(path.dirname(directory), { recursive: true })
})
