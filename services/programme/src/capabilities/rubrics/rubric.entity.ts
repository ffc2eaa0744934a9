/** A text in both languages of the platform. */
export interface Label {
  readonly vi: string
  readonly en: string
}

/** One answer a criterion can get. */
export interface RubricOption {
  readonly label: Label
  readonly points: number
  /** Stars for which at least this answer is required. */
  readonly minimumFor?: readonly number[]
  /** Community tourism: whether the option is for services of the community (1) or of an organization (2). */
  readonly case?: 1 | 2
}

/** A line of the scoring table: a group with `children`, or a leaf with `options` of which one is chosen. */
export interface RubricCriterion {
  /** As in the decision, unique in the rubric: `1`, `1.1`, `6.1.1`. */
  readonly code: string
  readonly label: Label
  readonly max: number
  readonly children?: readonly RubricCriterion[]
  readonly options?: readonly RubricOption[]
}

export interface RubricPart {
  readonly code: 'A' | 'B' | 'C'
  readonly label: Label
  readonly max: number
  /** Empty where only the total of the part is known: points are then given for the part itself, under its own code. */
  readonly children: readonly RubricCriterion[]
}

/** A row of `rubric`: never changed once loaded. */
export interface Rubric {
  readonly id: string
  readonly regimeId: string
  /** 1 to 26. */
  readonly setNumber: number
  readonly version: number
  readonly isComplete: boolean
  readonly name: Label
  readonly parts: readonly RubricPart[]
}
