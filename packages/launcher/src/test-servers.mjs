// What the tests stand on: a PostgreSQL that forgets everything, and a Redis when one is installed.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProgram } from './browser.mjs'
import { freePort, isListening } from './ports.mjs'
import { startPostgres } from './postgres.mjs'
import { say } from './progress.mjs'

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

async function startRedis(home) {
  const program = findProgram('redis-server')
  if (!program) return undefined
  const port = await freePort()
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', home], {
    stdio: 'ignore',
  })
  for (let attempt = 0; attempt < 100 && !(await isListening(port)); attempt++) await sleep(50)
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}
