import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'
import { exclusively } from '../database/exclusively.ts'
import { UnitOfWork } from '../database/unit-of-work.ts'
import { logger } from '../telemetry/logger.ts'
import { Bell } from './bell.ts'
import { consume, rewindForNewReactions } from './consume.ts'
import { replayRequested } from './dead-letters.ts'
import type { EventTransport, Subscription } from './event-transport.ts'
import { keepDoing } from './keep-doing.ts'
import { openTransport } from './open-transport.ts'
import { retryPostponed } from './postponed-reactions.ts'
import type { Reactor } from './react.ts'
import type { Reaction } from './reaction.ts'
import { outboxBell } from './outbox-bell.ts'
import { relayOutbox } from './relay-outbox.ts'

export interface EventsOptions {
  readonly dataSource: DataSource
  /** The name the service is known by on the bus; all its instances share it. */
  readonly service: string
  /** `postgres://…` (a database of the bus's own) or `redis://…`. */
  readonly eventsUrl: string
  readonly reactions: readonly Reaction[]
  readonly clock: Clock
  /** Tries before an event becomes a dead letter. */
  readonly attempts?: number
  /** Seconds to wait after the given number of failed tries. */
  readonly backOff?: (failures: number) => number
}

export interface EventLag {
  /** Recorded here and not on the bus yet. */
  readonly unpublished: number
  /** On the bus and not handled here yet; null while the bus does not answer. */
  readonly unhandled: number | null
  /** Failed, to be tried again, or waiting behind such a one. */
  readonly postponed: number
  readonly deadLetters: number
}

export interface RunningEvents {
  stop(): Promise<void>
  lag(): Promise<EventLag>
}

/**
 * Publishes what the service records in its outbox and lets its reactions handle what others published.
 * Needs nothing to be up: it begins, or goes on, as soon as database and bus answer.
 */
export function startEvents(options: EventsOptions): RunningEvents {
  const { dataSource, service, eventsUrl, reactions, clock, attempts = 5, backOff = failures => 2 ** failures } = options
  const reactor: Reactor = { unitOfWork: new UnitOfWork(dataSource), reactions, clock, attempts, backOff }
  const transport = openTransport(eventsUrl)
  const log = logger(service)
  const reader = new Reader(transport, service, reactor, dataSource)
  const loops = [keepDoing(() => relayOutbox(dataSource, transport), outboxBell(dataSource), log.child({ task: 'publishing events' }))]
  if (reactions.length > 0) loops.push(keepDoing(() => reader.step(), reader.bell, log.child({ task: 'handling events' })))
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await Promise.all(loops.map(loop => loop.stop()))
    await transport.close()
  }
  return {
    stop: () => (stopped ??= stop()),
    async lag() {
      const [counts]: [Omit<EventLag, 'unhandled'>] = await dataSource.query(`
        SELECT (SELECT count(*)::int FROM outbox WHERE published_at IS NULL) AS unpublished,
               (SELECT count(*)::int FROM postponed_reaction) AS postponed,
               (SELECT count(*)::int FROM dead_letter WHERE replayed_at IS NULL) AS "deadLetters"`)
      return { ...counts, unhandled: reactions.length === 0 ? 0 : await reader.behind().catch(() => null) }
    },
  }
}

/** The reading side of one instance; instances take turns, batch by batch. */
class Reader {
  readonly bell = new Bell()
  #subscription: Promise<Subscription> | undefined

  constructor(
    private readonly transport: EventTransport,
    private readonly service: string,
    private readonly reactor: Reactor,
    private readonly dataSource: DataSource,
  ) {}

  async step(): Promise<boolean> {
    let busy = false
    await exclusively(this.dataSource, 'reactions', async ({ manager }) => {
      const replayed = await replayRequested(manager, this.reactor)
      const retried = await retryPostponed(manager, this.reactor)
      busy = replayed || retried || (await consume(manager, this.reactor, await this.#subscribe()))
    })
    return busy
  }

  /** Null until the first step has reached the bus. */
  async behind(): Promise<number | null> {
    return (await this.#subscription)?.behind() ?? null
  }

  #subscribe(): Promise<Subscription> {
    this.#subscription ??= this.#subscribeOnce().catch((error: unknown) => {
      this.#subscription = undefined
      throw error
    })
    return this.#subscription
  }

  async #subscribeOnce(): Promise<Subscription> {
    const topics = [...new Set(this.reactor.reactions.map(({ topic }) => topic))]
    const subscription = await this.transport.subscribe(this.service, topics, this.bell)
    await rewindForNewReactions(this.dataSource.manager, this.reactor, subscription)
    return subscription
  }
}
