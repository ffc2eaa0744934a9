import type { DossierStatus } from './dossier-status.enum.ts'

/**
 * Which status may follow which. Until the chair has concluded the producer may withdraw, and the office may turn a registration away.
 * What is concluded, or was ended by a conclusion, is accepted once more, for a new session, when an appeal is upheld.
 */
const NEXT_STATUS: Record<DossierStatus, readonly DossierStatus[]> = {
  DRAFT: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['PROPOSED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN'],
  COMPLETION_REQUESTED: ['PROPOSED', 'REJECTED', 'WITHDRAWN'],
  PROPOSED: ['ACCEPTED', 'COMPLETION_REQUESTED', 'REJECTED', 'WITHDRAWN'],
  ACCEPTED: ['IN_SESSION', 'WITHDRAWN'],
  IN_SESSION: ['CONCLUDED', 'ACCEPTED', 'WITHDRAWN'],
  CONCLUDED: ['RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'FORWARDED', 'ACCEPTED'],
  FORWARDED: ['ACCEPTED'],
  RECOGNISED: ['FORWARDED', 'ACCEPTED'],
  NOT_RECOGNISED: ['ACCEPTED'],
  REJECTED: ['ACCEPTED'],
  WITHDRAWN: [],
}

export const mayBecome = (status: DossierStatus, next: DossierStatus) => NEXT_STATUS[status].includes(next)

/** Whether the producer may change what is in it. */
export const isBeingWritten = (status: DossierStatus) => status === 'DRAFT' || status === 'COMPLETION_REQUESTED'
