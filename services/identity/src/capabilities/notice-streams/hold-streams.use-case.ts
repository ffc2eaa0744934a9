import type { Clock } from '@ocop/service-kit/clock'
import type { Actor } from '@ocop/service-kit/graphql'
import { logger } from '@ocop/service-kit/telemetry'
import type { ReadInbox } from '../notices/read-inbox.use-case.ts'
import { readerIn } from '../notices/ring-readers.use-case.ts'
import type { Outlet } from './notice-stream.entity.ts'
import { GREETING, HEARTBEAT, inboxEvent } from './server-sent.rules.ts'

const MOST_OF_A_PERSON = 6
const MOST_OF_ALL = 5_000
/** Shorter than an access token lives: who comes back proves anew who it is and for whom it acts. */
const LIFE_MS = 9 * 60_000
const BEAT_MS = 15_000

/** Whoever listens to what wakes us, until it is closed. */
export type Listen = (bell: { ring(message?: string): void }) => { close: () => Promise<void> }

/** The open streams of this instance: each shows its person's inbox, as it stands, whenever it has changed. */
export class HoldStreams {
  readonly #ofPeople = new Map<string, Set<Stream>>()
  readonly #heardFirst = Promise.withResolvers<void>()
  #size = 0
  #listener: ReturnType<Listen> | undefined
  #beat: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly readInbox: ReadInbox,
    private readonly listen: Listen,
    private readonly now: Clock,
  ) {}

  /** Resolves when nothing that happens from now on is missed. */
  listening(): Promise<void> {
    this.#listener ??= this.listen({ ring: message => this.heard(message) })
    return this.#heardFirst.promise
  }

  /** Undefined when there are too many already: whoever asks can look by itself from time to time. */
  open(actor: Actor & { readonly userId: string }, place: string | null, outlet: Outlet): Stream | undefined {
    const mine = this.#ofPeople.get(actor.userId) ?? new Set()
    if (mine.size >= MOST_OF_A_PERSON || this.#size >= MOST_OF_ALL) return undefined
    this.#beat ??= setInterval(() => this.beat(), BEAT_MS).unref()
    const stream = new Stream(after => this.readInbox.state(actor, after), outlet, { place, since: this.now() })
    this.#ofPeople.set(actor.userId, mine.add(stream))
    this.#size += 1
    outlet.write(GREETING)
    stream.show()
    return stream
  }

  close(userId: string, stream: Stream): void {
    const mine = this.#ofPeople.get(userId)
    if (!mine?.delete(stream)) return
    this.#size -= 1
    if (mine.size === 0) this.#ofPeople.delete(userId)
  }

  /** Somebody's inbox has changed, or somebody has signed out; without a message something may have been missed. */
  heard(message?: string): void {
    this.#heardFirst.resolve()
    if (message === undefined) return this.#all().forEach(stream => stream.show())
    const { userId, isGone } = readerIn(message)
    for (const stream of this.#ofPeople.get(userId) ?? []) {
      if (isGone) stream.outlet.end()
      else stream.show()
    }
  }

  /** Keeps connections alive, cuts off readers that have stopped reading, and ends what has lived long enough. */
  beat(): void {
    const oldest = this.now().getTime() - LIFE_MS
    for (const stream of this.#all()) {
      if (stream.since.getTime() < oldest) stream.outlet.end()
      else stream.beat()
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#beat)
    for (const stream of this.#all()) stream.outlet.end()
    await this.#listener?.close()
  }

  #all(): Stream[] {
    return [...this.#ofPeople.values()].flatMap(streams => [...streams])
  }
}

/** One reader. However often its inbox changes while it cannot take more, it is shown once, as it stands then. */
export class Stream {
  readonly since: Date
  #place: string | null
  #isAtWork = false
  #isAsked = false
  #isBehind = false

  constructor(
    private readonly state: (after: string | null) => ReturnType<ReadInbox['state']>,
    readonly outlet: Outlet,
    { place, since }: { readonly place: string | null; readonly since: Date },
  ) {
    this.#place = place
    this.since = since
  }

  show(): void {
    this.#isAsked = true
    if (!this.#isAtWork) this.#work().catch((error: unknown) => this.#giveUp(error))
  }

  /** A reader that has not taken the last beat when the next one comes is gone. */
  beat(): void {
    if (this.#isBehind) return this.outlet.destroy()
    if (this.outlet.write(HEARTBEAT)) return
    this.#isBehind = true
    void this.outlet.caughtUp().then(() => (this.#isBehind = false))
  }

  async #work(): Promise<void> {
    this.#isAtWork = true
    while (this.#isAsked) {
      this.#isAsked = false
      const state = await this.state(this.#place)
      this.#place = state.latest
      if (!this.outlet.write(inboxEvent(state))) await this.outlet.caughtUp()
    }
    this.#isAtWork = false
  }

  /** The browser comes back and asks again. */
  #giveUp(error: unknown): void {
    logger('identity').warn({ err: error }, 'an inbox could not be shown')
    this.outlet.end()
  }
}
