import type { PlanTerms, TargetTerms } from './plan.entity.ts'

interface Fault {
  readonly field: string
  readonly demand: string
}

const MOST_TARGETS = 60
const LARGEST = 9_999_999_999
const isOutside = (text: string | null | undefined, least: number, most: number) => {
  const { length } = text?.trim() ?? ''
  return length < least || length > most
}
const isNumber = (value: number | null | undefined) =>
  value === null || value === undefined || (Number.isFinite(value) && value >= 0 && value <= LARGEST)

const PLAN_DEMANDS: readonly [field: string, demand: string, isBroken: (terms: PlanTerms) => boolean][] = [
  ['number', 'Give the number of the document, 1 to 100 characters.', ({ number }) => isOutside(number, 1, 100)],
  ['title', 'Give the plan a title of 3 to 300 characters.', ({ title }) => isOutside(title, 3, 300)],
  ['note', 'At most 2,000 characters.', ({ note }) => isOutside(note, 0, 2_000)],
  ['targets', `Name 1 to ${MOST_TARGETS} targets.`, ({ targets }) => targets.length === 0 || targets.length > MOST_TARGETS],
  ['targets', 'Each code stands for one target.', ({ targets }) => new Set(targets.map(({ code }) => code)).size < targets.length],
]
const TARGET_DEMANDS: readonly [field: string, demand: string, isBroken: (terms: TargetTerms, year: number) => boolean][] = [
  ['code', 'Use 1 to 10 capital letters, digits, dots and hyphens.', ({ code }) => !/^[A-Z0-9.-]{1,10}$/.test(code)],
  ['titleVi', '3 to 500 characters.', ({ titleVi }) => isOutside(titleVi, 3, 500)],
  ['titleEn', '3 to 500 characters.', ({ titleEn }) => isOutside(titleEn, 3, 500)],
  ['number', 'Zero or more.', ({ number }) => !isNumber(number)],
  ['threshold', 'Zero or more.', ({ threshold }) => !isNumber(threshold)],
  ['numberTo', 'Only a range has a second number, at least as large as the first.', isUnfitRange],
  [
    'deadline',
    'Within the plan’s year or the one after.',
    ({ deadline }, year) => deadline < `${year}-01-01` || deadline > `${year + 1}-12-31`,
  ],
]

function isUnfitRange({ comparison, number, numberTo }: TargetTerms): boolean {
  const isThere = numberTo !== null && numberTo !== undefined
  return (comparison === 'RANGE') !== isThere || !isNumber(numberTo) || (isThere && numberTo < number)
}

/** The first thing that is wrong with what an office has written, and at which field; undefined when nothing is. */
export function whatIsWrong(terms: PlanTerms, year: number): Fault | undefined {
  const broken = PLAN_DEMANDS.find(([, , isBroken]) => isBroken(terms))
  if (broken) return { field: broken[0], demand: broken[1] }
  for (const [place, target] of terms.targets.entries()) {
    const fault = TARGET_DEMANDS.find(([, , isBroken]) => isBroken(target, year))
    if (fault) return { field: `targets.${place}.${fault[0]}`, demand: fault[1] }
  }
  return undefined
}
