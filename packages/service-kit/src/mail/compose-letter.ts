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
  readonly headers?: Readonly<Record<string, string>>
}

/** Both languages in one letter, Vietnamese first: we do not know what its reader can read. */
export function composeLetter(to: string, vi: Wording, en: Wording, link: string | null): Letter {
  return { to, subject: `${vi.subject} / ${en.subject}`, ...bodiesOf(vi, en, link) }
}

/** A way out of letters of this kind, in the letter and for the mail program's own button (RFC 8058): whoever posts to it gets no more. */
export function withOptOut(letter: Letter, address: string): Letter {
  const words = 'Không nhận loại thư này nữa / Stop letters of this kind'
  const link = `<p style="font-size:13px"><a href="${address}" style="color:#57534e">${words}</a></p>`
  return {
    ...letter,
    text: `${letter.text}\n${words}:\n${address}\n`,
    html: letter.html.replace('</body>', `${link}</body>`),
    headers: { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }
}
