import type { Sheet } from './open-sheet.use-case.ts'
import type { Letterhead } from './paper.entity.ts'
import { ruleBelow, say } from './say.use-case.ts'

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const SHARE_OF_ISSUER = 0.39

/** Head of a document in the manner of Decree 30/2020: who issues it at the left, the country at the right, number and day below. */
export function drawLetterhead(sheet: Sheet, { issuer, number, placeAndDay, formName }: Letterhead): void {
  const { doc, left, width } = sheet
  if (formName) say(sheet, formName, { font: 'BoldItalic', size: 11, align: 'right' })
  const top = doc.y
  if (issuer.length === 0) return drawForCitizen(sheet, placeAndDay)
  const body = { x: left, width: width * SHARE_OF_ISSUER }
  const country = { x: left + body.width, width: width - body.width }
  issuer.forEach((line, place) =>
    say(sheet, line, { ...body, font: place === issuer.length - 1 ? 'Bold' : 'Regular', size: 12, align: 'center', lineGap: 0 }),
  )
  ruleBelow(sheet, body, body.width / 3)
  const below = doc.y
  doc.y = top
  drawCountry(sheet, country)
  const next = Math.max(below, doc.y) + 8
  if (number) say(sheet, `Số: ${number}`, { ...body, y: next, align: 'center' })
  say(sheet, placeAndDay, { ...country, y: next, font: 'Italic', align: 'center' })
  doc.y += 4
}

function drawForCitizen(sheet: Sheet, placeAndDay: string): void {
  const { doc, left, width } = sheet
  drawCountry(sheet, { x: left, width })
  doc.y += 8
  say(sheet, placeAndDay, { font: 'Italic', align: 'right' })
}

function drawCountry(sheet: Sheet, column: { readonly x: number; readonly width: number }): void {
  say(sheet, COUNTRY, { ...column, font: 'Bold', size: 12, align: 'center', lineGap: 0 })
  say(sheet, MOTTO, { ...column, font: 'Bold', size: 13, align: 'center', lineGap: 0 })
  ruleBelow(sheet, column, sheet.doc.widthOfString(MOTTO))
}
