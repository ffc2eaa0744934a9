import type { Person } from '../person.ts'
import { inParallel } from './in-parallel.ts'
import type { Season } from './seasons.ts'

interface Option {
  readonly index: number
  readonly points: number
  readonly minimumForStars: readonly number[]
}

export interface Leaf {
  readonly code: string
  readonly max: number
  readonly options: readonly Option[]
}
export type Table = readonly Leaf[]

export interface Line {
  readonly criterionCode: string
  readonly optionIndex?: number
  readonly points?: number
}

const RUBRIC = /* GraphQL */ `
  query ($regimeId: String!, $setNumber: Int!) {
    rubric(regimeId: $regimeId, setNumber: $setNumber) {
      criteria {
        code
        isAnswered
        max
        options {
          index
          points
          minimumForStars
        }
      }
    }
  }
`

/** The lines that are answered, by number of the product set. */
export async function tablesOf(visitor: Person, { regime }: Season, setNumbers: readonly number[]): Promise<Map<number, Table>> {
  const sets = [...new Set(setNumbers)]
  const tables = await inParallel(sets, async setNumber => {
    const { rubric } = await visitor.ask(RUBRIC, { regimeId: regime, setNumber })
    return (rubric.criteria as (Leaf & { isAnswered: boolean })[]).filter(({ isAnswered }) => isAnswered)
  })
  return new Map(sets.map((setNumber, place) => [setNumber, tables[place]!]))
}

const FROM_POINTS = [30, 50, 70, 90]
export const bandOf = (points: number) => 1 + FROM_POINTS.filter(from => points >= from).length

/** Points that a criterion must have for these stars. */
export const neededFor = ({ options }: Leaf, star: number) =>
  Math.max(
    0,
    ...[3, 4, 5]
      .filter(one => one <= star)
      .map(one => options.filter(({ minimumForStars }) => minimumForStars.includes(one)).map(({ points }) => points))
      .filter(points => points.length > 0)
      .map(points => Math.min(...points)),
  )

export const pointsOf = (table: Table, { criterionCode, optionIndex, points }: Line): number =>
  points ?? table.find(({ code }) => code === criterionCode)!.options.find(({ index }) => index === optionIndex)!.points

export const totalOf = (table: Table, lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + Math.round(pointsOf(table, line) * 100), 0) / 100

export const lineOf = ({ code }: Leaf, { index }: Option): Line => ({ criterionCode: code, optionIndex: index })

/** Answers that come to so many points, or a little more, and meet the minima of their star. */
export function linesFor(table: Table, wanted: number): Line[] {
  return table.every(({ options }) => options.length === 0) ? inParts(table, wanted) : byOptions(table, wanted)
}

/** Where only totals of parts are known: each its share, the last one the rest. */
function inParts(table: Table, wanted: number): Line[] {
  let left = wanted
  return table.map(({ code, max }, place) => {
    const points = place === table.length - 1 ? left : Math.floor((max * wanted) / 100)
    left -= points
    return { criterionCode: code, points }
  })
}

function byOptions(table: Table, wanted: number): Line[] {
  const chosen = new Map(table.map(leaf => [leaf.code, highest(leaf)]))
  const least = bandOf(wanted)
  for (;;) {
    const left = total(chosen) - wanted
    const steps = table.flatMap(leaf =>
      lowerOptions(leaf, chosen.get(leaf.code)!, neededFor(leaf, least)).map(option => ({ leaf, option })),
    )
    const lost = ({ leaf, option }: (typeof steps)[number]) => chosen.get(leaf.code)!.points - option.points
    const best = steps.filter(step => lost(step) <= left).toSorted((one, other) => lost(other) - lost(one))[0]
    if (!best) return table.map(leaf => lineOf(leaf, chosen.get(leaf.code)!))
    chosen.set(best.leaf.code, best.option)
  }
}

const highest = ({ options }: Leaf) => options.toSorted((one, other) => other.points - one.points)[0]!
const total = (chosen: ReadonlyMap<string, Option>) => [...chosen.values()].reduce((sum, { points }) => sum + points, 0)
const lowerOptions = ({ options }: Leaf, { points: now }: Option, least: number) =>
  options.filter(({ points }) => points < now && points >= least)
