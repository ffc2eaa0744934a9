import type { RubricCriterion, RubricOption } from './rubric.entity.ts'
import type { Report } from './rubric-pack-shape.rules.ts'

const STARS = [3, 4, 5]

/** Points are compared as whole hundredths. */
export const hundredths = (points: number) => Math.round(points * 100)

export const isPoints = (points: number) => points >= 0 && points <= 100 && Math.abs(points * 100 - hundredths(points)) < 1e-6

/** The options of one criterion; where there are two alternative cases, each has to be whole for itself. */
export function inspectOptions({ options = [], max }: RubricCriterion, path: string, report: Report): void {
  options.forEach((option, index) => inspectOption(option, `${path}.options[${index}]`, report))
  const cases = [...new Set(options.map(option => option.case))]
  if (cases.includes(undefined) ? cases.length > 1 : cases.some(ofCase => ofCase !== 1 && ofCase !== 2))
    report(`${path}.options`, 'CASES_MIXED', cases.map(ofCase => ofCase ?? 'none').join(', '))
  for (const ofCase of cases)
    inspectCase(
      options.filter(option => option.case === ofCase),
      max,
      path,
      report,
    )
  inspectMinima(options, path, report)
}

function inspectOption({ points, minimumFor = [] }: RubricOption, path: string, report: Report): void {
  if (!Number.isNaN(points) && !isPoints(points)) report(`${path}.points`, 'POINTS_OUT_OF_RANGE', String(points))
  for (const star of minimumFor)
    if (!Number.isNaN(star) && !STARS.includes(star)) report(`${path}.minimumFor`, 'MINIMUM_OF_UNKNOWN_STAR', String(star))
}

function inspectCase(options: readonly RubricOption[], max: number, path: string, report: Report): void {
  const best = Math.max(...options.map(({ points }) => hundredths(points)))
  if (best !== hundredths(max) && !Number.isNaN(best + max)) report(`${path}.options`, 'BEST_OPTION_NOT_MAX', `${best / 100} ≠ ${max}`)
}

/** A minimum holds for every case: each must have an option that reaches it. */
function inspectMinima(options: readonly RubricOption[], path: string, report: Report): void {
  let before = 0
  for (const star of STARS) {
    const marked = options.filter(({ minimumFor = [] }) => minimumFor.includes(star))
    if (marked.length === 0) continue
    const cases = marked.map(option => option.case)
    if (new Set(cases).size < cases.length) report(`${path}.options`, 'MINIMUM_MARKED_TWICE', `${star}★`)
    const needed = Math.min(...marked.map(({ points }) => hundredths(points)))
    if (needed < before) report(`${path}.options`, 'MINIMA_FALL', `${star}★: ${needed / 100} < ${before / 100}`)
    before = Math.max(before, needed)
    const unreached = [...Map.groupBy(options, option => option.case).values()].some(own =>
      own.every(({ points }) => hundredths(points) < needed),
    )
    if (unreached) report(`${path}.options`, 'MINIMUM_OUT_OF_REACH', `${star}★: ${needed / 100}`)
  }
}
