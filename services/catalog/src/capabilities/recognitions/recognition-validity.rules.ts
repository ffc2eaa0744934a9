import type { Recognition } from './recognition.entity.ts'
import type { RecognitionStatus } from './recognition-status.enum.ts'

const VALID_MONTHS = 36
const TRANSITION_DAYS = 180

type Dates = Pick<Recognition, 'issuedOn' | 'expiresOn' | 'isExtended' | 'revokedOn'>

/** The last day of a certificate issued on a day: 36 months on, or the last day of that month. */
export function expiryOf(issuedOn: string): string {
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - 1 + VALID_MONTHS + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + VALID_MONTHS, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** What it is worth on a day; days are `2026-11-23` and compare as texts. */
export function statusOn(today: string, { expiresOn, isExtended, revokedOn }: Dates): RecognitionStatus {
  if (revokedOn !== null && revokedOn <= today) return 'REVOKED'
  if (today <= expiresOn) return 'VALID'
  return isExtended && today <= plusDays(expiresOn, TRANSITION_DAYS) ? 'EXTENDED' : 'EXPIRED'
}

/** The one whose star counts on a day: of those valid the latest issued. */
export function validOn<Row extends Dates>(today: string, recognitions: readonly Row[]): Row | undefined {
  return recognitions
    .filter(row => row.issuedOn <= today && ['VALID', 'EXTENDED'].includes(statusOn(today, row)))
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0]
}

const plusDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
