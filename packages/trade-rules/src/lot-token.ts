/** Digits and small letters that are not mistaken for one another (no i, l, o, u): 32 of them, so a byte gives one evenly. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/** Twelve characters, 60 random bits: short enough for a small label, too many to be guessed. */
export const tokenOf = (random: Uint8Array) => Array.from(random.subarray(0, LENGTH), byte => ALPHABET[byte % ALPHABET.length]).join('')

/** The token in what a person typed or a reader read: case and the look-alikes o, i, l are forgiven. Undefined when it is none. */
export function readToken(text: string): string | undefined {
  const token = text.trim().toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return token.length === LENGTH && Array.from(token).every(character => ALPHABET.includes(character)) ? token : undefined
}
