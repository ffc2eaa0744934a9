import type { Block, Paper } from './paper.entity.ts'
import { drawCertificate } from './draw-certificate.use-case.ts'
import { drawLetterhead } from './draw-letterhead.use-case.ts'
import { drawSignatures } from './draw-signatures.use-case.ts'
import { drawTable } from './draw-table.use-case.ts'
import { drawFields, drawHeading, drawParagraph, drawTitle } from './draw-words.use-case.ts'
import { openSheet, type Sheet } from './open-sheet.use-case.ts'

type Draw<Kind extends Block['kind']> = (sheet: Sheet, block: Extract<Block, { kind: Kind }>) => void

const DRAW: { readonly [Kind in Block['kind']]: Draw<Kind> } = {
  LETTERHEAD: drawLetterhead,
  TITLE: drawTitle,
  HEADING: drawHeading,
  PARAGRAPH: drawParagraph,
  FIELDS: drawFields,
  TABLE: drawTable,
  SIGNATURES: drawSignatures,
  CERTIFICATE: drawCertificate,
  PAGE_BREAK: ({ doc }) => void doc.addPage(),
}

/** The paper as a tagged PDF/A file. Nothing but the paper decides what is in it: drawn twice, it is the same to the byte. */
export async function drawPaper(paper: Paper): Promise<Uint8Array> {
  const sheet = openSheet(paper)
  for (const block of paper.blocks) (DRAW[block.kind] as Draw<Block['kind']>)(sheet, block as never)
  numberPages(sheet)
  return sheet.close()
}

/** In the middle of the upper margin, from the second page on. */
function numberPages({ doc, left, width }: Sheet): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start + 1; page < start + count; page++) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Pagination' })
    // text in the margin would turn the page, were the margin still one
    const { top } = doc.page.margins
    doc.page.margins.top = 0
    doc
      .font('Regular')
      .fontSize(12)
      .fillColor('#000')
      .text(String(page + 1), left, 28, { width, align: 'center', lineBreak: false })
    doc.page.margins.top = top
    doc.endMarkedContent()
  }
}
