/** GS1 character set 82: what a lot code, a serial number and the like may be made of. No space, no letters with marks. */
export const CHARACTERS_82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`

const ALLOWED = new Set(CHARACTERS_82)
const LONGEST_LOT_CODE = 20

export const isCharacterSet82 = (text: string) => Array.from(text).every(character => ALLOWED.has(character))

/**
 * Why a text cannot be a lot code (GS1 AI 10), or undefined when it can.
 * `.` and `..` are good GS1 codes, but browsers take them out of an address: their label would lead nowhere.
 */
export function whyNotLotCode(code: string): string | undefined {
  if (code.length === 0) return 'A lot code has at least one character.'
  if (code.length > LONGEST_LOT_CODE) return `A lot code has at most ${LONGEST_LOT_CODE} characters; this one has ${code.length}.`
  if (/^\.{1,2}$/.test(code)) return 'A lot code of dots alone cannot stand in a web address.'
  const strangers = [...new Set(Array.from(code).filter(character => !ALLOWED.has(character)))]
  if (strangers.length === 0) return undefined
  return `A lot code is made of letters without marks, digits and !"%&'()*+,-./:;<=>?_ (GS1 character set 82), not of ${strangers.map(one => `“${one}”`).join(' ')}.`
}
