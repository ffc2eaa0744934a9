import type { Regime } from '../regimes/find-regime.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import { hundredths, leavesOf } from './rubric-leaves.rules.ts'

/** A minimum that was asked for and not met. */
export interface MissedMinimum {
  readonly code: string
  /** The star that asks for it. */
  readonly star: number
  readonly needed: number
  readonly got: number
}

export interface Graded {
  /** Mean of the sheets, cut after two decimals: 49.999 is not 50. */
  readonly average: number
  /** The star by points alone. */
  readonly band: number
  /** The band, held down by missed minima; null when disqualified. */
  readonly star: number | null
  /** Minima of the band’s star and below that are not met. */
  readonly missed: readonly MissedMinimum[]
}

export interface Conclusion {
  readonly regime: Pick<Regime, 'bands'>
  readonly rubric: Rubric
  /** One per valid sheet; at least one. */
  readonly totals: readonly number[]
  /** Agreed points per criterion; what is missing counts 0. */
  readonly agreed: ReadonlyMap<string, number>
  readonly isDisqualified: boolean
}

export function gradeOf({ regime, rubric, totals, agreed, isDisqualified }: Conclusion): Graded {
  const average = averageOf(totals)
  const band = bandOf(regime, average)
  const missed = missedMinima(rubric, agreed, band)
  const star = isDisqualified ? null : starOf(band, missed)
  return { average: average / 100, band, star, missed }
}

/** The highest star whose minima, and those of the stars below it, are met. */
export function starOf(band: number, missed: readonly MissedMinimum[]): number {
  const lowestMissed = missed.reduce((lowest, { star }) => Math.min(lowest, star), Infinity)
  return Math.min(band, lowestMissed - 1)
}

/** The star whose half-open band holds these hundredths. */
export function bandOf({ bands }: Pick<Regime, 'bands'>, points: number): number {
  const band = bands.find(({ from, to }) => points >= hundredths(from) && (to === null || points < hundredths(to)))
  if (!band) throw new RangeError(`No band holds ${points / 100} points.`)
  return band.star
}

/** Minima for stars up to `star` that these points do not meet, in the order of the table. */
export function missedMinima(rubric: Rubric, agreed: ReadonlyMap<string, number>, star: number): MissedMinimum[] {
  return leavesOf(rubric).flatMap(({ code, minima }) => {
    const got = hundredths(agreed.get(code) ?? 0)
    return [...minima]
      .filter(([forStar, needed]) => forStar <= star && got < needed)
      .map(([forStar, needed]) => ({ code, star: forStar, needed: needed / 100, got: got / 100 }))
  })
}

/** Whole hundredths, rounded down, so that no average reaches a band that the sheets together do not reach. */
function averageOf(totals: readonly number[]): number {
  if (totals.length === 0) throw new RangeError('A grade needs at least one sheet.')
  return Math.floor(totals.reduce((sum, total) => sum + hundredths(total), 0) / totals.length)
}
