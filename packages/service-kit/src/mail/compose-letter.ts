import { bodiesOf, type Wording } from './wording.rules.ts'

export type { Wording } from './wording.rules.ts'

/** A letter as it goes out. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Both languages in one letter, Vietnamese first: we do not know what its reader can read. */
export function composeLetter(to: string, vi: Wording, en: Wording, link: string | null): Letter {
  return { to, subject: `${vi.subject} / ${en.subject}`, ...bodiesOf(vi, en, link) }
}
