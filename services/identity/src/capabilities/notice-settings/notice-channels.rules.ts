import type { Role } from '../memberships/role.enum.ts'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'

/** Of these a letter is written too, unless the person does not want it. */
const LETTERS: readonly InboxNoticeKind[] = ['ORDER_READY', 'ORDER_CANCELLED', 'ORDER_REFUNDED', 'NEW_ORDER', 'GOODS_SOLD', 'DEADLINE']

/** These are pushed to the devices on which a person has turned that on, unless the person does not want it. */
const PUSHED: readonly InboxNoticeKind[] = [
  'NEW_ORDER',
  'ORDER_PAID',
  'ORDER_GIVEN_UP',
  'TRANSFER_ON_ITS_WAY',
  'GOODS_RECALLED',
  'GOODS_EXPIRED',
  'STOCK_LOW',
  'GOODS_OVERSOLD',
]

const EVERYBODYS: readonly InboxNoticeKind[] = [
  'ORDER_READY',
  'ORDER_PACKED',
  'ORDER_ON_ITS_WAY',
  'ORDER_NOT_DELIVERED',
  'ORDER_EXPIRES_SOON',
  'ORDER_CANCELLED',
  'ORDER_EXPIRED',
  'ORDER_REFUNDED',
  'REVIEW_ANSWERED',
  'REVIEW_HIDDEN',
  'REVIEW_SHOWN_AGAIN',
]
const AT_THE_POINT: readonly InboxNoticeKind[] = [
  'NEW_ORDER',
  'ORDER_PAID',
  'ORDER_GIVEN_UP',
  'TRANSFER_ON_ITS_WAY',
  'GOODS_RECALLED',
  'GOODS_EXPIRED',
  'STOCK_LOW',
]
const OF_ROLES: Readonly<Partial<Record<Role, readonly InboxNoticeKind[]>>> = {
  SALES_POINT_STAFF: AT_THE_POINT,
  SALES_POINT_MANAGER: [...AT_THE_POINT, 'GOODS_OVERSOLD'],
  PRODUCER: ['GOODS_SOLD', 'DEADLINE', 'PRODUCT_REVIEWED'],
  OFFICER: ['DEADLINE', 'REVIEW_REPORTED'],
}

export interface NoticeSetting {
  readonly kind: InboxNoticeKind
  /** Whether the bell rings for it; without, it lies in the inbox as read. */
  readonly inApp: boolean
  /** Null where no letter is written anyway. */
  readonly letter: boolean | null
  /** Null where nothing is pushed anyway. */
  readonly push: boolean | null
}

export const isPushed = (kind: InboxNoticeKind): boolean => PUSHED.includes(kind)

export const hasLetter = (kind: InboxNoticeKind): boolean => LETTERS.includes(kind)

/** How somebody with these roles is told, by what was chosen and what is usual. */
export function settingsOf(roles: readonly Role[], chosen: readonly NoticeSetting[]): NoticeSetting[] {
  const kinds = new Set([...EVERYBODYS, ...roles.flatMap(role => OF_ROLES[role] ?? [])])
  return [...kinds].map(kind => settingFor(kind, chosen))
}

export function settingFor(kind: InboxNoticeKind, chosen: readonly NoticeSetting[]): NoticeSetting {
  const { inApp = true, letter = true, push = true } = chosen.find(one => one.kind === kind) ?? {}
  return { kind, inApp, letter: hasLetter(kind) ? letter : null, push: isPushed(kind) ? push : null }
}
