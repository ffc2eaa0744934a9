import { type ApplicationIdentifier, findApplicationIdentifier } from './application-identifier.ts'
import { gtin14Of } from './check-digit.ts'

/** An application identifier and its value, decoded. */
export type Element = readonly [ai: string, value: string]

/** What a GS1 Digital Link says: key, then qualifiers in their order, then attributes as written. */
export type Elements = readonly [Element, ...Element[]]

export interface ReadingOptions {
  /** Take a GTIN of 8, 12 or 13 digits for its 14-digit form (old labels). */
  readonly mayShortenGtin?: boolean
}

/** Where canonical Digital Links live, whoever printed them. */
export const CANONICAL_STEM = 'https://id.gs1.org'

const ADDRESS = /^(?:https?|HTTPS?):\/\/[A-Za-z0-9.:\-[\]]+(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/
const ADDRESS_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/

/** Reads an uncompressed GS1 Digital Link; undefined when it is not a good one. */
export function parseDigitalLink(uri: string, options: ReadingOptions = {}): Elements | undefined {
  const match = ADDRESS_CHARACTERS.test(uri) ? ADDRESS.exec(uri) : null
  return match ? parseDigitalLinkPath(match[1]!, match[2] ?? '', options) : undefined
}

/** The same for path and query alone, as a web server sees them. */
export function parseDigitalLinkPath(path: string, query: string, options: ReadingOptions = {}): Elements | undefined {
  const inPath = pathElements(path, options)
  if (!inPath) return undefined
  const inQuery = queryElements(query, options)
  if (!inQuery) return undefined
  const elements: Elements = [...inPath, ...inQuery]
  const isOnce = new Set(elements.map(([ai]) => ai)).size === elements.length
  const qualifiers = findApplicationIdentifier(inPath[0][0])!.qualifiers!.flat()
  return isOnce && !inQuery.some(([ai]) => qualifiers.includes(ai)) ? elements : undefined
}

/** From the right end, pair by pair, to the first AI that may begin a link; what stands before it is the stem. */
function pathElements(path: string, options: ReadingOptions): Elements | undefined {
  const segments = path.split('/')
  const start = keyIndex(segments)
  if (start === undefined) return undefined
  const [key, ...qualifiers] = pairsOf(segments.slice(start)).map(([ai, value]) => decoded(ai, value, options))
  if (!key || qualifiers.some(element => !element)) return undefined
  const elements: Elements = [key, ...(qualifiers as Element[])]
  return mayQualify(elements) ? elements : undefined
}

function keyIndex(segments: readonly string[]): number | undefined {
  for (let index = segments.length - 2; index > 0; index -= 2) {
    const known = findApplicationIdentifier(segments[index]!)
    if (!known) return undefined
    if (known.qualifiers) return index
  }
  return undefined
}

function mayQualify([[key], ...qualifiers]: Elements): boolean {
  const sequences = findApplicationIdentifier(key)!.qualifiers!
  return (
    qualifiers.length === 0 ||
    sequences.some(sequence =>
      isInOrder(
        qualifiers.map(([ai]) => ai),
        sequence,
      ),
    )
  )
}

function isInOrder(ais: readonly string[], sequence: readonly string[]): boolean {
  const places = ais.map(ai => sequence.indexOf(ai))
  return places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!))
}

/** Words that are not numbers belong to the shop that made the link; numbers must be AIs that may be attributes. */
function queryElements(query: string, options: ReadingOptions): Element[] | undefined {
  const pairs = query
    .split('&')
    .map(pair => pair.split(/=(.*)/s, 2) as [string, string | undefined])
    .filter(([name, value]) => /^\d+$/.test(name) && value !== undefined)
  const elements = pairs.map(([ai, value]) =>
    findApplicationIdentifier(ai)?.isAttribute ? decoded(ai, value!.replaceAll('+', ' '), options) : undefined,
  )
  return elements.every(element => element !== undefined) ? elements : undefined
}

function decoded(ai: string, encoded: string, { mayShortenGtin = false }: ReadingOptions): Element | undefined {
  const raw = percentDecoded(encoded)
  const value = raw !== undefined && ai === '01' && mayShortenGtin ? (gtin14Of(raw) ?? raw) : raw
  return value !== undefined && findApplicationIdentifier(ai)!.accepts(value) ? [ai, value] : undefined
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const pairsOf = (segments: readonly string[]) =>
  Array.from({ length: segments.length / 2 }, (_, index) => [segments[index * 2]!, segments[index * 2 + 1]!] as const)

interface KnownElement {
  readonly element: Element
  readonly about: ApplicationIdentifier
}

/** Writes elements as a Digital Link; undefined when they cannot be one. The first key leads, whatever the order given. */
export function buildDigitalLink(stem: string, elements: readonly Element[]): string | undefined {
  const known = recognized(elements)
  const key = known?.find(({ about }) => about.qualifiers)
  if (!known || !key) return undefined
  const sequence = key.about.qualifiers!.find(ais => known.some(({ about }) => ais.includes(about.ai))) ?? []
  const qualifiers = sequence.flatMap(ai => known.filter(({ about }) => about.ai === ai))
  const rest = known.filter(one => one !== key && !qualifiers.includes(one))
  const reserved = key.about.qualifiers!.flat()
  if (rest.some(({ about }) => !about.isAttribute || reserved.includes(about.ai))) return undefined
  const path = [key, ...qualifiers].map(({ element: [ai, value] }) => `/${ai}/${percentEncoded(value)}`).join('')
  const query = lengthKnownFirst(rest)
    .map(({ element: [ai, value] }) => `${ai}=${percentEncoded(value)}`)
    .join('&')
  return `${stem}${path}${query && `?${query}`}`
}

/** Each element with what is known of it, repeats dropped; undefined when one is unknown, wrong or contradicts another. */
function recognized(elements: readonly Element[]): KnownElement[] | undefined {
  const values = new Map<string, string>()
  for (const [ai, value] of elements) {
    if (values.has(ai) && values.get(ai) !== value) return undefined
    values.set(ai, value)
  }
  const known = [...values].flatMap(element => {
    const about = findApplicationIdentifier(element[0])
    return about?.accepts(element[1]) ? [{ element, about }] : []
  })
  return known.length === values.size ? known : undefined
}

const lengthKnownFirst = (all: readonly KnownElement[]) => [
  ...all.filter(({ about }) => about.isPredefined),
  ...all.filter(({ about }) => !about.isPredefined),
]

/** Everything but RFC 3986's unreserved characters, so that no server or browser reads structure into a value. */
const percentEncoded = (value: string) =>
  encodeURIComponent(value).replaceAll(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
