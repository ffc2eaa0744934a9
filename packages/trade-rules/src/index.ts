export { whyNotLotCode } from './character-set.ts'
export { gtin14Of } from './check-digit.ts'
export { buildDigitalLink, CANONICAL_STEM, type Element } from './digital-link.ts'
export { readToken, tokenOf } from './lot-token.ts'
export { LARGEST_PRICE } from './price.ts'
export { type CodeLook, readScannedCode, type ScannedCode } from './scanned-code.ts'
export { whyNotSellable } from './sellable.ts'
export { spellingsOf } from './spellings.ts'
export {
  areLines,
  brokenPart,
  changeOf,
  type TillEntry,
  type TillEntryKind,
  tillEntryText,
  type TillLine,
  type TillPaymentMethod,
  tillTotal,
} from './till-entry.ts'
export { checksum, vietQrPayload } from './viet-qr.ts'
