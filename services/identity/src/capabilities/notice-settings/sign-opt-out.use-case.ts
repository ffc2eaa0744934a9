import { createHmac, timingSafeEqual } from 'node:crypto'
import { InboxNoticeKind } from '../notices/notice-kind.enum.ts'

/** Makes addresses that stop letters of one kind to one person, and tells ours from others without asking the database. */
export class SignOptOut {
  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {}

  addressOf(userId: string, kind: InboxNoticeKind): string {
    return new URL(`/hop-thu/huy-thu/${userId}.${kind}.${this.#proofOf(userId, kind)}`, this.publicUrl).href
  }

  /** Whom and what a token is about; undefined for one that we did not make. */
  read(token: string): { userId: string; kind: InboxNoticeKind } | undefined {
    const [, userId, kind, proof] = /^([0-9a-f-]{36})\.([A-Z_]{1,40})\.([\w-]{43})$/.exec(token) ?? []
    if (!userId || !isKind(kind) || !proof) return undefined
    const isOurs = timingSafeEqual(Buffer.from(proof), Buffer.from(this.#proofOf(userId, kind)))
    return isOurs ? { userId, kind } : undefined
  }

  #proofOf(userId: string, kind: string): string {
    return createHmac('sha256', this.secret).update(`opt-out:${userId}:${kind}`).digest('base64url')
  }
}

const isKind = (kind: string | undefined): kind is InboxNoticeKind => kind !== undefined && kind in InboxNoticeKind
