import type { RecognitionFacts } from './recognition-facts.ts'

type Dates = Pick<RecognitionFacts, 'issuedOn' | 'expiresOn' | 'extendedTo' | 'revokedOn' | 'revocationGround'>

/** What a recognition is worth on a day (days are `2026-11-23` and compare as texts): one rule for the truth and for every copy of it. */
export function recognitionStatusOn(today: string, { expiresOn, extendedTo, revokedOn, revocationGround }: Dates) {
  if (revokedOn !== null && revokedOn <= today) return revocationGround === 'REPLACED' ? 'REPLACED' : 'REVOKED'
  if (today <= expiresOn) return 'VALID'
  return extendedTo !== null && today <= extendedTo ? 'EXTENDED' : 'EXPIRED'
}

export const isRecognitionValidOn = (today: string, recognition: Dates): boolean =>
  recognition.issuedOn <= today && ['VALID', 'EXTENDED'].includes(recognitionStatusOn(today, recognition))

/** The one whose star counts on a day: of those valid the latest issued. */
export function validRecognitionOn<Recognition extends Dates>(
  today: string,
  recognitions: readonly Recognition[],
): Recognition | undefined {
  return recognitions.filter(one => isRecognitionValidOn(today, one)).toSorted((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0]
}

/** The last day of a certificate issued on a day: so many months on, or the last day of that month. */
export function certificateExpiryOf(issuedOn: string, months: number): string {
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}
