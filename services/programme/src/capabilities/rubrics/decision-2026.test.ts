import { existsSync, readFileSync } from 'node:fs'
import { createTestDatabase } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { entities, migrations } from '../../data-source.ts'
import { FindRubric, type Rubric, type RubricCriterion } from './find-rubric.use-case.ts'

/** The decision’s annex as data: beside the repository, or where the environment says. */
const SOURCE =
  // oxlint-disable-next-line node/no-process-env -- a test may be told where the reference data is
  process.env['OCOP_RUBRIC_2026'] ?? new URL('../../../../../../shared/data/ocop-rubric-2026.json', import.meta.url).pathname
const SKIPPED = existsSync(SOURCE) ? '' : ' (skipped: the reference data is not here; name it in OCOP_RUBRIC_2026)'

interface SourceLine {
  readonly code: string
  readonly max: number
  readonly binary?: boolean
  readonly children: readonly SourceLine[]
  readonly options: readonly { readonly points: number | null; readonly minForStar?: readonly number[]; readonly case?: string }[]
}

/** `code max: points …`, minima behind `!`, the second of two cases behind `/2`. */
const linesOfSource = ({ code, max, binary, children, options }: SourceLine): string[] => [
  lineOf(
    code,
    max,
    binary
      ? ['0', '1']
      : options.map(({ points, minForStar = [], case: ofCase }) =>
          optionOf(points ?? 0, minForStar, ofCase && (ofCase.includes('Trường hợp 1') ? 1 : 2)),
        ),
  ),
  ...children.flatMap(linesOfSource),
]
const linesOfOurs = ({ code, max, children = [], options = [] }: RubricCriterion): string[] => [
  lineOf(
    code,
    max,
    options.map(({ points, minimumFor = [], case: ofCase }) => optionOf(points, minimumFor, ofCase)),
  ),
  ...children.flatMap(linesOfOurs),
]
const lineOf = (code: string, max: number, options: string[]) => `${code} ${max}: ${options.join(' ')}`
const optionOf = (points: number, stars: readonly number[], ofCase: number | string | undefined) =>
  `${points}${ofCase ? `/${ofCase}` : ''}${stars.length > 0 ? `!${stars.join('')}` : ''}`

test.skipIf(SKIPPED !== '')(`every code, maximum, option and minimum is the decision’s${SKIPPED}`, async () => {
  const { sets }: { sets: { no: number; sections: SourceLine[] }[] } = JSON.parse(readFileSync(SOURCE, 'utf8'))
  const database = await createTestDatabase({ entities, migrations })
  const ours: Rubric[] = await new FindRubric(database.manager).ofRegime('R4').finally(() => database.drop())

  expect(sets).toHaveLength(26)
  for (const { no, sections } of sets) {
    const rubric = ours.find(({ setNumber }) => setNumber === no)!
    expect([no, ...rubric.parts.flatMap(linesOfOurs)]).toEqual([no, ...sections.flatMap(linesOfSource)])
  }
  expect(ours.flatMap(rubric => rubric.parts.flatMap(linesOfOurs)).filter(line => !line.endsWith(': '))).toHaveLength(787)
})
