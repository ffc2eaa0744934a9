import type { Role } from '../memberships/role.enum.ts'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'

/** What is to be said. Its words are made when it leaves, in the language of the device. */
export interface PushContent {
  readonly kind: InboxNoticeKind | 'TEST'
  /** Where in the shop it leads, without a language. */
  readonly path: string
  /** What is said of the same takes each other's place, on the way and on the screen; null: nothing does. */
  readonly topic: string | null
  readonly facts: { readonly placeName?: string; readonly productName?: string; readonly lotCode?: string; readonly count?: number }
}

/** A message whose turn it is, with the device as it is now. */
export interface WaitingMessage {
  readonly id: string
  readonly deviceId: string
  readonly userId: string
  /** Null for a test. */
  readonly noticeId: string | null
  readonly content: PushContent
  readonly isUrgent: boolean
  readonly validUntil: Date
  readonly attempts: number
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly language: 'vi' | 'en'
  readonly quietHours: { readonly from: number; readonly until: number } | null
  /** The person has read the notice since. */
  readonly isRead: boolean
  /** For whom the person was told; null: for the person alone. */
  readonly actsFor: readonly string[] | null
  /** In which of these roles; null: in any. */
  readonly roles: readonly Role[] | null
}

export type Urgency = 'low' | 'normal' | 'high'

/** What a push service made of a message. */
export type PushOutcome =
  | { readonly is: 'SENT' }
  /** Nobody listens there any more. */
  | { readonly is: 'GONE' }
  /** It will never be taken. */
  | { readonly is: 'REFUSED'; readonly status: number }
  | { readonly is: 'LATER'; readonly notBefore: Date | null; readonly why: string | number }
