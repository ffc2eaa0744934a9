import type { Font, Sheet } from './open-sheet.use-case.ts'

export interface Saying {
  readonly font?: Font
  readonly size?: number
  readonly align?: 'left' | 'right' | 'center' | 'justify'
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly colour?: string
  readonly indent?: number
  readonly lineGap?: number
  /** What it is for those who hear the page: `P`, `H1`, `H2`. */
  readonly tag?: string
}

const USUAL = { font: 'Regular', size: 13, align: 'left', colour: '#000', indent: 0, lineGap: 2, tag: 'P' } as const

/** Writes a text below what is there, or at a place; long texts go on on the next page. Diacritics are composed: some come apart from keyboards. */
export function say({ doc, root, left, width }: Sheet, text: string, saying: Saying = {}): void {
  const { font, size, colour, x, y, tag, ...how } = { ...USUAL, x: left, y: doc.y, width, ...saying }
  doc.font(font).fontSize(size).fillColor(colour)
  doc.text(text.normalize('NFC'), x, y, { ...how, structParent: root, structType: tag })
}

/** Draws what says nothing: lines, frames, ornaments. */
export function decorate({ doc }: Sheet, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** A thin line below what is there, in the middle of a column. */
export function ruleBelow(sheet: Sheet, column: { readonly x: number; readonly width: number }, length: number): void {
  const { doc } = sheet
  const from = column.x + (column.width - length) / 2
  decorate(sheet, () =>
    doc
      .lineWidth(0.7)
      .moveTo(from, doc.y + 1)
      .lineTo(from + length, doc.y + 1)
      .stroke('#000'),
  )
}
