import type { Regime } from '../regimes/find-regime.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import { hundredths, type Leaf, type LeafOption, leavesOf } from './rubric-leaves.rules.ts'
import { type Answers, chosenOf, pointsOf, scoreOf } from './score-sheet.rules.ts'
import { bandOf, missedMinima, starOf } from './star.rules.ts'

/** An option to choose instead of the present one, and the points it adds. */
export interface Improvement {
  readonly code: string
  readonly optionIndex: number
  readonly gain: number
}

export interface NextStar {
  readonly star: number
  /** 0 when only minima are missing. */
  readonly pointsMissing: number
  readonly minimaMissing: readonly { readonly code: string; readonly needed: number; readonly got: number }[]
  /** The smallest effort that reaches the star: missing minima first, then the fewest steps up per point. */
  readonly cheapest: readonly Improvement[]
}

export interface Advice {
  readonly total: number
  readonly star: number
  readonly band: number
  /** The next star that is recognised; null at the top. */
  readonly next: NextStar | null
}

/** Where a criterion stands on the way up. */
interface Place {
  readonly leaf: Leaf
  readonly before: number
  /** Better options that may be chosen, the smallest first. */
  readonly steps: readonly LeafOption[]
  /** What the star asks for at least. */
  readonly floor: number
  now: number
}

export interface Standing {
  readonly regime: Pick<Regime, 'bands' | 'competences'>
  readonly rubric: Rubric
  readonly answers: Answers
}

export function adviceOf({ regime, rubric, answers }: Standing): Advice {
  const { total, points } = scoreOf(rubric, answers)
  const band = bandOf(regime, hundredths(total))
  const star = starOf(band, missedMinima(rubric, points, band))
  const target = regime.competences.map(competence => competence.star).filter(next => next > star)
  if (target.length === 0) return { total, star, band, next: null }
  return { total, star, band, next: wayTo(Math.min(...target), { regime, rubric, answers }, hundredths(total)) }
}

function wayTo(star: number, { regime, rubric, answers }: Standing, total: number): NextStar {
  const needed = hundredths(regime.bands.find(band => band.star === star)?.from ?? 0)
  const places = placesOf(rubric, answers, star)
  const forMinima = places.filter(({ before, floor }) => before < floor)
  for (const place of forMinima) place.now = place.steps.find(({ points }) => points >= place.floor)?.points ?? place.before
  climb(places, needed - total)
  return {
    star,
    pointsMissing: Math.max(0, needed - total) / 100,
    minimaMissing: forMinima.map(({ leaf, before, floor }) => ({ code: leaf.code, needed: floor / 100, got: before / 100 })),
    cheapest: [...forMinima, ...places.filter(place => !forMinima.includes(place) && place.now > place.before)].map(improvementOf),
  }
}

function placesOf(rubric: Rubric, answers: Answers, star: number): Place[] {
  const chosenCase = caseOf(rubric, answers)
  return leavesOf(rubric).map(leaf => {
    const before = pointsOf(leaf, answers.get(leaf.code))
    const own = chosenOf(leaf, answers.get(leaf.code))?.case ?? chosenCase
    const steps = leaf.options
      .filter(option => option.points > before && (option.case === undefined || own === undefined || option.case === own))
      .toSorted((a, b) => a.points - b.points)
      .filter(({ points }, place, sorted) => points !== sorted[place - 1]?.points)
    const floor = [...leaf.minima].reduce((highest, [forStar, needed]) => (forStar <= star ? Math.max(highest, needed) : highest), 0)
    return { leaf, before, steps, floor, now: before }
  })
}

/** Takes the cheapest steps up until the gain is reached, then takes back what turned out not to be needed. */
function climb(places: readonly Place[], gain: number): void {
  const taken: { place: Place; from: number }[] = []
  let gained = places.reduce((sum, { before, now }) => sum + now - before, 0)
  while (gained < gain) {
    const best = cheapestStep(places)
    if (!best) return
    taken.push({ place: best.place, from: best.place.now })
    gained += best.to - best.place.now
    best.place.now = best.to
  }
  for (const { place, from } of taken.toReversed()) {
    if (gained - (place.now - from) < gain) continue
    gained -= place.now - from
    place.now = from
  }
}

/** The step with the most points per rung climbed; of equals the first in the table. */
function cheapestStep(places: readonly Place[]): { place: Place; to: number } | undefined {
  let best: { place: Place; to: number; worth: number } | undefined
  for (const place of places) {
    let rung = 0
    for (const { points: to } of place.steps) {
      if (to <= place.now) continue
      rung++
      const worth = (to - place.now) / rung
      if (!best || worth > best.worth) best = { place, to, worth }
    }
  }
  return best
}

function improvementOf({ leaf, before, steps, now }: Place): Improvement {
  return { code: leaf.code, optionIndex: steps.find(({ points }) => points === now)?.index ?? 0, gain: (now - before) / 100 }
}

/** Community or organization, where the sheet has said so anywhere. */
function caseOf(rubric: Rubric, answers: Answers): 1 | 2 | undefined {
  for (const leaf of leavesOf(rubric)) {
    const chosen = chosenOf(leaf, answers.get(leaf.code))?.case
    if (chosen) return chosen
  }
  return undefined
}
