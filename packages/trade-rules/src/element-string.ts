import { findApplicationIdentifier } from './application-identifier.ts'
import type { Element, Elements } from './digital-link.ts'

/** What readers put in front to say which kind of barcode it was (GS1-128, DataMatrix, DataBar, QR). */
const SYMBOLOGY = /^\](C1|d2|e0|Q3)/
/** FNC1 between elements, as readers hand it over. */
const SEPARATOR = '\u001D'
const KEY_FIRST = /^01\d{14}/
const WIDTHS = [2, 3, 4]
const DATE = /^1[1-7]$/

/** Reads GS1 elements as a reader hands them over, one after the other; undefined when they are none, or do not begin with a GTIN. */
export function readElementString(scanned: string): Elements | undefined {
  let rest = withoutSeparator(scanned.replace(SYMBOLOGY, ''))
  if (!KEY_FIRST.test(rest)) return undefined
  const elements: Element[] = []
  while (rest.length > 0) {
    const found = firstOf(rest)
    if (!found) return undefined
    elements.push([found.ai, found.value])
    rest = withoutSeparator(rest.slice(found.ai.length + found.value.length))
  }
  return elements as unknown as Elements
}

const withoutSeparator = (text: string) => (text.startsWith(SEPARATOR) ? text.slice(1) : text)

function firstOf(text: string): { ai: string; value: string } | undefined {
  for (const width of WIDTHS) {
    const ai = text.slice(0, width)
    const known = findApplicationIdentifier(ai)
    if (!known) continue
    const value = known.isPredefined ? text.slice(width, width + lengthOf(ai)) : text.slice(width).split(SEPARATOR, 1)[0]!
    return known.accepts(value) ? { ai, value } : undefined
  }
  return undefined
}

/** Elements of a length that is known beforehand need no separator. */
function lengthOf(ai: string): number {
  if (ai === '00') return 18
  if (ai === '01' || ai === '02') return 14
  if (ai.startsWith('41')) return 13
  return DATE.test(ai) || ai.startsWith('3') ? 6 : 0
}
