import type { DueStep, Notice } from './notice.entity.ts'
import type { NoticeKind } from './notice-kind.enum.ts'

export const FIRST_REMINDER_DAYS = 7

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** What is to be said today about a last day; undefined when it is too early. */
export function kindOn(today: string, dueOn: string): NoticeKind | undefined {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'OVERDUE'
  if (left <= 1) return 'DUE_TOMORROW'
  return left <= FIRST_REMINDER_DAYS ? 'DUE_IN_A_WEEK' : undefined
}

/** Who has to act: the producer when the office sent the dossier back, otherwise the office where it lies. */
export function recipientOf({
  status,
  producerId,
  unitId,
  level,
}: Pick<DueStep, 'status' | 'producerId' | 'unitId' | 'level'>): Pick<Notice, 'producerId' | 'unitId' | 'level'> {
  return status === 'COMPLETION_REQUESTED' ? { producerId, unitId: null, level: null } : { producerId: null, unitId, level }
}
