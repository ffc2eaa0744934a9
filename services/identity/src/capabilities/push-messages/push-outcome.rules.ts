import type { PushOutcome } from './push-message.entity.ts'

const LONGEST_WAIT_MS = 3_600_000

/** What the answer of a push service (RFC 8030) means. */
export function outcomeOf(status: number, retryAfter: string | null, now: Date): PushOutcome {
  if (status >= 200 && status < 300) return { is: 'SENT' }
  if (status === 404 || status === 410) return { is: 'GONE' }
  if (status === 408 || status === 429 || status >= 500) return { is: 'LATER', notBefore: momentIn(retryAfter, now), why: status }
  return { is: 'REFUSED', status }
}

/** Seconds or a date (RFC 9110); nobody makes us wait longer than an hour. */
function momentIn(retryAfter: string | null, now: Date): Date | null {
  if (retryAfter === null) return null
  const at = /^\d{1,9}$/.test(retryAfter) ? now.getTime() + Number(retryAfter) * 1_000 : Date.parse(retryAfter)
  return Number.isNaN(at) ? null : new Date(Math.min(at, now.getTime() + LONGEST_WAIT_MS))
}
