import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SalesNoticed, SalesNoticedV1 } from '@ocop/contracts'
import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { wordsOf } from './sales-words.rules.ts'

const now = new Date('2026-11-23T03:00:30Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let letters: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  letters = await mkdtemp(join(tmpdir(), 'letters-'))
  const mail = { SMTP_URL: undefined, MAIL_DIR: letters, MAIL_FROM: 'OCOP Connect <khong-tra-loi@ocop.example>' }
  application = await createApplication(database, () => now, { ...mail, AUTH_SECRET: 's'.repeat(32), PUBLIC_URL: 'https://ocop.example/' })
})
afterAll(async () => {
  await rm(letters, { recursive: true })
  await database.drop()
})

async function aPerson(role: 'PRODUCER' | 'SALES_POINT_STAFF', subjectId: string): Promise<string> {
  const email = `${randomUUID()}@vi-du.vn`
  const { unitOfWork, openAccount, grantMembership, addOrganization } = application.accounts
  const account = { email, displayName: 'Chủ thể', language: 'vi', isDemo: false, emailVerified: true, passwordHash: null }
  const kind = role === 'PRODUCER' ? 'PRODUCER' : 'SALES_POINT_OPERATOR'
  const organization = { id: randomUUID(), name: `Tổ chức ${email}`, kind, isDemo: false } as never
  await unitOfWork.run(async transaction => {
    const userId = (await openAccount.execute(transaction, account, 'signUp'))!
    await addOrganization.execute(transaction, organization, 'system')
    await grantMembership.execute(transaction, { userId, role, organization, subjectIds: [subjectId] }, 'system')
  })
  return email
}

const hour = '2026-11-23T03:00:00.000Z'
const hear = (notice: SalesNoticed) =>
  application.accounts.unitOfWork.run(transaction =>
    application.reactions
      .find(({ topic }) => topic === SalesNoticedV1.topic)!
      .handle(notice as never, transaction, { id: randomUUID(), occurredAt: '' }),
  )

test('everybody who acts for the producer gets one letter about what was sold, and nobody else', async () => {
  const producerId = randomUUID()
  const email = await aPerson('PRODUCER', producerId)
  await aPerson('PRODUCER', randomUUID())
  const notice = { noticeId: randomUUID(), producerId, hour, pointCount: 2, lineCount: 3, amount: 1_260_000 }

  await hear(notice)
  await hear(notice)
  await application.jobs.find(({ name }) => name === 'deliver-letters')!.run()

  const files = await readdir(letters)
  expect(files).toHaveLength(1)
  expect(await readFile(join(letters, files[0]!), 'utf8')).toContain(email)
})

test('it tells sums, in both languages', () => {
  const [vi, en] = wordsOf({ hour, pointCount: 2, lineCount: 1, amount: 1_260_000 })

  expect(vi.subject).toBe('Hàng đã bán đến 10:00 ngày 23/11/2026')
  expect(vi.paragraphs).toEqual(['Đến 10:00 ngày 23/11/2026, 2 điểm bán đã bán 1 mặt hàng của bạn, tổng cộng 1.260.000 đồng.'])
  expect(en.paragraphs).toEqual(['By 10:00 on 23/11/2026, 2 sales points sold 1 item of yours for 1,260,000 VND in all.'])
})
