import { createFoundation1764000000000, openDatabase } from '@ocop/service-kit/database'
import { createTestDatabase } from '@ocop/testing-kit'
import { getMigrations } from 'better-auth/db/migration'
import { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const now = new Date('2026-11-23T12:00:00Z')
const account = {
  email: 'ba-tu@vi-du.vn',
  displayName: 'Bà Tư (demo)',
  language: 'vi',
  isDemo: false,
  emailVerified: false,
  passwordHash: 'x',
}
let database: Awaited<ReturnType<typeof createTestDatabase>>
let accounts: Awaited<ReturnType<typeof createApplication>>['accounts']

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  accounts = (await createApplication(database, () => now, settings)).accounts
})
afterAll(() => database.drop())

test('our migration makes exactly the tables that the library wants', async () => {
  const {
    toBeCreated,
    toBeAdded,
    toBeAddedIndexes = [],
  } = (await getMigrations(accounts.library.options)) as never as Record<string, object[]>
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes }).toEqual({ toBeCreated: [], toBeAdded: [], toBeAddedIndexes: [] })
})

test('what the library writes belongs to our transaction: all of it or nothing', async () => {
  const work = accounts.unitOfWork.run(async transaction => {
    const userId = await accounts.openAccount.execute(transaction, account, 'signUp')
    await accounts.startSession.execute(transaction, userId!)
    throw new Error('changed our mind')
  })
  await expect(work).rejects.toThrow('changed our mind')
  for (const table of ['auth_user', 'auth_account', 'auth_session', 'audit_entry']) {
    expect(await database.query(`SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows: 0 }])
  }
})

test('accounts, sessions and keys have UUIDs, and moments of our clock', async () => {
  await accounts.unitOfWork.run(async transaction => {
    const userId = await accounts.openAccount.execute(transaction, account, 'signUp')
    await accounts.startSession.execute(transaction, userId!)
  })
  for (const table of ['auth_user', 'auth_account', 'auth_session']) {
    expect(await database.query(`SELECT id, created_at, updated_at FROM ${table}`)).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), created_at: now, updated_at: now },
    ])
  }
})

test('the library sends nothing home and asks for a long secret', () => {
  expect(accounts.library.options).toMatchObject({ telemetry: { enabled: false }, secret: settings.AUTH_SECRET })
})

test('every migration can be taken back and done again', async () => {
  const dataSource = await new DataSource({ type: 'postgres', url: database.url, migrations }).initialize()
  for (const migration of migrations.filter(one => one !== createFoundation1764000000000)) {
    expect(migration).toBeDefined()
    await dataSource.undoLastMigration()
  }
  const left: { name: string }[] = await dataSource.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^(auth_|organization|membership|invitation|attempt|letter|refresh)'`,
  )
  expect(left).toEqual([])
  await dataSource.destroy()
  await (await openDatabase({ url: database.url, entities, migrations })).destroy()
})
