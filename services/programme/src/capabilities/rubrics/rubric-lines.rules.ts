import type { Label, Rubric, RubricCriterion, RubricOption } from './rubric.entity.ts'

/** One line of the scoring table, so that a sheet can be drawn without walking a tree. */
export interface RubricLine {
  readonly code: string
  /** Null for a part. */
  readonly parentCode: string | null
  readonly part: 'A' | 'B' | 'C'
  /** 0 for a part, 1 for what stands right below it, and so on. */
  readonly level: number
  readonly label: Label
  readonly max: number
  readonly options: readonly RubricOption[]
  /** Whether it gets an answer of its own. */
  readonly isAnswered: boolean
}

/** Parts, groups and criteria in the order they are read. */
export const linesOf = ({ parts }: Rubric): RubricLine[] =>
  parts.flatMap(({ code, label, max, children }) => [
    { code, parentCode: null, part: code, level: 0, label, max, options: [], isAnswered: children.length === 0 },
    ...children.flatMap(child => linesBelow(child, { parentCode: code, part: code, level: 1 })),
  ])

function linesBelow(criterion: RubricCriterion, place: Pick<RubricLine, 'parentCode' | 'part' | 'level'>): RubricLine[] {
  const { code, label, max, children = [], options = [] } = criterion
  return [
    { code, ...place, label, max, options, isAnswered: children.length === 0 },
    ...children.flatMap(child => linesBelow(child, { parentCode: code, part: place.part, level: place.level + 1 })),
  ]
}
