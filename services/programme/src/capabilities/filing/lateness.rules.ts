import type { FilingLateness } from './filing-lateness.enum.ts'

/** How late a re-grading is on a day; null in time, and where the law sets no last day and the certificate still holds. */
export function latenessOn(
  today: string,
  { latestOn, validTo }: { readonly latestOn: string | null; readonly validTo: string },
): FilingLateness | null {
  if (today > validTo) return 'AFTER_EXPIRY'
  return latestOn !== null && today > latestOn ? 'AFTER_WINDOW' : null
}
