import { gtin14Of, isGtinShaped } from './check-digit.ts'
import { type Elements, parseDigitalLinkPath } from './digital-link.ts'
import { readElementString } from './element-string.ts'
import { readToken } from './lot-token.ts'

/** What a text that leads to no lot and no product seems to be. */
export type CodeLook =
  | 'EMPTY'
  | 'TOO_LONG'
  | 'WRONG_CHECK_DIGIT'
  | 'UNREGISTERED_GTIN'
  | 'UNREGISTERED_LOT_LINK'
  | 'OTHER_GS1_KEY'
  | 'BROKEN_DIGITAL_LINK'
  | 'BROKEN_LOT_LINK'
  | 'PAYMENT_CODE'
  | 'WEB_ADDRESS'
  | 'TEXT'

/** What a scanned text asks for. */
export type ScannedCode =
  /** `expiry`: YYMMDD as printed. */
  | { readonly kind: 'LOT'; readonly gtin: string; readonly lot: string; readonly expiry?: string }
  | { readonly kind: 'PRODUCT'; readonly gtin: string }
  | { readonly kind: 'TOKEN'; readonly token: string }
  | { readonly kind: 'UNKNOWN'; readonly looksLike: CodeLook }

const LONGEST = 2_000
const LENIENT = { mayShortenGtin: true }
const unknown = (looksLike: CodeLook): ScannedCode => ({ kind: 'UNKNOWN', looksLike })

/** Understands a path, a whole address of any host, a bare barcode number, and GS1 elements in brackets or as a reader hands them over. Never fails. */
export function readScannedCode(scanned: string): ScannedCode {
  const text = scanned.trim()
  if (text.length === 0) return unknown('EMPTY')
  if (text.length > LONGEST) return unknown('TOO_LONG')
  if (isGtinShaped(text)) return productOf(text)
  const elements = readElementString(text)
  if (elements) return fromElements(elements)
  if (text.startsWith('000201')) return unknown('PAYMENT_CODE')
  if (text.startsWith('(01)')) return bracketed(text)
  return fromAddress(text)
}

function fromAddress(text: string): ScannedCode {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(withoutHost(text))!
  const trimmed = path.replace(/\/+$/, '')
  // an attribute that is broken must not hide the lot
  const elements = parseDigitalLinkPath(trimmed, query, LENIENT) ?? parseDigitalLinkPath(trimmed, '', LENIENT)
  if (elements) return fromElements(elements)
  const link = /\/t(?:\/([^/]*))?$/i.exec(trimmed)
  if (link) {
    const token = readToken(link[1] ?? '')
    return token ? { kind: 'TOKEN', token } : unknown('BROKEN_LOT_LINK')
  }
  return unknown(lookOf(text, trimmed))
}

function lookOf(text: string, path: string): CodeLook {
  const [, gtin] = /\/01\/([^/]*)/.exec(path) ?? []
  if (gtin !== undefined) return isGtinShaped(gtin) && gtin14Of(gtin) === undefined ? 'WRONG_CHECK_DIGIT' : 'BROKEN_DIGITAL_LINK'
  if (/^\/01$/.test(path)) return 'BROKEN_DIGITAL_LINK'
  return /^(https?:\/\/|www\.)|^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(text) ? 'WEB_ADDRESS' : 'TEXT'
}

/** `https://any.host/01/…`, `any.host/01/…` and `/01/…` are the same to us: a label outlives the address it was printed for. */
const withoutHost = (text: string) =>
  text.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '').replace(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(?=\/)/i, '')

function bracketed(text: string): ScannedCode {
  const pairs = new Map([...text.matchAll(/\((\d{2,4})\)([^(]*)/g)].map(([, ai, value]) => [ai!, value!.trim()]))
  const product = productOf(pairs.get('01') ?? '')
  const lot = pairs.get('10')
  const expiry = pairs.get('17')
  return product.kind === 'PRODUCT' && lot ? { kind: 'LOT', gtin: product.gtin, lot, ...(expiry && { expiry }) } : product
}

function fromElements(elements: Elements): ScannedCode {
  const values = new Map(elements)
  const gtin = elements[0][0] === '01' ? elements[0][1] : undefined
  const lot = values.get('10')
  const expiry = values.get('17')
  if (gtin === undefined) return unknown('OTHER_GS1_KEY')
  return lot === undefined ? { kind: 'PRODUCT', gtin } : { kind: 'LOT', gtin, lot, ...(expiry && { expiry }) }
}

function productOf(digits: string): ScannedCode {
  const gtin = gtin14Of(digits)
  return gtin ? { kind: 'PRODUCT', gtin } : unknown('WRONG_CHECK_DIGIT')
}
