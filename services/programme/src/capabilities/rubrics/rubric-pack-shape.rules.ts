import type { Label, RubricCriterion, RubricOption, RubricPart } from './rubric.entity.ts'
import type { RubricPackProblem } from './rubric-pack-problem.enum.ts'
import type { RubricPackFault } from './rubrics.refusals.ts'

/** A scoring table as an office hands it in. */
export interface RubricPack {
  readonly regimeId: string
  readonly setNumber: number
  readonly name: Label
  readonly parts: readonly RubricPart[]
}

export type Report = (path: string, problem: RubricPackProblem, detail?: string) => void

export const reportTo =
  (faults: RubricPackFault[]): Report =>
  (path, problem, detail) =>
    faults.push({ path, problem, detail: detail ?? null })

const LONGEST_LABEL = 1_000
const DEEPEST = 4
const FIELDS = {
  pack: ['regimeId', 'setNumber', 'name', 'parts'],
  part: ['code', 'label', 'max', 'children'],
  criterion: ['code', 'label', 'max', 'children', 'options'],
  option: ['label', 'points', 'minimumFor', 'case'],
  label: ['vi', 'en'],
} as const

type Fields = Record<string, unknown>

/** Reads the pack out of JSON: what is of the wrong kind is reported and stands in the pack as something harmless. */
export function shapeOf(json: unknown, report: Report): RubricPack {
  const { regimeId, setNumber, name, parts } = fieldsOf(json, '', 'pack', report)
  return {
    regimeId: textOf(regimeId, 'regimeId', report),
    setNumber: numberOf(setNumber, 'setNumber', report),
    name: labelOf(name, 'name', report),
    parts: listOf(parts, 'parts', report).map((part, index) => partOf(part, `parts[${index}]`, report)),
  }
}

function partOf(json: unknown, path: string, report: Report): RubricPart {
  const { code, label, max, children } = fieldsOf(json, path, 'part', report)
  return {
    code: textOf(code, `${path}.code`, report) as RubricPart['code'],
    label: labelOf(label, `${path}.label`, report),
    max: numberOf(max, `${path}.max`, report),
    children: childrenOf(children, path, 1, report),
  }
}

const childrenOf = (json: unknown, path: string, depth: number, report: Report) =>
  listOf(json, `${path}.children`, report).map((child, index) => criterionOf(child, `${path}.children[${index}]`, depth, report))

function criterionOf(json: unknown, path: string, depth: number, report: Report): RubricCriterion {
  const { code, label, max, children, options } = fieldsOf(json, path, 'criterion', report)
  if (depth > DEEPEST) report(path, 'TOO_DEEP')
  return {
    code: textOf(code, `${path}.code`, report),
    label: labelOf(label, `${path}.label`, report),
    max: numberOf(max, `${path}.max`, report),
    ...(children !== undefined && { children: depth > DEEPEST ? [] : childrenOf(children, path, depth + 1, report) }),
    ...(options !== undefined && {
      options: listOf(options, `${path}.options`, report).map((option, index) => optionOf(option, `${path}.options[${index}]`, report)),
    }),
  }
}

function optionOf(json: unknown, path: string, report: Report): RubricOption {
  const { label, points, minimumFor, case: ofCase } = fieldsOf(json, path, 'option', report)
  return {
    label: labelOf(label, `${path}.label`, report),
    points: numberOf(points, `${path}.points`, report),
    ...(minimumFor !== undefined && {
      minimumFor: listOf(minimumFor, `${path}.minimumFor`, report).map((star, index) =>
        numberOf(star, `${path}.minimumFor[${index}]`, report),
      ),
    }),
    ...(ofCase !== undefined && { case: numberOf(ofCase, `${path}.case`, report) as 1 | 2 }),
  }
}

function labelOf(json: unknown, path: string, report: Report): Label {
  const fields = fieldsOf(json, path, 'label', report)
  const read = (language: 'vi' | 'en') => {
    const text = fields[language]
    const label = typeof text === 'string' ? text.normalize('NFC').replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim() : ''
    if (label === '') report(`${path}.${language}`, 'LABEL_MISSING')
    if (label.length > LONGEST_LABEL) report(`${path}.${language}`, 'LABEL_TOO_LONG', String(label.length))
    return label
  }
  return { vi: read('vi'), en: read('en') }
}

function fieldsOf(json: unknown, path: string, kind: keyof typeof FIELDS, report: Report): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    report(path, 'NOT_THE_KIND', 'object')
    return {}
  }
  const known: readonly string[] = FIELDS[kind]
  for (const field of Object.keys(json)) if (!known.includes(field)) report(path, 'UNKNOWN_FIELD', field.slice(0, 100))
  return json as Fields
}

function listOf(json: unknown, path: string, report: Report): readonly unknown[] {
  if (Array.isArray(json)) return json
  report(path, 'NOT_THE_KIND', 'list')
  return []
}

function textOf(json: unknown, path: string, report: Report): string {
  if (typeof json === 'string' && json.length <= 40) return json
  report(path, 'NOT_THE_KIND', 'text')
  return ''
}

function numberOf(json: unknown, path: string, report: Report): number {
  if (typeof json === 'number' && Number.isFinite(json)) return json
  report(path, 'NOT_THE_KIND', 'number')
  return Number.NaN
}
