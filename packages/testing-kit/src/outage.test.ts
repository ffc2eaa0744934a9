import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, startPostgres } from '@ocop/launcher/postgres'
import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { reactTo } from '@ocop/service-kit/events'
import { assembleService, every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callService, GATEWAY_SECRET } from './call-service.ts'
import { Counted, createCounter1764000001000, createCounterApplication } from './counter-application.ts'

const home = mkdtempSync(path.join(tmpdir(), 'outage-'))
// PostgreSQL may run as a user of its own, who must be able to get in
chmodSync(home, 0o755)
const dir = path.join(home, 'data')
const databases = ['counter', 'events'].map(name => ({ name, role: name, password: 'test' }))
let port: number
const start = () => startPostgres({ dir, port, password: 'test', databases, settings: { shared_buffers: '32MB' } })
let postgres: Awaited<ReturnType<typeof start>>

beforeAll(async () => {
  port = await freePort()
  postgres = await start()
})
afterAll(async () => {
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
})

test('while PostgreSQL is away requests fail clearly; when it is back all goes on without a restart', async () => {
  const heard: number[] = []
  let ran = 0
  const createApplication = async (dataSource: DataSource) => ({
    ...(await createCounterApplication(dataSource)),
    reactions: [reactTo<{ n: number }>(Counted as never, 'hear', async ({ n }) => void heard.push(n))],
    jobs: [every(0.1, 'tick', async () => ran++)],
  })
  const environment = () => ({
    PORT: 0,
    DATABASE_URL: postgres.url('counter'),
    EVENTS_URL: postgres.url('events'),
    GATEWAY_SECRET,
    OCOP_DEMO: 'off',
  })
  const migrations = [createFoundation1764000000000, createCounter1764000001000]
  const service = await assembleService({ name: 'counter', environment, entities: [], migrations, createApplication })
  const readiness = async () => (await fetch(`http://127.0.0.1:${service.port}/readyz`)).status
  const countUp = () => callService(service.port, 'mutation { countUp }')
  expect(await countUp()).toEqual({ status: 200, data: { countUp: 1 } })
  expect(await readiness()).toBe(200)
  await vi.waitFor(() => expect([heard, ran > 0]).toEqual([[1], true]), 5_000)

  const inFlight = Array.from({ length: 10 }, () => callService(service.port, '{ slowCount }'))
  await postgres.stop()

  for (const answer of [...(await Promise.all(inFlight)), await countUp(), await callService(service.port, '{ count }')]) {
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('at the moment'), extensions: { code: 'SERVICE_UNAVAILABLE' } },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/ECONN|terminat|127\.0\.0\.1/)
  }
  expect(await readiness()).toBe(503)

  postgres = await start()

  await vi.waitFor(async () => expect(await readiness()).toBe(200), 10_000)
  expect(await Promise.all(Array.from({ length: 20 }, () => callService(service.port, '{ count }')))).toEqual(
    Array.from({ length: 20 }, () => ({ status: 200, data: { count: 1 } })),
  )
  expect(await countUp()).toEqual({ status: 200, data: { countUp: 2 } })
  const before = ran
  await vi.waitFor(() => expect([heard, ran > before]).toEqual([[1, 2], true]), 15_000)
  await service.stop()
}, 60_000)
