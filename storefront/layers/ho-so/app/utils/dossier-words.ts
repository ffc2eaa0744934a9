import type { DossierAction, DossierStatus, EvidenceType, EvidenceValidity, MyDossierQuery, OfficeDossierQuery } from '~/gql/graphql'

export type MyDossier = NonNullable<MyDossierQuery['dossier']>
export type OfficeDossier = NonNullable<OfficeDossierQuery['dossier']>

/** Whether it lies with the producer. */
export const isBeingWritten = (status: DossierStatus) => status === 'DRAFT' || status === 'COMPLETION_REQUESTED'
/** What the person who asked may do with it. */
export const may = (dossier: Pick<MyDossier, 'allowedActions'>, action: DossierAction) => dossier.allowedActions.includes(action)

/** In the order a dossier goes through them; drafts are the producer’s alone. */
export const OFFICE_STATUSES: readonly DossierStatus[] = [
  'SUBMITTED',
  'PROPOSED',
  'COMPLETION_REQUESTED',
  'ACCEPTED',
  'IN_SESSION',
  'CONCLUDED',
  'FORWARDED',
  'RECOGNISED',
  'NOT_RECOGNISED',
  'REJECTED',
  'WITHDRAWN',
]

export const EVIDENCE_TYPES: readonly EvidenceType[] = [
  'BUSINESS_REGISTRATION',
  'FACILITY_CERTIFICATE',
  'PRODUCTION_LICENCE',
  'QUALITY_DECLARATION',
  'TEST_REPORT',
  'PROOF_OF_CHANGE',
  'MATERIAL_ORIGIN',
  'ENVIRONMENT_PAPER',
  'LABOUR_LIST',
  'FINANCIAL_STATEMENT',
  'COOPERATIVE_CLASSIFICATION',
  'INTELLECTUAL_PROPERTY',
  'SALES_CONTRACT',
  'PROMOTION',
  'PRODUCT_STORY',
  'LABEL',
  'TRACEABILITY',
  'QUALITY_MANAGEMENT',
  'AWARD',
  'PERSONAL_PAPER',
  'OTHER',
]

const GOOD = 'text-lua-700 dark:text-lua-300'
const WAITING = 'text-nghe-700 dark:text-nghe-300'
const BAD = 'text-red-700 dark:text-red-300'
const STATUS_TONES: Partial<Record<DossierStatus, string>> = {
  COMPLETION_REQUESTED: WAITING,
  ACCEPTED: GOOD,
  RECOGNISED: GOOD,
  NOT_RECOGNISED: BAD,
  REJECTED: BAD,
}
export const toneOfStatus = (status: DossierStatus) => STATUS_TONES[status] ?? 'text-toned'
export const TONE_OF_VALIDITY: Record<EvidenceValidity, string> = { VALID: GOOD, EXPIRING: WAITING, EXPIRED: BAD }

/** Overdue days are red, those of the coming week turmeric. */
export function toneOfDay(dueOn: string, today = vietnamToday()) {
  if (dueOn < today) return BAD
  return Date.parse(dueOn) - Date.parse(today) <= 7 * 86_400_000 ? WAITING : 'text-toned'
}
