import { gtin14Of, readScannedCode, readToken, type ScannedCode, whyNotLotCode } from '@ocop/trade-rules'

export type { ScannedCode }

/** Makes sense of codes that people scan, type or print. */
export class ReadCode {
  /** What a scanned text asks for; never fails. */
  execute(scanned: string): ScannedCode {
    return readScannedCode(scanned)
  }

  /** The 14-digit form of a GTIN with a right check digit; undefined for every other text. */
  gtin(text: string): string | undefined {
    return gtin14Of(text)
  }

  /** The random part of an internal lot link; undefined for every other text. */
  token(text: string): string | undefined {
    return readToken(text)
  }

  /** Why a text cannot be a lot code, in words; undefined when it can. */
  whyNotLotCode(code: string): string | undefined {
    return whyNotLotCode(code)
  }
}
