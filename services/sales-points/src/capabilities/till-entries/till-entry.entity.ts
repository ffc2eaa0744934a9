import type { TillEntry } from '@ocop/trade-rules'
import type { TillConflictKind, TillEntryState } from './till-entry.enum.ts'

/** What did not fit when a sale was booked. */
export interface TillConflict {
  readonly kind: TillConflictKind
  readonly productId?: string
  readonly lotCode?: string
  /** STOCK_MISSING: units that the books did not have. */
  readonly units?: number
  /** PRICE_DIFFERS: the price that held when it was sold. */
  readonly priceNow?: number
  /** CLOCK_WRONG: seconds by which the clock was ahead; negative: behind. */
  readonly seconds?: number
}

/** An entry of a till's journal as it came, and what became of it. */
export interface RecordedEntry extends Omit<TillEntry, 'at'> {
  readonly sequence: string
  readonly salesPointId: string
  readonly state: TillEntryState
  /** What the device signed, word for word. */
  readonly signedText: string
  readonly signature: string
  /** By the clock of the device. */
  readonly deviceAt: Date
  /** By the clock of the service. */
  readonly at: Date
  readonly total: number
  readonly receivedBy: string
  readonly receivedAt: Date
  readonly conflicts: readonly TillConflict[]
  readonly counterSaleId: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
}
