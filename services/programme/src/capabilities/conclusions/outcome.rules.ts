import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { Forwarding, Regime } from '../regimes/find-regime.use-case.ts'
import type { ConclusionOutcome } from './conclusion-outcome.enum.ts'

type Law = Pick<Regime, 'competences' | 'forwardings'>

const RANK: Record<OfficeLevel, number> = { COMMUNE: 0, DISTRICT: 1, PROVINCE: 2, CENTRE: 3 }
const LOWEST_STAR = 3

/** The highest star that is decided at this level or below; undefined where none is. */
export function topStarOf({ competences }: Law, level: OfficeLevel): number | undefined {
  const stars = competences.filter(({ decides }) => RANK[decides] <= RANK[level]).map(({ star }) => star)
  return stars.length > 0 ? Math.max(...stars) : undefined
}

/** Where a dossier of so many points goes on from this level; undefined where it stays. */
export const forwardingOf = ({ forwardings }: Law, level: OfficeLevel, average: number): Forwarding | undefined =>
  forwardings.find(({ from, minPoints }) => from === level && average >= minPoints)

export interface Concluded {
  readonly star: number | null
  readonly average: number
  readonly level: OfficeLevel
  /** The star that this dossier led to at a lower level; null without one. */
  readonly recognisedStar: number | null
}

/** What a star leads to at a level under the law of the dossier. */
export function outcomeOf(law: Law, { star, average, level, recognisedStar }: Concluded): ConclusionOutcome {
  if (star === null) return 'DISQUALIFIED'
  if (star < LOWEST_STAR) return 'NOT_RECOGNISED'
  const top = topStarOf(law, level) ?? 0
  if (star > top && forwardingOf(law, level, average)) return 'FORWARD'
  return Math.min(star, top) > (recognisedStar ?? LOWEST_STAR - 1) ? 'RECOGNISE' : 'NOT_RECOGNISED'
}
