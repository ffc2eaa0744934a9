import { keepTogether, type Sheet } from './open-sheet.use-case.ts'
import type { Signatures } from './paper.entity.ts'
import { say } from './say.use-case.ts'

const ROOM_TO_SIGN = 62
const HEIGHT = 135

/** Who gets a copy at the left, who signs at the right; or two who sign side by side. Never torn apart by the end of a page. */
export function drawSignatures(sheet: Sheet, { recipients = [], signers }: Signatures): void {
  const { doc, left, width } = sheet
  keepTogether(sheet, HEIGHT)
  doc.y += 12
  const top = doc.y
  const half = width / 2
  if (recipients.length > 0) {
    say(sheet, 'Nơi nhận:', { font: 'BoldItalic', size: 12, width: half - 20 })
    for (const recipient of recipients) say(sheet, `- ${recipient}`, { size: 11, width: half - 20, lineGap: 0 })
  }
  let lowest = doc.y
  const first = left + width - half * signers.length
  signers.forEach(({ lines, hint = '(Ký tên, đóng dấu)', name }, place) => {
    const column = { x: first + half * place, width: half, align: 'center' } as const
    doc.y = top
    for (const line of lines) say(sheet, line, { ...column, font: 'Bold', lineGap: 0 })
    say(sheet, hint, { ...column, font: 'Italic', size: 11 })
    doc.y += ROOM_TO_SIGN
    if (name) say(sheet, name, { ...column, font: 'Bold' })
    lowest = Math.max(lowest, doc.y)
  })
  doc.y = lowest
}
