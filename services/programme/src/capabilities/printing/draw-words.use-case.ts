import { keepTogether, type Sheet } from './open-sheet.use-case.ts'
import type { Fields, Heading, Paragraph, Title } from './paper.entity.ts'
import { ruleBelow, say } from './say.use-case.ts'

export function drawTitle(sheet: Sheet, { text, about, note }: Title): void {
  const { doc, left, width } = sheet
  keepTogether(sheet, 90)
  doc.y += 10
  say(sheet, text, { font: 'Bold', size: 14, align: 'center', tag: 'H1' })
  if (about) {
    say(sheet, about, { font: 'Bold', size: 13, align: 'center' })
    doc.y += 2
    ruleBelow(sheet, { x: left, width }, width / 4)
    doc.y += 5
  }
  if (note) say(sheet, note, { font: 'Italic', size: 12, align: 'center' })
  doc.y += 8
}

export function drawHeading(sheet: Sheet, { text, isCentred = false }: Heading): void {
  // a heading never stands alone at the foot of a page
  keepTogether(sheet, 60)
  sheet.doc.y += 6
  say(sheet, text, { font: 'Bold', size: 13, align: isCentred ? 'center' : 'left', tag: 'H2' })
  sheet.doc.y += 3
}

export function drawParagraph(sheet: Sheet, { text, lead, isItalic = false }: Paragraph): void {
  const { doc, left, width } = sheet
  const words = text.normalize('NFC')
  keepTogether(sheet, 30)
  const options = { width, align: 'justify', indent: 28, lineGap: 3, structParent: sheet.root, structType: 'P' } as const
  doc.fontSize(13).fillColor('#000')
  if (lead) {
    doc.font('Bold').text(`${lead} `, left, doc.y, { ...options, continued: true })
    doc.font('Regular').text(words, { ...options, indent: 0 })
  } else {
    doc.font(isItalic ? 'Italic' : 'Regular').text(words, left, doc.y, options)
  }
  doc.y += 5
}

/** A label and what was filled in behind it, one below the other. */
export function drawFields(sheet: Sheet, { rows }: Fields): void {
  const { doc, left, width, root } = sheet
  for (const { label, value } of rows) {
    keepTogether(sheet, 20)
    const options = { width, lineGap: 2, structParent: root, structType: 'P' }
    doc
      .fontSize(13)
      .fillColor('#000')
      .font('Regular')
      .text(`${label.normalize('NFC')}: `, left, doc.y, { ...options, continued: true })
    doc.font('Bold').text(value.normalize('NFC') || '—', options)
    doc.y += 2
  }
  doc.y += 4
}
