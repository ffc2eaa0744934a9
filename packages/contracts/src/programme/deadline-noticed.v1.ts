import { eventContract } from '../event-contract.ts'

/** Somebody has to act on a dossier by a day, or should have. Told once for each step and kind. Key: the dossier's id. */
export interface DeadlineNoticed {
  readonly noticeId: string
  /** A week or less is left; a day or less; none. */
  readonly kind: 'DUE_IN_A_WEEK' | 'DUE_TOMORROW' | 'OVERDUE'
  /** Last day, `2026-11-23`. */
  readonly dueOn: string
  readonly dossierId: string
  readonly productName: string
  /** Null before the dossier was handed in. */
  readonly receiptNumber: string | null
  /** Who has to act: people with this role for one of these subjects (producers or administrative units). No person is named. */
  readonly role: 'PRODUCER' | 'OFFICER'
  readonly subjectIds: readonly string[]
}

export const DeadlineNoticedV1 = eventContract<DeadlineNoticed>('programme.deadline-noticed.v1')
