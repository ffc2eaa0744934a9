import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, isListening } from '@ocop/launcher/postgres'

/** Why there is no Redis to test with; undefined when there is. */
export const whyNoRedis =
  process.env['TEST_REDIS_URL'] || spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'skipped: no redis-server on the PATH and TEST_REDIS_URL is not set'

/** A Redis for one test file: the one that TEST_REDIS_URL names (its event stream is emptied), or a new one that keeps nothing. */
export async function startTestRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_REDIS_URL']
  if (given) return { url: given, stop: async () => undefined }
  const port = await freePort()
  const dir = mkdtempSync(path.join(tmpdir(), 'test-redis-'))
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir], {
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 100 && !(await isListening(port)); tries++) await pause(50)
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill()
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
