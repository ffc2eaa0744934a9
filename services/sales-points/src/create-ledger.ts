import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import { logger } from '@ocop/service-kit/telemetry'
import type { EntityManager } from 'typeorm'
import { KeepLedgerMonths } from './capabilities/ledger/keep-ledger-months.use-case.ts'
import { LedgerArchive } from './capabilities/ledger/ledger-archive.repository.ts'
import { CheckLedger } from './capabilities/stock/check-ledger.use-case.ts'

export interface LedgerSettings {
  readonly LEDGER_ARCHIVE_DIR: string
}

const HOUR = 3_600
/** The ledger of so many months stays in the database: as long as a star is valid. */
const KEPT_MONTHS = 36

/** What the ledger does by itself. */
export function createLedger(unitOfWork: UnitOfWork, manager: EntityManager, { LEDGER_ARCHIVE_DIR }: LedgerSettings, now: Clock) {
  const keepMonths = new KeepLedgerMonths(unitOfWork, new LedgerArchive(LEDGER_ARCHIVE_DIR), now, KEPT_MONTHS)
  const checkLedger = new CheckLedger(manager, discrepancies =>
    logger('sales-points').error({ discrepancies }, 'the ledger does not equal the levels'),
  )
  return {
    jobs: [every(HOUR, 'check-ledger', () => checkLedger.execute()), every(6 * HOUR, 'keep-ledger-months', () => keepMonths.execute())],
    checkLedger,
  }
}
