import type { FormulaName, OfficeLevel, PlanToEditQuery, TargetComparison } from '~/gql/graphql'

export interface TargetDraft {
  code: string
  titleVi: string
  titleEn: string
  formula: FormulaName
  comparison: TargetComparison
  number: number | string
  numberTo: number | string | null
  threshold: number | string | null
  deadline: string
  responsible: OfficeLevel
}

/** A plan while it is written. */
export interface PlanDraft {
  unit: { id: string; name: string } | null
  year: number
  number: string
  decidedOn: string
  title: string
  note: string
  unitsOn: string
  targets: TargetDraft[]
}

type Kept = NonNullable<PlanToEditQuery['planById']>

export const emptyPlanDraft = (unit: PlanDraft['unit'], year: number): PlanDraft => ({
  unit,
  year,
  number: '',
  decidedOn: '',
  title: '',
  note: '',
  unitsOn: '',
  targets: [],
})

export const newTarget = (formula: FormulaName, { targets, year }: PlanDraft): TargetDraft => ({
  code: nextCode(targets),
  titleVi: '',
  titleEn: '',
  formula,
  comparison: 'AT_LEAST',
  number: '',
  numberTo: null,
  threshold: null,
  deadline: `${year}-12-31`,
  responsible: 'PROVINCE',
})

function nextCode(targets: readonly TargetDraft[]): string {
  const numbers = targets.map(({ code }) => Number(/^T(\d+)$/.exec(code)?.[1] ?? 0))
  return `T${Math.max(0, ...numbers) + 1}`
}

const targetsOf = ({ targets }: Kept): TargetDraft[] =>
  targets.map(target => ({ ...target, numberTo: target.numberTo ?? null, threshold: target.threshold ?? null }))

export const planDraftOf = (plan: Kept): PlanDraft => ({
  unit: plan.province ? { id: plan.province.id, name: plan.province.name } : null,
  year: plan.year,
  number: plan.number,
  decidedOn: plan.decidedOn,
  title: plan.title,
  note: plan.note ?? '',
  unitsOn: plan.unitsOn,
  targets: targetsOf(plan),
})

/** The targets of an earlier plan, with deadlines moved on by the years between. */
export const targetsForYear = (plan: Kept, year: number): TargetDraft[] =>
  targetsOf(plan).map(target => ({ ...target, deadline: movedOn(target.deadline, year - plan.year) }))

function movedOn(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return moved.endsWith('-02-29') ? moved.replace('29', '28') : moved
}

const numberOrNull = (typed: number | string | null) => (typed === null || typed === '' ? null : Number(typed))

/** What both writing and editing send. */
export const planTermsOf = ({ number, decidedOn, title, note, unitsOn, targets }: PlanDraft) => ({
  number: number.trim(),
  decidedOn,
  title: title.trim(),
  note: note.trim() || null,
  unitsOn: unitsOn || null,
  targets: targets.map(target => ({
    ...target,
    code: target.code.trim(),
    titleVi: target.titleVi.trim(),
    titleEn: target.titleEn.trim(),
    number: Number(target.number),
    numberTo: target.comparison === 'RANGE' ? numberOrNull(target.numberTo) : null,
    threshold: numberOrNull(target.threshold),
  })),
})
