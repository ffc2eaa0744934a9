import type { StarProblem } from './star-problem.enum.ts'

/** A star and the days it was given for, both included. */
export interface KnownStar {
  /** Null when known from the product's announcement alone. */
  readonly recognitionId: string | null
  readonly star: number
  readonly from: string
  readonly to: string
}

export interface KnownLapse {
  readonly recognitionId: string
  readonly star: number
  readonly reason: 'EXPIRED' | 'REVOKED'
  readonly on: string
}

export interface KnownProduct {
  readonly productId: string
  readonly producerId: string
  readonly name: string
  readonly isPublished: boolean
  readonly stars: readonly KnownStar[]
  readonly lapses: readonly KnownLapse[]
}

export interface Days {
  readonly startsOn: string
  readonly endsOn: string
}

export interface StarVerdict {
  readonly reason: StarProblem
  /** Last day of the latest star, when it ran out. */
  readonly expiresOn: string | null
}

const nextDay = (day: string, step = 1) => new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10)

/** Why the product has no star on all these days, or undefined when it has. Two stars that join without a gap are as good as one. */
export function starProblem(product: KnownProduct, days: Days): StarVerdict | undefined {
  if (!product.isPublished) return { reason: 'NOT_PUBLISHED', expiresOn: null }
  const spans = product.stars.map(star => ({
    from: star.from,
    to: endOf(star, product.lapses),
    wasRevoked: isRevoked(star, product.lapses),
  }))
  if (covers(spans, days)) return undefined
  const latest = spans.filter(({ from }) => from <= days.startsOn).toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]
  if (latest?.wasRevoked) return { reason: 'REVOKED', expiresOn: null }
  return latest ? { reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: latest.to } : { reason: 'NONE', expiresOn: null }
}

/** By the recognition's id where it is known, else by star and days: announcements come in any order. */
const lapsesOf = (star: KnownStar, lapses: readonly KnownLapse[]) =>
  lapses.filter(lapse =>
    star.recognitionId === null
      ? lapse.star === star.star && star.from <= lapse.on && lapse.on <= star.to
      : lapse.recognitionId === star.recognitionId,
  )

const isRevoked = (star: KnownStar, lapses: readonly KnownLapse[]) => lapsesOf(star, lapses).some(({ reason }) => reason === 'REVOKED')

/** A revoked star is not valid on the day of the revocation. That one ran out says nothing new: it may have been given more time since. */
function endOf(star: KnownStar, lapses: readonly KnownLapse[]): string {
  const ends = lapsesOf(star, lapses).flatMap(({ reason, on }) => (reason === 'REVOKED' ? [nextDay(on, -1)] : []))
  return ends.reduce((earliest, end) => (end < earliest ? end : earliest), star.to)
}

function covers(spans: readonly { from: string; to: string }[], { startsOn, endsOn }: Days): boolean {
  let day = startsOn
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= day && day <= to) day = nextDay(to)
    if (day > endsOn) return true
  }
  return false
}
