const SIGNS_AFTER = 10
const MOST = 30

/**
 * What in the words beside a transfer may be an order's number: `DH` and ten signs, small or capital, with spaces, dots or
 * dashes between them, as people type and banks wrap it. Only the books know which of them are numbers.
 */
export function possibleNumbers(description: string): string[] {
  const signs = description.toUpperCase().replaceAll(/[\s.\-_/:]/g, '')
  const found = new Set<string>()
  for (let at = signs.indexOf('DH'); at >= 0 && found.size < MOST; at = signs.indexOf('DH', at + 1)) {
    const number = signs.slice(at, at + 2 + SIGNS_AFTER)
    if (/^DH[0-9A-Z]{10}$/.test(number)) found.add(number)
  }
  return [...found]
}
