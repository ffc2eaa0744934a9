import type { ScanWarning } from './scan-warning.enum.ts'

export interface ScannedLot {
  readonly quantity: number
  readonly unit: string
  readonly expiresOn: string | null
  readonly isRecalled: boolean
  readonly scanCount: number
}

/** A household looks at a bottle a few times; far beyond that something copies. Small lots get some grace. */
const LOOKS_PER_PIECE = 5
const GRACE = 100

/** `printedExpiry`: YYMMDD as scanned, when the code had one. */
export function warningsFor(lot: ScannedLot, printedExpiry: string | undefined, today: string): ScanWarning[] {
  const expiry = lot.expiresOn?.slice(2).replaceAll('-', '')
  const checks: [ScanWarning, boolean][] = [
    ['RECALLED', lot.isRecalled],
    ['EXPIRED', lot.expiresOn !== null && lot.expiresOn < today],
    ['EXPIRY_DIFFERS', printedExpiry !== undefined && printedExpiry !== expiry],
    ['MANY_SCANS', lot.unit === 'PIECE' && lot.scanCount > Math.max(GRACE, lot.quantity * LOOKS_PER_PIECE)],
  ]
  return checks.flatMap(([warning, applies]) => (applies ? [warning] : []))
}
