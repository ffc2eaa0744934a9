import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createFoundation1764000000000, UnitOfWork } from '@ocop/service-kit/database'
import {
  type EventsOptions,
  listDeadLetters,
  Outbox,
  reactTo,
  type Reaction,
  type RunningEvents,
  replayDeadLetter,
  startEvents,
} from '@ocop/service-kit/events'
import { DataSource, type EntityManager } from 'typeorm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { breakable } from './breakable.ts'
import { createTestDatabase } from './test-database.ts'
import { startTestRedis, whyNoRedis } from './test-redis.ts'

const foundation = { entities: [], migrations: [createFoundation1764000000000] }
const transports = [
  {
    name: 'PostgreSQL',
    why: undefined,
    async start() {
      const bus = await createTestDatabase({ entities: [], migrations: [] })
      return { url: bus.url, stop: () => bus.drop() }
    },
  },
  { name: 'Redis Streams', why: whyNoRedis, start: startTestRedis },
]

const suite = ({ start }: (typeof transports)[number]) => {
  let transport: Awaited<ReturnType<typeof start>>
  let way: Awaited<ReturnType<typeof breakable>>
  let shop: Awaited<ReturnType<typeof createTestDatabase>>
  let reader: Awaited<ReturnType<typeof createTestDatabase>>
  let running: RunningEvents[]
  let now: Date
  let Counted: { topic: string; payload?: { n: number } }
  let service: string

  beforeAll(async () => {
    transport = await start()
    shop = await createTestDatabase(foundation)
    reader = await createTestDatabase(foundation)
    await shop.query('CREATE TABLE counter (key text PRIMARY KEY, n integer NOT NULL)')
    await reader.query('CREATE TABLE noted (place serial, reaction text, key text, n integer, instance text)')
  })
  beforeEach(async () => {
    way = await breakable(transport.url)
    running = []
    now = new Date('2026-11-23T08:00:00Z')
    Counted = { topic: `shop.counted-${randomUUID()}.v1` }
    service = `reader-${randomUUID()}`
    for (const database of [shop, reader]) await database.query('TRUNCATE outbox, inbox, known_reaction, postponed_reaction, dead_letter')
    await shop.query('TRUNCATE counter')
    await reader.query('TRUNCATE noted RESTART IDENTITY')
  })
  afterEach(async () => {
    await Promise.all(running.map(events => events.stop()))
    await way.close()
  })
  afterAll(async () => {
    await Promise.all([shop.drop(), reader.drop()])
    await transport.stop()
  })

  const begin = (options: Partial<EventsOptions>) => {
    const defaults = { dataSource: shop, service: 'shop', eventsUrl: way.url, reactions: [], clock: () => now }
    const events = startEvents({ ...defaults, ...options })
    running.push(events)
    return events
  }
  const read = (reactions: Reaction[], dataSource: DataSource = reader) => begin({ dataSource, service, reactions })
  /** Counts one further for the key, and announces it: the row lock makes the order of one key certain. */
  const countIn = async (manager: EntityManager, outbox: Outbox, key: string) => {
    const [{ n }] = await manager.query(
      'INSERT INTO counter VALUES ($1, 1) ON CONFLICT (key) DO UPDATE SET n = counter.n + 1 RETURNING n',
      [key],
    )
    await outbox.add(Counted, key, { n, key } as never)
  }
  const count = (key: string) => new UnitOfWork(shop).run(({ manager, outbox }) => countIn(manager, outbox, key))
  const note = (instance = 'one', before: (payload: { n: number; key: string }) => void | Promise<void> = () => undefined, name = 'note') =>
    reactTo<{ n: number; key: string }>(Counted as never, name, async (payload, { manager }) => {
      await manager.query('INSERT INTO noted (reaction, key, n, instance) VALUES ($1, $2, $3, $4)', [
        name,
        payload.key,
        payload.n,
        instance,
      ])
      await before(payload)
    })
  const noted = (key?: string): Promise<{ key: string; n: number; instance: string; reaction: string }[]> =>
    reader.query('SELECT key, n, instance, reaction FROM noted WHERE $1::text IS NULL OR key = $1 ORDER BY place', [key ?? null])
  const numbersOf = async (key: string) => (await noted(key)).map(({ n }) => n)
  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

  test('events of one key arrive in the order they happened, and none is lost', async () => {
    begin({})
    read([note()])
    const keys = ['a', 'b', 'c', 'd']

    await Promise.all(upTo(100).map(n => count(keys[n % 4]!)))

    await eventually(async () => expect(await noted()).toHaveLength(100))
    for (const key of keys) expect(await numbersOf(key)).toEqual(upTo(25))
  })

  test('a relay that dies between publishing and marking publishes again, and nothing happens twice', async () => {
    await shop.query(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed before the mark'; END $$;
      CREATE TRIGGER die BEFORE UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION die()`)
    begin({})
    read([note()])
    for (const _ of upTo(3)) await count('a')
    await eventually(async () => expect(await numbersOf('a')).toEqual([1, 2, 3]))
    expect(await shop.query('SELECT FROM outbox WHERE published_at IS NULL')).toHaveLength(3)

    await shop.query('DROP FUNCTION die CASCADE')
    await eventually(async () => expect(await shop.query('SELECT FROM outbox WHERE published_at IS NULL')).toHaveLength(0))
    await count('a')

    await eventually(async () => expect(await numbersOf('a')).toContain(4))
    expect(await numbersOf('a')).toEqual([1, 2, 3, 4])
  })

  test('two instances of a service share the work without doing any of it twice', async () => {
    const second = await new DataSource({ type: 'postgres', url: reader.url }).initialize()
    begin({})
    begin({ dataSource: shop })
    const firstReader = read([note('one')])
    read([note('two')], second)

    await Promise.all(upTo(60).map(n => count(`key ${n % 3}`)))
    await eventually(async () => expect(await noted()).toHaveLength(60))
    await firstReader.stop()
    await count('key 0')
    await eventually(async () => expect(await noted()).toHaveLength(61))

    for (const key of [0, 1, 2]) expect(await numbersOf(`key ${key}`)).toEqual(upTo(key === 0 ? 21 : 20))
    expect((await noted()).at(-1)!.instance).toBe('two')
    await Promise.all(running.map(events => events.stop()))
    await second.destroy()
  })

  test('an older transaction that commits late is not lost, and comes in the order in which things happened', async () => {
    begin({})
    read([note()])
    const late = shop.createQueryRunner()
    await late.startTransaction()
    await late.query('INSERT INTO outbox (id, topic, key, payload) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      Counted.topic,
      'late',
      '{"n":1,"key":"late"}',
    ])

    for (const _ of upTo(3)) await count('early')
    await pause(100)
    // the older transaction is the last to change `early`
    await countIn(late.manager, new Outbox(late.manager), 'early')
    await late.commitTransaction()
    await late.release()
    await count('early')

    await eventually(async () => expect(await noted()).toHaveLength(6))
    expect([await numbersOf('late'), await numbersOf('early')]).toEqual([[1], [1, 2, 3, 4, 5]])
  })

  test('a reaction that fails leaves no trace, is tried again after a while, and later events of its key wait for it', async () => {
    let broken = true
    const failing = note('one', ({ key, n }) => {
      if (broken && key === 'bad' && n === 1) throw new Error('not yet')
    })
    begin({})
    const events = read([failing])

    for (const key of ['bad', 'good', 'bad', 'good']) await count(key)

    await eventually(async () => expect(await numbersOf('good')).toEqual([1, 2]))
    await eventually(async () => expect(await events.lag()).toMatchObject({ postponed: 2, unhandled: 0, deadLetters: 0 }))
    broken = false
    await pause(100)
    expect(await numbersOf('bad')).toEqual([])
    now = new Date(now.getTime() + 2_000)
    await eventually(async () => expect(await numbersOf('bad')).toEqual([1, 2]))
    expect(await events.lag()).toEqual({ unpublished: 0, unhandled: 0, postponed: 0, deadLetters: 0 })
  })

  test('an event that fails five times becomes a dead letter, and those behind it go on', async () => {
    let tries = 0
    begin({})
    const events = begin({
      dataSource: reader,
      service,
      backOff: () => 0,
      reactions: [note('one', ({ n }) => (n === 1 ? Promise.reject(new Error(`poison ${++tries}`)) : undefined))],
    })

    await count('bad')
    await count('bad')

    await eventually(async () => expect(await numbersOf('bad')).toEqual([2]))
    expect(tries).toBe(5)
    const [letter, ...others] = await listDeadLetters(reader)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ reaction: 'note', topic: Counted.topic, key: 'bad', payload: { n: 1, key: 'bad' }, attempts: 5 })
    expect(letter!.lastError).toContain('poison 5')
    expect(await events.lag()).toMatchObject({ postponed: 0, deadLetters: 1 })
  })

  test('a dead letter can be replayed: it stays one while it fails, and is handled once when it succeeds', async () => {
    let broken = true
    begin({})
    const heal = () => (broken ? Promise.reject(new Error('still broken')) : undefined)
    begin({ dataSource: reader, service, attempts: 1, reactions: [note('one', heal)], backOff: () => 0 })
    await count('bad')
    await eventually(async () => expect(await listDeadLetters(reader)).toHaveLength(1))
    const { id, attempts } = (await listDeadLetters(reader))[0]!

    expect(await replayDeadLetter(reader, id)).toBe(true)
    await eventually(async () => expect((await listDeadLetters(reader))[0]).toMatchObject({ id, attempts: attempts + 1 }))
    expect(await noted()).toEqual([])

    broken = false
    expect(await replayDeadLetter(reader, id)).toBe(true)
    await eventually(async () => expect(await listDeadLetters(reader)).toEqual([]))
    expect(await numbersOf('bad')).toEqual([1])
    expect(await replayDeadLetter(reader, id)).toBe(false)
    expect(await replayDeadLetter(reader, randomUUID())).toBe(false)
  })

  test('a service that comes later, or was down for a while, catches up from where it stands', async () => {
    begin({})
    for (const _ of upTo(130)) await count('a')

    const first = read([note()])
    await eventually(async () => expect(await numbersOf('a')).toHaveLength(130))
    await first.stop()
    for (const _ of upTo(20)) await count('a')
    read([note()])

    await eventually(async () => expect(await numbersOf('a')).toHaveLength(150))
    expect(await numbersOf('a')).toEqual(upTo(150))
  })

  test('a reaction that is new in a service sees the past; the older ones do not see it again', async () => {
    begin({})
    const before = read([note()])
    for (const _ of upTo(3)) await count('a')
    await eventually(async () => expect(await noted()).toHaveLength(3))
    await before.stop()

    read([note(), note('one', undefined, 'note-again')])

    await eventually(async () => expect(await noted()).toHaveLength(6))
    expect((await noted()).map(({ reaction, n }) => `${reaction} ${n}`)).toEqual([
      'note 1',
      'note 2',
      'note 3',
      'note-again 1',
      'note-again 2',
      'note-again 3',
    ])
  })

  test('while the bus is away everything is kept, and flows again when it is back', async () => {
    const shopEvents = begin({})
    read([note()])
    await count('a')
    await eventually(async () => expect(await numbersOf('a')).toEqual([1]))

    await way.cut()
    for (const _ of upTo(4)) await count('a')
    await pause(300)
    expect(await shopEvents.lag()).toMatchObject({ unpublished: 4 })
    await way.mend()

    await eventually(async () => expect(await numbersOf('a')).toEqual([1, 2, 3, 4, 5]))
    await count('a')
    await eventually(async () => expect(await numbersOf('a')).toEqual(upTo(6)))
  })

  test('starts while the bus is away', async () => {
    await way.cut()
    begin({})
    read([note()])
    await count('a')
    await pause(200)
    await way.mend()

    await eventually(async () => expect(await numbersOf('a')).toEqual([1]))
  })

  test('another instance takes over from one that is cut off in the middle of its work', async () => {
    const lost = await new DataSource({
      type: 'postgres',
      url: reader.url,
      applicationName: 'lost',
      poolErrorHandler: () => undefined,
    }).initialize()
    const stuck = Promise.withResolvers<void>()
    let isStuck = false
    begin({})
    read([note('lost', () => ((isStuck = true), stuck.promise))], lost)
    for (const _ of upTo(3)) await count('a')
    await eventually(async () => expect(isStuck).toBe(true))
    read([note('second')])

    await reader.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lost'`)

    await eventually(async () => expect(await numbersOf('a')).toEqual([1, 2, 3])).finally(() => stuck.resolve())
    await Promise.all(running.map(events => events.stop()))
    expect((await noted()).map(({ instance }) => instance)).toEqual(['second', 'second', 'second'])
    await lost.destroy()
  })
}

for (const transport of transports) {
  describe.skipIf(transport.why)(`events over ${transport.name}${transport.why ? ` (${transport.why})` : ''}`, () => {
    suite(transport)
  })
}
