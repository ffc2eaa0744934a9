import type { DossierToConcludeQuery } from '~/gql/graphql'

type Evaluation = NonNullable<NonNullable<DossierToConcludeQuery['dossier']>['evaluation']>
export type ComparedRow = Evaluation['criteria'][number]

/** What the chair has said of one criterion. */
export interface ChairsWord {
  points?: number | null | ''
  reason?: string
}

/** Whether members differ and the rule leaves it to the chair. */
export const isUndecided = ({ agreed }: ComparedRow) => agreed === null

const isSaid = (points: ChairsWord['points']): points is number => typeof points === 'number' && Number.isFinite(points)

/** What counts: what the chair says, else what the council’s rule gives. */
export const agreedPoints = (row: ComparedRow, word: ChairsWord | undefined): number | null =>
  isSaid(word?.points) ? word.points : (row.agreed ?? null)

/** A reason is asked for where members lie too far apart, and where nobody gave what is concluded. */
export function needsReason(row: ComparedRow, word: ChairsWord | undefined): boolean {
  const points = agreedPoints(row, word)
  return row.isDivergent || (points !== null && (points < row.lowest || points > row.highest))
}

/** Codes that the chair has still to settle. */
export const openRows = (rows: readonly ComparedRow[], words: Record<string, ChairsWord>) =>
  rows
    .filter(row => agreedPoints(row, words[row.code]) === null || (needsReason(row, words[row.code]) && !words[row.code]?.reason?.trim()))
    .map(({ code }) => code)

/** The middle of what was given that the table knows: a proposal for the chair. */
export function proposal(given: readonly number[]): number | null {
  const sorted = given.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/** What the chair says, as the graph takes it: only of criteria where there is something to say. */
export const agreedInput = (rows: readonly ComparedRow[], words: Record<string, ChairsWord>) =>
  rows.flatMap(({ code }) => {
    const { points, reason } = words[code] ?? {}
    const said = { points: isSaid(points) ? points : null, reason: reason?.trim() || null }
    return said.points === null && said.reason === null ? [] : [{ criterionCode: code, ...said }]
  })

/** Whether what counts now meets a minimum; while nothing is said, the lowest a member gave. */
export const isMetNow = (row: ComparedRow, word: ChairsWord | undefined, needed: number) =>
  (agreedPoints(row, word) ?? row.lowest) >= needed

/** What the points as they stand now lead to: the band, held down by the lowest star of which a minimum is missed. */
export function standingNow(rows: readonly ComparedRow[], words: Record<string, ChairsWord>, band: number) {
  const missed = rows.flatMap(row =>
    row.minima
      .filter(({ star, needed }) => star <= band && !isMetNow(row, words[row.code], needed))
      .map(({ star, needed }) => ({ code: row.code, star, needed, got: agreedPoints(row, words[row.code]) ?? row.lowest })),
  )
  return { missed, star: Math.min(band, ...missed.map(({ star }) => star - 1)) }
}
