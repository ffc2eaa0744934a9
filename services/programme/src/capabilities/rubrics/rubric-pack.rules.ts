import type { RubricCriterion, RubricPart } from './rubric.entity.ts'
import { hundredths, inspectOptions, isPoints } from './rubric-pack-options.rules.ts'
import { type Report, reportTo, type RubricPack, shapeOf } from './rubric-pack-shape.rules.ts'
import type { RubricPackFault } from './rubrics.refusals.ts'

export type { RubricPack }

/** Longest text of a pack, in characters: ten times what the largest set needs. */
export const LONGEST_PACK = 400_000

/** What the pack has to agree with, apart from itself. */
export interface PackRegime {
  readonly id: string
  readonly parts: { readonly A: number; readonly B: number; readonly C: number }
}

/** The pack, and everything that is wrong with it: with a single fault it must not be loaded. */
export function readPack(text: string): { readonly pack: RubricPack | undefined; readonly faults: RubricPackFault[] } {
  const faults: RubricPackFault[] = []
  const report = reportTo(faults)
  if (text.length > LONGEST_PACK) {
    report('', 'TOO_LARGE', `${text.length} > ${LONGEST_PACK}`)
    return { pack: undefined, faults }
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    report('', 'NOT_JSON', (error as Error).message.slice(0, 200))
    return { pack: undefined, faults }
  }
  const pack = shapeOf(json, report)
  inspect(pack, report)
  return { pack, faults }
}

/** What only shows beside the regime; `undefined` when there is none of this id. */
export function faultsUnder(regime: PackRegime | undefined, { regimeId, parts }: RubricPack): RubricPackFault[] {
  const faults: RubricPackFault[] = []
  const report = reportTo(faults)
  if (!regime) report('regimeId', 'UNKNOWN_REGIME', regimeId)
  else
    parts.forEach(({ code, max }, index) => {
      if (regime.parts[code] !== undefined && regime.parts[code] !== max)
        report(`parts[${index}].max`, 'PART_NOT_AS_IN_REGIME', `${max} ≠ ${regime.parts[code]}`)
    })
  return faults
}

function inspect({ setNumber, parts }: RubricPack, report: Report): void {
  if (!Number.isNaN(setNumber) && !(Number.isInteger(setNumber) && setNumber >= 1 && setNumber <= 99))
    report('setNumber', 'SET_OUT_OF_RANGE', String(setNumber))
  if (parts.map(({ code }) => code).join('') !== 'ABC') report('parts', 'PARTS_NOT_A_B_C')
  const total = sumOf(parts)
  if (total !== 10_000 && !Number.isNaN(total)) report('parts', 'PARTS_NOT_A_HUNDRED', `${total / 100}`)
  const codes = new Set<string>()
  parts.forEach((part, index) => inspectPart(part, `parts[${index}]`, codes, report))
}

function inspectPart(part: RubricPart, path: string, codes: Set<string>, report: Report): void {
  if (part.children.length === 0) report(path, 'NEITHER_CHILDREN_NOR_OPTIONS')
  inspectSum(part, path, report)
  inspectChildren(part.children, path, { codes, prefix: '' }, report)
}

function inspectChildren(
  children: readonly RubricCriterion[],
  path: string,
  known: { codes: Set<string>; prefix: string },
  report: Report,
): void {
  children.forEach((child, index) => {
    const here = `${path}.children[${index}]`
    inspectCode(child.code, here, known, report)
    inspectCriterion(child, here, report)
    inspectChildren(child.children ?? [], here, { codes: known.codes, prefix: `${child.code}.` }, report)
  })
}

function inspectCode(code: string, path: string, { codes, prefix }: { codes: Set<string>; prefix: string }, report: Report): void {
  const rest = code.startsWith(prefix) ? code.slice(prefix.length) : ''
  if (!/^\d{1,3}$/.test(rest)) report(`${path}.code`, 'CODE_MALFORMED', code)
  if (codes.has(code)) report(`${path}.code`, 'CODE_REPEATED', code)
  codes.add(code)
}

function inspectCriterion(criterion: RubricCriterion, path: string, report: Report): void {
  const { children = [], options = [], max } = criterion
  if (!Number.isNaN(max) && !isPoints(max)) report(`${path}.max`, 'POINTS_OUT_OF_RANGE', String(max))
  if (children.length > 0) {
    if (options.length > 0) report(path, 'CHILDREN_AND_OPTIONS')
    inspectSum({ max, children }, path, report)
  } else if (options.length > 0) inspectOptions(criterion, path, report)
  else report(path, 'NEITHER_CHILDREN_NOR_OPTIONS')
}

function inspectSum({ max, children }: Pick<RubricPart, 'max' | 'children'>, path: string, report: Report): void {
  const sum = sumOf(children)
  if (children.length > 0 && sum !== hundredths(max) && !Number.isNaN(sum + max))
    report(`${path}.max`, 'CHILDREN_DO_NOT_ADD_UP', `${sum / 100} ≠ ${max}`)
}

const sumOf = (lines: readonly { readonly max: number }[]) => lines.reduce((sum, { max }) => sum + hundredths(max), 0)
