import type { FairStatus } from './fair-status.enum.ts'

/** Which status may follow which: a fair's whole life in one place. */
const NEXT_STATUS: Record<FairStatus, readonly FairStatus[]> = {
  DRAFT: ['ANNOUNCED', 'CANCELLED'],
  ANNOUNCED: ['APPLICATIONS_OPEN', 'HELD', 'CANCELLED'],
  APPLICATIONS_OPEN: ['APPLICATIONS_CLOSED', 'CANCELLED'],
  APPLICATIONS_CLOSED: ['APPLICATIONS_OPEN', 'HELD', 'CANCELLED'],
  HELD: [],
  CANCELLED: [],
}

export const mayBecome = (status: FairStatus, next: FairStatus) => NEXT_STATUS[status].includes(next)

/** A fair whose life has ended is changed no more. */
export const isOver = (status: FairStatus) => NEXT_STATUS[status].length === 0

/** Open applications are closed from their closing moment on, whether or not anybody has written it down yet. */
export function statusAt(fair: { readonly status: FairStatus; readonly applicationsCloseAt: Date | null }, now: Date): FairStatus {
  const isDue = fair.status === 'APPLICATIONS_OPEN' && fair.applicationsCloseAt !== null && fair.applicationsCloseAt <= now
  return isDue ? 'APPLICATIONS_CLOSED' : fair.status
}
