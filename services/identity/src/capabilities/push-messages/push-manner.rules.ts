import type { ToldNotice } from '../notices/deliver-notices.use-case.ts'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import type { PushContent, Urgency } from './push-message.entity.ts'

const HOUR = 3_600_000

interface Manner {
  readonly urgency: Urgency
  /** News for so many hours. */
  readonly hours: number
  /** One message for all of its kind at a sales point: the latest stands for the others. */
  readonly isGathered?: true
}

const MANNERS: Readonly<Partial<Record<InboxNoticeKind, Manner>>> = {
  NEW_ORDER: { urgency: 'normal', hours: 24, isGathered: true },
  ORDER_PAID: { urgency: 'normal', hours: 24 },
  ORDER_GIVEN_UP: { urgency: 'normal', hours: 24 },
  TRANSFER_ON_ITS_WAY: { urgency: 'normal', hours: 48 },
  GOODS_RECALLED: { urgency: 'high', hours: 72 },
  GOODS_EXPIRED: { urgency: 'normal', hours: 24, isGathered: true },
  STOCK_LOW: { urgency: 'low', hours: 24, isGathered: true },
  GOODS_OVERSOLD: { urgency: 'normal', hours: 48, isGathered: true },
}
const TEST: Manner = { urgency: 'high', hours: 1 / 6 }
const mannerOf = (kind: PushContent['kind']): Manner | undefined => (kind === 'TEST' ? TEST : MANNERS[kind])

export const urgencyOf = (kind: PushContent['kind']): Urgency => mannerOf(kind)?.urgency ?? 'normal'

/** What is urgent waits for no morning. */
export const isUrgent = (kind: PushContent['kind']): boolean => urgencyOf(kind) === 'high'

export const validUntil = (kind: PushContent['kind'], happenedAt: Date): Date =>
  new Date(happenedAt.getTime() + (mannerOf(kind)?.hours ?? 0) * HOUR)

/** What is pushed of a notice; undefined when it is not. Neither order numbers nor money: a locked screen is read by others. */
export function pushOf({ kind, audience, subjectId, path, facts }: ToldNotice): PushContent | undefined {
  const manner = MANNERS[kind]
  if (!manner) return undefined
  const { placeName, productName, lotCode, count } = facts
  const told = Object.fromEntries(Object.entries({ placeName, productName, lotCode, count }).filter(([, fact]) => fact !== undefined))
  const place = 'userId' in audience ? subjectId : audience.subjectIds[0]!
  const topic = manner.isGathered ? `${kind}/${place}` : null
  return { kind, path: kind === 'NEW_ORDER' ? path.slice(0, path.lastIndexOf('/')) : path, topic, facts: told }
}

export const TEST_CONTENT: PushContent = { kind: 'TEST', path: '/lam-viec/hop-thu', topic: 'TEST', facts: {} }
