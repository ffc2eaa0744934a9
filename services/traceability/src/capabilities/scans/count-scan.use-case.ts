import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { logger } from '@ocop/service-kit/telemetry'
import type { DataSource } from 'typeorm'
import { ScanRepository } from './scan.repository.ts'

/** More scans of one lot within a minute are not people at a shelf; they are answered and not counted. */
const MOST_PER_MINUTE = 60

/**
 * Counts scans per lot and day, and nothing about who scanned. The page never waits for it:
 * scans that come while a write is under way are written together after it, so a rush costs one statement at a time.
 */
export class CountScan {
  #waiting = new Map<string, number>()
  #writing: Promise<void> | undefined
  #minute = 0
  #thisMinute = new Map<string, number>()

  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  execute(lotId: string): void {
    if (!this.#isPlausible(lotId)) return
    this.#waiting.set(lotId, (this.#waiting.get(lotId) ?? 0) + 1)
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined))
  }

  /** Resolves when everything counted so far is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  #isPlausible(lotId: string): boolean {
    const minute = Math.floor(this.now().getTime() / 60_000)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#thisMinute = new Map()
    }
    const count = (this.#thisMinute.get(lotId) ?? 0) + 1
    this.#thisMinute.set(lotId, count)
    return count <= MOST_PER_MINUTE
  }

  /** A count that cannot be written is lost: it is worth less than a page that waits. */
  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const scans = [...this.#waiting]
      this.#waiting = new Map()
      await new ScanRepository(this.dataSource.manager)
        .add(vietnamDay(this.now()), scans)
        .catch((error: unknown) => logger('traceability').warn({ err: error }, 'scans were not counted'))
    }
  }
}
