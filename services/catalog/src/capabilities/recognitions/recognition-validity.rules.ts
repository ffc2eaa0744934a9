import type { Recognition } from './recognition.entity.ts'
import type { RecognitionStatus } from './recognition-status.enum.ts'

const VALID_MONTHS = 36

type Dates = Pick<Recognition, 'issuedOn' | 'expiresOn' | 'extendedTo' | 'revokedOn' | 'revocationGround'>

/** The last day of a certificate issued on a day: 36 months on, or the last day of that month. */
export function expiryOf(issuedOn: string): string {
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - 1 + VALID_MONTHS + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + VALID_MONTHS, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** What it is worth on a day; days are `2026-11-23` and compare as texts. */
export function statusOn(today: string, { expiresOn, extendedTo, revokedOn, revocationGround }: Dates): RecognitionStatus {
  if (revokedOn !== null && revokedOn <= today) return revocationGround === 'REPLACED' ? 'REPLACED' : 'REVOKED'
  if (today <= expiresOn) return 'VALID'
  return extendedTo !== null && today <= extendedTo ? 'EXTENDED' : 'EXPIRED'
}

export const isValidOn = (today: string, row: Dates): boolean =>
  row.issuedOn <= today && ['VALID', 'EXTENDED'].includes(statusOn(today, row))

/** The one whose star counts on a day: of those valid the latest issued. */
export function validOn<Row extends Dates>(today: string, recognitions: readonly Row[]): Row | undefined {
  return recognitions.filter(row => isValidOn(today, row)).toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0]
}
