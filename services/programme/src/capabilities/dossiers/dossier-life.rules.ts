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

const UNTIL_CONCLUDED = ['DRAFT', 'SUBMITTED', 'COMPLETION_REQUESTED', 'PROPOSED', 'ACCEPTED', 'IN_SESSION'] as const
/** The operations of a dossier’s life, in the words of the trade, and what each may find. */
const FOUND = {
  SUBMITTED: ['DRAFT'],
  COMMUNE_OPINION: ['SUBMITTED'],
  REGISTRATION_DECLINED: ['SUBMITTED', 'PROPOSED', 'COMPLETION_REQUESTED'],
  COMPLETION_REQUESTED: ['PROPOSED'],
  COMPLETED: ['COMPLETION_REQUESTED'],
  ACCEPTED: ['PROPOSED', 'FORWARDED'],
  IN_SESSION: ['ACCEPTED'],
  NOT_CONCLUDED: ['IN_SESSION'],
  CONCLUSION: ['IN_SESSION', 'CONCLUDED'],
  DECISION: ['CONCLUDED'],
  FORWARDED: ['CONCLUDED', 'RECOGNISED'],
  APPEAL_UPHELD: ['CONCLUDED', 'RECOGNISED', 'NOT_RECOGNISED', 'REJECTED'],
  WITHDRAWN: UNTIL_CONCLUDED,
} as const satisfies Record<string, readonly DossierStatus[]>
export type DossierStepName = keyof typeof FOUND

/** Statuses out of which an operation may take a dossier. */
export const foundBy = (step: DossierStepName): readonly DossierStatus[] => FOUND[step]
export const mayTake = (step: DossierStepName, status: DossierStatus) => foundBy(step).includes(status)

export const mayBecome = (status: DossierStatus, next: DossierStatus) => NEXT_STATUS[status].includes(next)

/** Whether the producer may change what is in it. */
export const isBeingWritten = (status: DossierStatus) => status === 'DRAFT' || status === 'COMPLETION_REQUESTED'
