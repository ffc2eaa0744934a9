import { ClamdRepository } from './clamd.repository.ts'
import type { ScanOutcome } from './scan-outcome.enum.ts'

/** Looks into a file for what must not be kept. Throws when the scanner cannot be asked. */
export interface ScanFile {
  execute(file: string): Promise<ScanOutcome | 'INFECTED'>
}

/** ClamAV where it has an address; without one it is said that nobody looked, never that a file is clean. */
export function scannerAt(address: string | undefined): ScanFile {
  if (address === undefined) return { execute: async () => 'NOT_SCANNED' }
  const clamd = new ClamdRepository(address)
  return { execute: file => clamd.scan(file) }
}
