// What the tests stand on: a PostgreSQL that forgets everything, and a Redis when one is installed.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './ports.mjs'
import { startPostgres } from './postgres.mjs'
import { say } from './progress.mjs'
import { startRedis } from './redis.mjs'

const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 }

/** Answers `{ env, skipped, stop() }`: addresses for the tests, and what cannot be tried here and why. */
export async function startTestServers() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-test-'))
  fs.chmodSync(home, 0o755)
  const postgres = process.env.TEST_DATABASE_URL
    ? undefined
    : await startPostgres({ dir: path.join(home, 'postgres'), port: freePort, password: 'test', settings: FORGETFUL })
  const redis = process.env.TEST_REDIS_URL ? undefined : await startRedis(home)
  const skipped =
    process.env.TEST_REDIS_URL || redis
      ? []
      : ['Redis: the event suite runs on PostgreSQL only (install redis-server, or set TEST_REDIS_URL)']
  say('Test servers are ready')
  return {
    skipped,
    env: { TEST_DATABASE_URL: process.env.TEST_DATABASE_URL ?? postgres.url(), ...(redis ? { TEST_REDIS_URL: redis.url } : {}) },
    async stop() {
      redis?.stop()
      await postgres?.stop()
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}
