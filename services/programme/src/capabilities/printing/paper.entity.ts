/**
 * What a printed paper says, in the order it says it; how it looks is decided when it is drawn.
 * Plain data: it crosses to another thread, and the same data make the same file.
 */
export interface Paper {
  /** In the file’s properties and on top of the reader’s window. */
  readonly title: string
  readonly subject: string
  /** Stands in the file as the day it was made, `2026-11-23`. */
  readonly datedOn: string
  readonly isLandscape?: boolean
  readonly blocks: readonly Block[]
}

export type Block = Letterhead | Title | Heading | Paragraph | Fields | Table | Signatures | Certificate | { readonly kind: 'PAGE_BREAK' }

/** The head of an administrative document: issuing body and number at the left, country and motto at the right. */
export interface Letterhead {
  readonly kind: 'LETTERHEAD'
  /** In capitals, the body above first; none for a paper that a citizen signs. */
  readonly issuer: readonly string[]
  readonly number?: string
  /** `Quảng Nam, ngày 05 tháng 02 năm 2024`. */
  readonly placeAndDay: string
  /** Which official form this is: `Mẫu số 01`. */
  readonly formName?: string
}

export interface Title {
  readonly kind: 'TITLE'
  readonly text: string
  readonly about?: string
  readonly note?: string
}

export interface Heading {
  readonly kind: 'HEADING'
  readonly text: string
  readonly isCentred?: boolean
}

export interface Paragraph {
  readonly kind: 'PARAGRAPH'
  readonly text: string
  /** In bold before the text: `Điều 1.` */
  readonly lead?: string
  readonly isItalic?: boolean
}

export interface Fields {
  readonly kind: 'FIELDS'
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export interface Table {
  readonly kind: 'TABLE'
  /** What the table is, for those who hear it. */
  readonly caption: string
  /** `share`: of the width, in relation to the others. */
  readonly columns: readonly { readonly label: string; readonly share: number; readonly align?: 'left' | 'right' | 'center' }[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly isStrong?: boolean }[]
}

export interface Signatures {
  readonly kind: 'SIGNATURES'
  /** Who gets a copy. */
  readonly recipients?: readonly string[]
  /** One or two who sign, from left to right. */
  readonly signers: readonly { readonly lines: readonly string[]; readonly hint?: string; readonly name?: string }[]
}

/** The whole of a landscape page. */
export interface Certificate {
  readonly kind: 'CERTIFICATE'
  readonly issuer: readonly string[]
  readonly productName: string
  readonly producerName: string
  readonly unitName: string
  readonly star: number
  readonly decision: string
  readonly validity: string
  readonly number: string
  readonly placeAndDay: string
  readonly signer: readonly string[]
  /** Null: the paper leaves the place free. */
  readonly signerName: string | null
  /** Address behind the code that a phone reads. */
  readonly address: string
  readonly keyId: string
}
