import type { Bell } from './bell.ts'

/** One thing that happened, as it travels. */
export interface DomainEvent {
  readonly id: string
  /** `<service>.<what-happened>.v<n>` */
  readonly topic: string
  /** The thing it is about. Events of one key arrive in the order they were published. */
  readonly key: string
  readonly payload: unknown
  readonly occurredAt: string
}

/** What carries events between services. Delivery is at least once; the reader recognizes repeats by `id`. */
export interface EventTransport {
  /** Resolves when the events are kept safely, in this order. */
  publish(events: readonly DomainEvent[]): Promise<void>
  /** Where `consumer` stands; a new one stands before the oldest event still kept. `bell` rings when something may have come. */
  subscribe(consumer: string, topics: readonly string[], bell: Bell): Promise<Subscription>
  close(): Promise<void>
}

export interface Subscription {
  /**
   * The oldest unsettled events, at most `limit`; the same again until they are settled, whoever asks.
   * Callers of one consumer take turns (`exclusively`), or order per key would be lost.
   */
  take(limit: number): Promise<Batch>
  /** Goes back to before the oldest event still kept. */
  rewind(): Promise<void>
  /** How many events are kept that the consumer has not settled. */
  behind(): Promise<number>
}

export interface Batch {
  readonly events: readonly DomainEvent[]
  /** How many were read, those of other topics included. */
  readonly size: number
  settle(): Promise<void>
}
