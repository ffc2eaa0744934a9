import { createClient } from 'redis'
import { logger } from '../telemetry/logger.ts'
import type { Bell } from './bell.ts'
import type { Batch, DomainEvent, EventTransport, Subscription } from './event-transport.ts'

const STREAM = 'ocop:events'
const CHANNEL = 'ocop:event-published'
/** Whoever holds the consumer's turn reads under this name, so what a crashed instance left unsettled is its own. */
const READER = 'reader'

type Client = ReturnType<typeof connectionTo>
interface Message {
  readonly id: string
  readonly message: Readonly<Record<string, string>>
}

/**
 * Events in one Redis stream (one, because order per key must hold across topics), a consumer group per service.
 * Published messages only wake the readers; the stream is the truth. It is cut by length, so a reader that stays away for more
 * than it holds misses events; and it is as durable as that Redis is (`appendonly yes`).
 */
export class RedisTransport implements EventTransport {
  readonly #commands: Client
  readonly #ears: Client
  readonly #keptEvents: number
  #connected: Promise<unknown> | undefined

  constructor(url: string, keptEvents: number) {
    this.#commands = connectionTo(url)
    this.#ears = connectionTo(url)
    this.#keptEvents = keptEvents
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    await this.#connect()
    const transaction = this.#commands.multi()
    for (const { payload, ...rest } of events) {
      transaction.xAdd(
        STREAM,
        '*',
        { ...rest, payload: JSON.stringify(payload) },
        {
          TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: this.#keptEvents },
        },
      )
    }
    await transaction.publish(CHANNEL, '').exec()
  }

  async subscribe(consumer: string, topics: readonly string[], bell: Bell): Promise<Subscription> {
    await this.#connect()
    await this.#ears.subscribe(CHANNEL, () => bell.ring())
    await this.#createGroup(consumer)
    return {
      take: limit => this.#take(consumer, topics, limit),
      rewind: async () => void (await this.#commands.xGroupSetId(STREAM, consumer, '0')),
      behind: async () => {
        const groups = await this.#commands.xInfoGroups(STREAM)
        const group = groups.find(({ name }) => String(name) === consumer)
        return Number(group?.pending ?? 0) + Number(group?.lag ?? 0)
      },
    }
  }

  async close(): Promise<void> {
    this.#ears.destroy()
    this.#commands.destroy()
  }

  async #take(consumer: string, topics: readonly string[], limit: number): Promise<Batch> {
    const messages = (await this.#unsettled(consumer, limit)) ?? (await this.#unread(consumer, limit))
    const ids = messages.map(({ id }) => id)
    return {
      size: messages.length,
      events: messages.filter(({ message }) => topics.includes(message['topic']!)).map(toEvent),
      settle: async () => void (ids.length > 0 && (await this.#commands.xAck(STREAM, consumer, ids))),
    }
  }

  /** What was handed out before and not settled: this instance failed at it, or another crashed over it. */
  async #unsettled(consumer: string, limit: number): Promise<Message[] | undefined> {
    const claimed = await this.#orAfterRecreating(consumer, () =>
      this.#commands.xAutoClaim(STREAM, consumer, READER, 0, '0-0', { COUNT: limit }),
    )
    const messages = claimed.messages.filter(message => message !== null) as unknown as Message[]
    return messages.length > 0 ? messages : undefined
  }

  async #unread(consumer: string, limit: number): Promise<Message[]> {
    const streams = await this.#commands.xReadGroup(consumer, READER, { key: STREAM, id: '>' }, { COUNT: limit })
    return ((streams as { messages: Message[] }[] | null) ?? []).flatMap(({ messages }) => messages)
  }

  /** A Redis that lost its data has lost the group too: begin again with what it will hold. */
  async #orAfterRecreating<Result>(consumer: string, command: () => Promise<Result>): Promise<Result> {
    try {
      return await command()
    } catch (error) {
      if (!String(error).includes('NOGROUP')) throw error
      await this.#createGroup(consumer)
      return command()
    }
  }

  async #createGroup(consumer: string): Promise<void> {
    await this.#commands.xGroupCreate(STREAM, consumer, '0', { MKSTREAM: true }).catch((error: unknown) => {
      if (!String(error).includes('BUSYGROUP')) throw error
    })
  }

  #connect(): Promise<unknown> {
    this.#connected ??= Promise.all([this.#commands.connect(), this.#ears.connect()])
    return this.#connected
  }
}

/** A connection that comes back by itself; while it is away commands fail at once instead of queueing up. */
function connectionTo(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: 10_000 },
    socket: { connectTimeout: 5_000, reconnectStrategy: retries => Math.min(100 * 2 ** retries, 2_000) },
  })
  let lost = false
  client.on('error', (error: unknown) => {
    if (!lost) logger('events').warn({ err: error }, 'event bus connection lost')
    lost = true
  })
  client.on('ready', () => (lost = false))
  return client
}

const toEvent = ({ message }: Message): DomainEvent => ({
  id: message['id']!,
  topic: message['topic']!,
  key: message['key']!,
  occurredAt: message['occurredAt']!,
  payload: JSON.parse(message['payload']!),
})
