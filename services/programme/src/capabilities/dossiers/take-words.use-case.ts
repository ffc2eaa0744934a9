import { BadInput } from '@ocop/service-kit/graphql'

const kept = (words: string) => words.normalize('NFC').replaceAll('\0', '').trim()

/** What somebody wrote, without spaces around it; refuses, at its field, what is empty or too long. */
export function takeWords(words: string, field: string, most: number): string {
  const text = kept(words)
  if (text.length === 0) throw new BadInput(field, `Write 1 to ${most.toLocaleString('en')} characters.`)
  if (text.length > most) throw new BadInput(field, `At most ${most.toLocaleString('en')} characters.`)
  return text
}

/** The same for what may be left out: null when nothing is said. */
export function takeWordsOrNone(words: string | null | undefined, field: string, most: number): string | null {
  return kept(words ?? '') === '' ? null : takeWords(words!, field, most)
}
