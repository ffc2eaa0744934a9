import { bodiesOf, type Wording } from './wording.ts'

export type { Wording } from './wording.ts'

/** A letter as it goes out. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same each time a letter is tried: a mail server or reader that got it twice can tell. Absent: one is made up. */
  readonly messageId?: string
}

/** Both languages in one letter, Vietnamese first: we do not know what its reader can read. */
export function composeLetter(to: string, vi: Wording, en: Wording, link: string | null): Letter {
  return { to, subject: `${vi.subject} / ${en.subject}`, ...bodiesOf(vi, en, link) }
}
