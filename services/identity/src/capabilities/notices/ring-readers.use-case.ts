import type { EntityManager } from 'typeorm'

/** What goes over this channel only wakes; the tables are the truth. */
export const INBOX_CHANNEL = 'ocop_inbox'
const GONE = '-'

/** Wakes whoever shows the inboxes of these people, on every instance, once the transaction is done. */
export async function ringReaders(manager: EntityManager, userIds: readonly string[]): Promise<void> {
  if (userIds.length > 0) await manager.query(`SELECT pg_notify('${INBOX_CHANNEL}', id) FROM unnest($1::text[]) AS id`, [userIds])
}

/** Ends what shows the inbox of somebody who has signed out somewhere; other devices come back by themselves. */
export async function dismissReader(manager: EntityManager, userId: string): Promise<void> {
  await manager.query(`SELECT pg_notify('${INBOX_CHANNEL}', $1)`, [`${GONE}${userId}`])
}

/** Whom a message is about. */
export const readerIn = (message: string) =>
  message.startsWith(GONE) ? { userId: message.slice(GONE.length), isGone: true } : { userId: message, isGone: false }
