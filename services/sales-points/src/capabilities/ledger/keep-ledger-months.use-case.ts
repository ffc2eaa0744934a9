import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { LedgerArchive } from './ledger-archive.repository.ts'
import { LedgerMonthRepository } from './ledger-month.repository.ts'

const DAY_MS = 86_400_000
/** Opened so long before they begin, that a job which fails for weeks does no harm. */
const AHEAD_DAYS = 62
/** Whoever was still writing at midnight is long done. */
const REST_DAYS = 7

/** Opens the months of the ledger before they begin, closes them when they are over, and puts old ones away. */
export class KeepLedgerMonths {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly archive: LedgerArchive,
    private readonly now: Clock,
    /** Months that stay in the database. */
    private readonly keptMonths: number,
  ) {}

  /** Each month in a transaction of its own: what is done stays done. */
  async execute(): Promise<void> {
    const day = (days: number) => vietnamDay(new Date(this.now().getTime() + days * DAY_MS))
    const stray = await this.#inMonths(months => months.findStray())
    for (const month of [day(0), day(AHEAD_DAYS / 2), day(AHEAD_DAYS), ...stray]) await this.#inMonths(months => months.open(month))
    for (const month of await this.#inMonths(months => months.findOver(day(-REST_DAYS))))
      await this.#inMonths(months => months.close(month, this.now()))
    for (const month of await this.#inMonths(months => months.findArchivable(this.#keptSince()))) await this.#putAway(month)
  }

  async #putAway({ month, movements }: { month: string; movements: number }): Promise<void> {
    const file = await this.#inMonths(months => this.archive.write(`stock-movements-${month.slice(0, 7)}.ndjson.gz`, months.read(month)))
    if (file.movements !== movements) throw new Error(`${file.name} has ${file.movements} movements, the month had ${movements}`)
    await this.unitOfWork.run(async ({ manager, audit }) => {
      await new LedgerMonthRepository(manager).archive(month, file, this.now())
      await audit.add({ actorId: 'system', action: 'archiveLedgerMonth', subject: 'LedgerMonth', subjectId: month, after: file })
    })
  }

  #inMonths<Answer>(work: (months: LedgerMonthRepository) => Promise<Answer>): Promise<Answer> {
    return this.unitOfWork.run(({ manager }) => work(new LedgerMonthRepository(manager)))
  }

  /** First day of the oldest month that stays. */
  #keptSince(): string {
    const [year, month] = vietnamDay(this.now()).split('-').map(Number)
    return new Date(Date.UTC(year!, month! - 1 - this.keptMonths, 1)).toISOString().slice(0, 10)
  }
}
