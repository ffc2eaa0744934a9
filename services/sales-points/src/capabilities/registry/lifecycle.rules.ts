import type { SalesPointStatus } from '../places/sales-point-status.enum.ts'
import type { SalesPointAction } from './registry.enum.ts'

interface Move {
  readonly from: readonly SalesPointStatus[]
  readonly to: SalesPointStatus
  /** Whether whoever does it must say why. */
  readonly needsReason: boolean
  readonly by: 'OFFICE' | 'APPLICANT'
}

/** What can be done with a sales point, from which status to which; the table in SQL says the same. */
export const MOVES: Readonly<Record<SalesPointAction, Move>> = {
  START_REVIEW: { from: ['PROPOSED'], to: 'UNDER_REVIEW', needsReason: false, by: 'OFFICE' },
  RETURN: { from: ['UNDER_REVIEW'], to: 'PROPOSED', needsReason: true, by: 'OFFICE' },
  APPROVE: { from: ['UNDER_REVIEW'], to: 'APPROVED', needsReason: false, by: 'OFFICE' },
  REFUSE: { from: ['PROPOSED', 'UNDER_REVIEW'], to: 'CLOSED', needsReason: true, by: 'OFFICE' },
  ACTIVATE: { from: ['APPROVED'], to: 'ACTIVE', needsReason: false, by: 'OFFICE' },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED', needsReason: true, by: 'OFFICE' },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE', needsReason: true, by: 'OFFICE' },
  CLOSE: { from: ['APPROVED', 'ACTIVE', 'SUSPENDED'], to: 'CLOSED', needsReason: true, by: 'OFFICE' },
  WITHDRAW: { from: ['PROPOSED'], to: 'CLOSED', needsReason: true, by: 'APPLICANT' },
}

/** What can be done next by those on these sides: the very rule by which the mutation decides. */
export const actionsFrom = (status: SalesPointStatus, sides: { readonly isOffice: boolean; readonly isApplicant: boolean }) =>
  (Object.entries(MOVES) as [SalesPointAction, Move][])
    .filter(([, { from, by }]) => from.includes(status) && (by === 'OFFICE' ? sides.isOffice : sides.isApplicant))
    .map(([action]) => action)

/** Whether an answer to the checklist may be written: until somebody has decided. */
export const isUndecided = (status: SalesPointStatus): boolean => status === 'PROPOSED' || status === 'UNDER_REVIEW'

/** Why a step cannot count from this day; undefined when it can. */
export function whyNotOn(day: string, { today, since }: { readonly today: string; readonly since: string }): string | undefined {
  if (day > today) return 'A step counts from today or an earlier day.'
  return day < since ? `The step before counts from ${since}; this one cannot count from an earlier day.` : undefined
}
