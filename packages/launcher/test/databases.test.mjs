import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertRedis, openDatabases } from '../src/databases.mjs'
import { listDeadLetters, requestReplay } from '../src/dead-letters.mjs'
import { SERVICES } from '../src/members.mjs'
import { freePort, startPostgres } from '../src/postgres.mjs'
import { openSecrets } from '../src/secrets.mjs'

let dir
let server
let secrets

const query = async (connectionString, text) => {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const open = source => openDatabases({ dataDir: dir, secrets, source })

beforeAll(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-databases-'))
  fs.chmodSync(dir, 0o755)
  secrets = openSecrets(dir)
  server = await startPostgres({ dir: path.join(dir, 'server'), port: freePort, password: 'x', settings: { fsync: 'off' } })
  await query(server.url(), `CREATE ROLE keeper LOGIN CREATEDB CREATEROLE PASSWORD 'keeps'; CREATE ROLE guest LOGIN PASSWORD 'looks'`)
})
afterAll(async () => {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
})

const addressOf = (user, password) => server.url().replace(/postgres:x@/, `${user}:${password}@`)

test('DATABASE_URL: a user who may make databases is enough, and each service gets its own', async () => {
  const databases = await open({ DATABASE_URL: addressOf('keeper', 'keeps') })

  for (const { name, database } of SERVICES) {
    expect(await query(databases.url(name), 'SELECT current_database(), current_user')).toEqual([
      { current_database: database, current_user: database },
    ])
  }
  expect(await open({ DATABASE_URL: addressOf('keeper', 'keeps') }).then(again => again.url('fairs'))).toBe(databases.url('fairs'))
})

test('DATABASE_URL: a user who may not is told what to grant', async () => {
  const source = { DATABASE_URL: addressOf('guest', 'looks'), EVENTS_DATABASE_URL: server.url() }
  await query(server.url(), 'DROP DATABASE IF EXISTS ocop_identity')

  await expect(open(source)).rejects.toThrow(/may not create databases and roles: grant it CREATEDB and CREATEROLE/)
})

test('an address at which nobody answers is told in one line', async () => {
  const port = await freePort()
  await expect(open({ DATABASE_URL: `postgres://me@127.0.0.1:${port}/x` })).rejects.toThrow(
    new RegExp(`^The database of DATABASE_URL at 127.0.0.1:${port}/x does not answer \\(.+\\): start it, or correct the address$`),
  )
  await expect(assertRedis({ REDIS_URL: `redis://127.0.0.1:${port}` })).rejects.toThrow(`Redis at 127.0.0.1:${port} does not answer`)
})

test('dead letters are listed over all services and asked to be replayed one by one', async () => {
  const { url } = await open({ DATABASE_URL: addressOf('keeper', 'keeps') })
  const id = randomUUID()
  await query(
    url('fairs'),
    `CREATE TABLE dead_letter (id uuid, reaction text, topic text, key text, attempts int, last_error text, died_at timestamptz, replayed_at timestamptz, replay_requested_at timestamptz);
     INSERT INTO dead_letter VALUES ('${id}', 'note-star', 'recognition-lapsed', 'k', 8, 'no such product', now(), NULL, NULL),
                                    ('${randomUUID()}', 'note-star', 'recognition-lapsed', 'k', 8, 'done since', now(), now(), NULL)`,
  )

  expect(await listDeadLetters(url)).toMatchObject([{ service: 'fairs', id, lastError: 'no such product', isRequested: false }])
  await requestReplay(url, 'fairs', id)
  expect(await listDeadLetters(url)).toMatchObject([{ id, isRequested: true }])
  await expect(requestReplay(url, 'fairs', randomUUID())).rejects.toThrow(/fairs has no dead letter .* that waits/)
  await expect(requestReplay(url, 'fair', id)).rejects.toThrow(/There is no service "fair": choose from identity, catalog/)
  await expect(requestReplay(url, 'fairs', '7')).rejects.toThrow('"7" is not the id of a dead letter')
})
