import { randomBytes } from 'node:crypto'
import { buildDigitalLink, CANONICAL_STEM, type Element, tokenOf } from '@ocop/trade-rules'
import { renderSVG } from 'uqr'

/** What a lot's address is made of. */
export interface AddressedLot {
  /** Null for a lot without a GS1 number: it gets an internal link. */
  readonly gtin: string | null
  readonly code: string
  readonly token: string
  readonly expiresOn: string | null
}

/** Writes the addresses and labels under which lots are found, now and as long as a label hangs on a bottle. */
export class AddressLot {
  readonly #publicUrl: string

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl.replace(/\/+$/, '')
  }

  /** The lot's page on the public site. */
  path({ gtin, code, token }: AddressedLot): string {
    return gtin
      ? buildDigitalLink('', [
          ['01', gtin],
          ['10', code],
        ])!
      : `/t/${token}`
  }

  /** What is printed: a GS1 Digital Link with the expiry date, or the internal link. */
  link(lot: AddressedLot): string {
    if (!lot.gtin) return `${this.#publicUrl}/t/${lot.token}`
    const elements: Element[] = [
      ['01', lot.gtin],
      ['10', lot.code],
    ]
    if (lot.expiresOn) elements.push(['17', lot.expiresOn.slice(2).replaceAll('-', '')])
    return buildDigitalLink(this.#publicUrl, elements)!
  }

  /** The lot's name in EPCIS: canonical GS1 Digital Link, or our own link where there is no GS1 number. */
  epcClass(lot: AddressedLot): string {
    return lot.gtin
      ? buildDigitalLink(CANONICAL_STEM, [
          ['01', lot.gtin],
          ['10', lot.code],
        ])!
      : this.link(lot)
  }

  /** A QR code of a text: error correction M, quiet zone of four modules. */
  qr(text: string): string {
    return renderSVG(text, { ecc: 'M', border: 4 })
  }

  /** A new internal link's random part. */
  mintToken(): string {
    return tokenOf(randomBytes(12))
  }

  /** The address of our words in exported documents. */
  vocabulary(): string {
    return `${this.#publicUrl}/ns/trace#`
  }
}
