import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countInMemory, type RateLimiter } from './rate-limit.ts'
import { countInRedis } from './redis-rate-limit.ts'

const silent = pino({ level: 'silent' })
const hasRedis = spawnSync('redis-server', ['--version']).status === 0

const keepsItsPromises = (limiter: () => RateLimiter) => {
  const take = (key: string, count = 2, seconds = 1) => limiter().take(key, { count, seconds })

  test('lets so many through, then tells how long to wait', async () => {
    expect([await take('a'), await take('a'), await take('a')]).toEqual([0, 0, 1])
  })

  test('counts everybody apart', async () => {
    await Promise.all([take('b'), take('b'), take('b')])
    expect(await take('c')).toBe(0)
  })

  test('forgets when the time is over', async () => {
    await Promise.all([take('d', 1), take('d', 1)])
    await wait(1_100)
    expect(await take('d', 1)).toBe(0)
  })

  test('lets exactly so many of many at once through', async () => {
    const waits = await Promise.all(Array.from({ length: 50 }, () => take('e', 20, 60)))
    expect(waits.filter(seconds => seconds === 0)).toHaveLength(20)
  })
}

describe('in memory', () => {
  const limiter = countInMemory(Date.now)
  keepsItsPromises(() => limiter)
})

describe.skipIf(!hasRedis)('in Redis', () => {
  let server: ChildProcess
  let limiter: RateLimiter
  beforeAll(async () => {
    const port = await freePort()
    server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of server.stdout as AsyncIterable<Buffer>) if (String(line).includes('Ready to accept')) break
    limiter = countInRedis(`redis://127.0.0.1:${port}`, countInMemory(Date.now), silent)
    await limiter.take('warm', { count: 1, seconds: 1 })
    await wait(100)
  })
  afterAll(async () => {
    await limiter.stop()
    server.kill()
  })

  keepsItsPromises(() => limiter)

  test('two gateways count together', async () => {
    const other = countInRedis(`redis://127.0.0.1:${portOf(server)}`, countInMemory(Date.now), silent)
    await wait(200)
    const rate = { count: 1, seconds: 60 }
    expect([await limiter.take('shared', rate), await other.take('shared', rate)]).toEqual([0, 60])
    await other.stop()
  })
})

test('while Redis is away, memory counts', async () => {
  const limiter = countInRedis(`redis://127.0.0.1:${await freePort()}`, countInMemory(Date.now), silent)
  const rate = { count: 1, seconds: 60 }
  expect([await limiter.take('a', rate), await limiter.take('a', rate)]).toEqual([0, 60])
  await limiter.stop()
})

const portOf = ({ spawnargs }: ChildProcess) => spawnargs[2]

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
