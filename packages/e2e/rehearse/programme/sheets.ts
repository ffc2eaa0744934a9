import { bandOf, type Leaf, type Line, lineOf, linesFor, neededFor, pointsOf, type Table, totalOf } from './tables.ts'

/** So much of a criterion's maximum may members differ without having to say why. */
export const DIVERGENCE_PERCENT = 30

export interface Sheets {
  /** What most members give, and the council agrees on. */
  readonly usual: readonly Line[]
  /** What one of them gives. */
  readonly other: readonly Line[]
  /** The criterion on which they differ too much, if any. */
  readonly divergentOn: string | undefined
  /** The highest star whose minima are met. */
  readonly heldDownTo: number
}

/** The sheets of a council that is of one mind but for one member, who differs a little. */
export function sheetsFor(table: Table, wanted: number): Sheets {
  const usual = linesFor(table, wanted)
  const leaf = table.find(one => nearby(one, lineFor(usual, one), wanted) !== undefined)
  if (!leaf) return { usual, other: usual, divergentOn: undefined, heldDownTo: 5 }
  return { usual, other: replaced(usual, nearby(leaf, lineFor(usual, leaf), wanted)!), divergentOn: undefined, heldDownTo: 5 }
}

/** One member gives nothing for a criterion of which the others think much. */
export function divergentSheets(table: Table, wanted: number): Sheets {
  const usual = linesFor(table, wanted)
  const given = (leaf: Leaf) => pointsOf(table, lineFor(usual, leaf))
  const isLow = (leaf: Leaf) => leaf.options.length === 0 || leaf.options.some(({ points }) => points === 0)
  const leaf = table.find(one => isLow(one) && given(one) * 100 > one.max * DIVERGENCE_PERCENT)!
  const nothing = leaf.options.find(({ points }) => points === 0)
  const line = nothing ? lineOf(leaf, nothing) : { criterionCode: leaf.code, points: 0 }
  return { usual, other: replaced(usual, line), divergentOn: leaf.code, heldDownTo: 5 }
}

/** Points enough for 4 stars, but a minimum that only 4 stars ask for is missed. Undefined where the table has none. */
export function sheetsMissingMinimum(table: Table, wanted: number): Sheets | undefined {
  const usual = linesFor(table, wanted)
  for (const leaf of table) {
    const tooLow = leaf.options.find(({ points }) => points < neededFor(leaf, 4) && points >= neededFor(leaf, 3))
    const lowered = tooLow && replaced(usual, lineOf(leaf, tooLow))
    if (lowered && bandOf(totalOf(table, lowered)) === 4) return { usual: lowered, other: lowered, divergentOn: undefined, heldDownTo: 3 }
  }
  return undefined
}

const lineFor = (lines: readonly Line[], { code }: Leaf) => lines.find(({ criterionCode }) => criterionCode === code)!
const replaced = (lines: readonly Line[], line: Line) => lines.map(one => (one.criterionCode === line.criterionCode ? line : one))

/** Another answer, little more or less; not below what the star asks for. */
function nearby(leaf: Leaf, line: Line, wanted: number): Line | undefined {
  if (leaf.options.length === 0) {
    const points = line.points! + (line.points! + 1 <= leaf.max ? 1 : -1)
    return { criterionCode: leaf.code, points }
  }
  const now = leaf.options.find(({ index }) => index === line.optionIndex)!.points
  const isNear = (points: number) => points !== now && Math.abs(points - now) * 100 <= leaf.max * DIVERGENCE_PERCENT
  const option = leaf.options.find(({ points }) => points > now && isNear(points) && points >= neededFor(leaf, bandOf(wanted)))
  return option && lineOf(leaf, option)
}
