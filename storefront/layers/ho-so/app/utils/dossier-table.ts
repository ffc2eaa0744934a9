import type { DossierTableFragment } from '~/gql/graphql'

export type TableLine = DossierTableFragment['criteria'][number]
export interface Answer {
  readonly optionIndex?: number | null
  readonly points?: number | null
}
export type Answers = Readonly<Record<string, Answer>>

export const isAnswer = ({ optionIndex, points }: Answer = {}) => typeof optionIndex === 'number' || typeof points === 'number'

/** What an answer brings; nothing without one. */
export function pointsOf({ options }: TableLine, { optionIndex, points }: Answer = {}): number {
  return (typeof optionIndex === 'number' ? options[optionIndex]?.points : points) ?? 0
}

/** Links to a criterion on the page: codes hold points, which selectors would read as classes. */
export const anchorOf = (code: string) => `tc-${code.replaceAll('.', '-')}`
