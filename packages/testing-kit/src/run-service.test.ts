import { setTimeout as pause } from 'node:timers/promises'
import { createFoundation1764000000000, openDatabase } from '@ocop/service-kit/database'
import { reactTo } from '@ocop/service-kit/events'
import { assembleService, every, loadDemo, type ServiceDefinition, startJobs } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callService, GATEWAY_SECRET } from './call-service.ts'
import { Counted, createCounter1764000001000, createCounterApplication } from './counter-application.ts'
import { race } from './race.ts'
import { createTestDatabase } from './test-database.ts'

const migrations = [createFoundation1764000000000, createCounter1764000001000]
const now = new Date('2026-11-23T08:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let bus: Awaited<ReturnType<typeof createTestDatabase>>

beforeEach(async () => {
  database = await createTestDatabase({ entities: [], migrations: [] })
  bus = await createTestDatabase({ entities: [], migrations: [] })
})
afterEach(async () => {
  await database.drop()
  await bus.drop()
})

const environment =
  (demo = 'on') =>
  () => ({
    PORT: 0,
    DATABASE_URL: database.url,
    EVENTS_URL: bus.url,
    GATEWAY_SECRET,
    OCOP_DEMO: demo,
  })
const counter = (more: Partial<ServiceDefinition> = {}): ServiceDefinition => ({
  name: 'counter',
  environment: environment(),
  entities: [],
  migrations,
  createApplication: createCounterApplication,
  clock: () => now,
  ...more,
})
const seed = vi.fn<NonNullable<ServiceDefinition['seed']>>(async ({ manager, outbox }) => {
  await manager.query('UPDATE counter SET n = 40')
  await outbox.add(Counted, 'counter', { n: 40 })
})
beforeEach(() => {
  seed.mockClear()
})
const countOf = async (port: number) => (await callService(port, '{ count }', { now })).data!['count']

test('a service starts on an empty database with its demo data, announces it, and reacts to events', async () => {
  const heard: number[] = []
  const createApplication = async (dataSource: DataSource) => ({
    ...(await createCounterApplication(dataSource)),
    reactions: [reactTo<{ n: number }>(Counted as never, 'hear', async ({ n }) => void heard.push(n))],
  })
  const service = await assembleService(counter({ createApplication, seed }))

  expect(await countOf(service.port)).toBe(40)
  await callService(service.port, 'mutation { countUp }', { now })
  await vi.waitFor(() => expect(heard).toEqual([40, 41]), 5_000)
  await service.stop()
})

test('demo data is loaded once, into a database nobody has written to, and not at all when it is off', async () => {
  await (await assembleService(counter({ seed, environment: environment('off') }))).stop()
  expect(seed).not.toHaveBeenCalled()

  const first = await assembleService(counter({ seed }))
  await callService(first.port, 'mutation { countUp }', { now })
  await first.stop()
  const second = await assembleService(counter({ seed }))

  expect(seed).toHaveBeenCalledOnce()
  expect(await countOf(second.port)).toBe(41)
  await second.stop()
})

test('a database in use gets no demo data', async () => {
  const used = await assembleService(counter({ environment: environment('off') }))
  await callService(used.port, 'mutation { countUp }', { now })
  await used.stop()

  const service = await assembleService(counter({ seed }))

  expect(seed).not.toHaveBeenCalled()
  expect(await countOf(service.port)).toBe(1)
  await service.stop()
})

test('demo data is loaded wholly or not at all, and by one of several instances', async () => {
  const open = await openDatabase({ url: database.url, entities: [], migrations })
  const halfway = () =>
    loadDemo(open, async ({ manager }) => {
      await manager.query('UPDATE counter SET n = 7')
      throw new Error('a broken seed')
    })
  await expect(halfway()).rejects.toThrow('a broken seed')
  expect(await open.query('SELECT n FROM counter')).toEqual([{ n: 0 }])

  const loaded = await race(open, 5, () =>
    loadDemo(open, async ({ manager }) => void (await manager.query('UPDATE counter SET n = n + 10'))),
  )

  expect(loaded.filter(Boolean)).toHaveLength(1)
  expect(await open.query('SELECT n FROM counter')).toEqual([{ n: 10 }])
  await open.destroy()
})

test('instances that start together migrate once', async () => {
  const services = await Promise.all([1, 2, 3].map(() => assembleService(counter({ seed }))))

  expect(await Promise.all(services.map(({ port }) => countOf(port)))).toEqual([40, 40, 40])
  await Promise.all(services.map(service => service.stop()))
})

test('a job runs once per period, however many instances there are, and goes on after it failed', async () => {
  const open = await openDatabase({ url: database.url, entities: [], migrations })
  const another = await openDatabase({ url: database.url, entities: [], migrations })
  let moment = now
  let runs = 0
  const job = every(60, 'count', async () => {
    runs++
    await pause(20)
    throw new Error('a job that fails')
  })
  const start = (dataSource: DataSource) =>
    startJobs({ dataSource, service: 'counter', jobs: [{ ...job, seconds: 0.2 }], clock: () => moment })
  const instances = [start(open), start(another), start(open)]

  await pause(400)
  expect(runs).toBe(1)
  moment = new Date(now.getTime() + 250)
  await vi.waitFor(() => expect(runs).toBe(2), 3_000)
  await pause(250)
  expect(runs).toBe(2)

  await Promise.all(instances.map(jobs => jobs.stop()))
  await Promise.all([open.destroy(), another.destroy()])
})

test('what keeps a service from starting is told in one line', async () => {
  const nowhere = () => ({ ...environment()(), DATABASE_URL: 'postgres://ocop:a-password@127.0.0.1:9/catalog' })
  const open = openDatabase({ url: nowhere().DATABASE_URL, entities: [], migrations, patienceSeconds: 1 })

  const error = await open.catch((reason: unknown) => reason as Error)

  expect(error).toBeInstanceOf(Error)
  expect((error as Error).message).toMatch(/^PostgreSQL does not answer at 127.0.0.1:9\/catalog: connect ECONNREFUSED.*Is it running/)
  expect((error as Error).message).not.toMatch(/a-password|\n/)
})

test('a port that is taken keeps the service from starting, and leaves nothing open', async () => {
  const first = await assembleService(counter())
  const taken = () => ({ ...environment()(), PORT: first.port, DATABASE_URL: `${database.url}?application_name=second` })

  await expect(assembleService(counter({ environment: taken }))).rejects.toThrow('EADDRINUSE')

  const sessions = () => database.query(`SELECT pid FROM pg_stat_activity WHERE application_name = 'second'`)
  await vi.waitFor(async () => expect(await sessions()).toEqual([]), 2_000)
  await first.stop()
})
