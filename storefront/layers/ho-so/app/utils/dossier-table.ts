import type { DossierTableFragment } from '~/gql/graphql'

/** A line of the table a dossier is scored by. */
export type DossierTableLine = DossierTableFragment['criteria'][number]
export interface Answer {
  readonly optionIndex?: number | null
  readonly points?: number | null
}
export type Answers = Readonly<Record<string, Answer>>

export const isAnswer = ({ optionIndex, points }: Answer = {}) => typeof optionIndex === 'number' || typeof points === 'number'

/** Links to a criterion on the page: codes hold points, which selectors would read as classes. */
export const anchorOf = (code: string) => `tc-${code.replaceAll('.', '-')}`
