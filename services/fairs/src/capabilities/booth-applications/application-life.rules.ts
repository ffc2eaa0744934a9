import type { BoothApplicationStatus } from './booth-application-status.enum.ts'

/** Which status may follow which in an application's life. An exhibitor can still step back, or lose the booth for a reason. */
const NEXT_STATUS: Record<BoothApplicationStatus, readonly BoothApplicationStatus[]> = {
  SUBMITTED: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  ACCEPTED: ['DECLINED', 'WITHDRAWN'],
  DECLINED: [],
  WITHDRAWN: [],
}

export const mayBecome = (status: BoothApplicationStatus, next: BoothApplicationStatus) => NEXT_STATUS[status].includes(next)

/** Applications are dealt with while the fair takes them and after that, not once it is held or cancelled. */
export const areDecided = (fairStatus: string) => fairStatus === 'APPLICATIONS_OPEN' || fairStatus === 'APPLICATIONS_CLOSED'
