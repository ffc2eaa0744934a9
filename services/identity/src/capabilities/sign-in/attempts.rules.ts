export interface AttemptLimit {
  /** What is counted, e.g. tries of one e-mail. */
  readonly bucket: string
  readonly limit: number
}

export const WINDOW_MINUTES = 15
const OF_ONE_EMAIL = 5
const OF_ONE_ADDRESS = 50

export type AttemptPurpose = 'sign-in' | 'sign-up' | 'link'

/** What a try counts against; without an address only the e-mail counts. */
export function limitsOf(purpose: AttemptPurpose, email: string, address: string | null): AttemptLimit[] {
  return [
    { bucket: `${purpose} ${email}`, limit: OF_ONE_EMAIL },
    ...(address === null ? [] : [{ bucket: `${purpose} from ${address}`, limit: OF_ONE_ADDRESS }]),
  ]
}

export const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MINUTES * 60_000)

/** Seconds until the oldest of the tries that fill a limit no longer counts. */
export const retryAfter = (fillingSince: Date, now: Date): number =>
  Math.max(1, Math.ceil((fillingSince.getTime() + WINDOW_MINUTES * 60_000 - now.getTime()) / 1_000))
