import type { InboxState } from '../notices/read-inbox.use-case.ts'

/** How long a browser waits before it comes back, in milliseconds. */
const COME_BACK_AFTER = 3_000

export const HEARTBEAT = ': still here\n\n'
export const GREETING = `retry: ${COME_BACK_AFTER}\n\n`

/** One event of the WHATWG format; its id is the place a browser names when it comes back. */
export const inboxEvent = ({ unread, fresh, latest }: InboxState): string =>
  `id: ${latest}\nevent: inbox\ndata: ${JSON.stringify({ unread, fresh })}\n\n`

/** The place in `Last-Event-ID`; null when a browser comes for the first time, or names none of ours. */
export const placeIn = (header: unknown): string | null => (typeof header === 'string' && /^\d{1,18}$/.test(header) ? header : null)
