import type { Role } from '../memberships/role.enum.ts'
import type { InboxNoticeKind } from './notice-kind.enum.ts'

/** What the words of a notice are made of. Never words themselves, and nothing of a person. */
export interface NoticeFacts {
  /** Of an order or dossier, as people read it out. */
  readonly number?: string | null
  /** The sales point it is about; of a transfer the one it comes from. */
  readonly placeName?: string
  readonly productName?: string
  readonly lotCode?: string
  /** Whole đồng. */
  readonly amount?: number
  readonly count?: number
  /** Calendar day, `2026-11-23`. */
  readonly day?: string
  readonly until?: string | null
}

/** A person; or everybody who holds one of the roles for one of the subjects when it is told. */
export type Audience = { readonly userId: string } | { readonly roles: readonly Role[]; readonly subjectIds: readonly string[] }

/** Something to tell. Told twice with one `cause` it is one notice. */
export interface ToldNotice {
  readonly kind: InboxNoticeKind
  readonly cause: string
  readonly audience: Audience
  readonly subjectId: string
  /** Where in the shop it leads, without a language. */
  readonly path: string
  readonly facts: NoticeFacts
  readonly happenedAt: Date
}

/** A notice in somebody's inbox. */
export interface InboxNotice {
  readonly id: string
  /** Grows from notice to notice. */
  readonly sequence: string
  readonly kind: InboxNoticeKind
  readonly subjectId: string
  readonly facts: NoticeFacts & { readonly path: string }
  readonly happenedAt: Date
  readonly readAt: Date | null
}

/** Whose inbox, and in which roles the person acts for whom now: what was told for others is not shown any more. */
export interface InboxReader {
  readonly userId: string
  readonly roles: readonly { readonly role: Role; readonly subjectIds: readonly string[] }[]
}

/** How an inbox stands: what a bell shows. */
export interface InboxState {
  /** At most 100 are counted. */
  readonly unread: number
  /** Those that came after the place asked about, oldest first; at most 20. */
  readonly fresh: readonly Pick<InboxNotice, 'id' | 'kind'>[]
  /** Place of the latest notice; `0` in an empty inbox. */
  readonly latest: string
}
