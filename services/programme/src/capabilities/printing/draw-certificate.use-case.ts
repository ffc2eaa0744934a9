import { encode } from 'uqr'
import { drawBadge } from './draw-badge.use-case.ts'
import type { Sheet } from './open-sheet.use-case.ts'
import type { Certificate } from './paper.entity.ts'
import { decorate, say } from './say.use-case.ts'

const GREEN = '#305a29'
const GOLD = '#a8680c'
const QR_SIZE = 118

/** One landscape page. The badge is our own drawing: the programme’s mark may only be used by those who were given it. */
export function drawCertificate(sheet: Sheet, certificate: Certificate): void {
  drawFrame(sheet)
  drawHead(sheet, certificate)
  drawMiddle(sheet, certificate)
  drawFoot(sheet, certificate)
}

function drawFrame(sheet: Sheet): void {
  const { doc } = sheet
  const { width, height } = doc.page
  decorate(sheet, () => {
    doc.rect(0, 0, width, height).fill('#fbf9f4')
    doc
      .lineWidth(3)
      .rect(24, 24, width - 48, height - 48)
      .stroke(GREEN)
    doc
      .lineWidth(0.8)
      .rect(31, 31, width - 62, height - 62)
      .stroke('#cf8a12')
    for (const [x, y] of [
      [24, 24],
      [width - 24, 24],
      [24, height - 24],
      [width - 24, height - 24],
    ] as const)
      doc.save().translate(x, y).rotate(45).rect(-7, -7, 14, 14).fill(GREEN).restore()
  })
}

function drawHead(sheet: Sheet, { issuer, number }: Certificate): void {
  const { doc, left, width } = sheet
  const half = width / 2
  const columns = [
    { x: left + 10, width: half - 20 },
    { x: left + half, width: half - 10 },
  ] as const
  const top = 50
  doc.y = top
  for (const line of issuer) say(sheet, line, { ...columns[0], font: 'Bold', size: 12, align: 'center', lineGap: 0 })
  say(sheet, `Số: ${number}`, { ...columns[0], size: 12, align: 'center' })
  doc.y = top
  say(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...columns[1], font: 'Bold', size: 12, align: 'center', lineGap: 0 })
  say(sheet, 'Độc lập - Tự do - Hạnh phúc', { ...columns[1], font: 'Bold', size: 13, align: 'center' })
  say(sheet, 'GIẤY CHỨNG NHẬN', { y: 118, font: 'Bold', size: 38, align: 'center', colour: GREEN, tag: 'H1', lineGap: 0 })
  say(sheet, `SẢN PHẨM OCOP ĐẠT HẠNG`, { font: 'Bold', size: 15, align: 'center', colour: GOLD })
}

function drawMiddle(sheet: Sheet, { productName, producerName, unitName, star, decision, validity }: Certificate): void {
  const { doc, left, width } = sheet
  drawBadge(sheet, { x: left + width / 2, y: 212, star })
  doc.y = 262
  say(sheet, 'Sản phẩm', { size: 13, align: 'center', font: 'Italic' })
  say(sheet, productName, { font: 'Bold', size: sizeFor(productName, [27, 20, 15]), align: 'center', colour: GREEN, tag: 'H2', lineGap: 0 })
  say(sheet, 'của chủ thể', { size: 13, align: 'center', font: 'Italic' })
  say(sheet, producerName, { font: 'Bold', size: sizeFor(producerName, [18, 15, 13]), align: 'center', lineGap: 0 })
  if (unitName) say(sheet, unitName, { size: 13, align: 'center' })
  doc.y += 6
  say(sheet, decision, { size: 12.5, align: 'center' })
  say(sheet, validity, { size: 12.5, align: 'center' })
}

/** The longest names still leave the foot of the page free. */
const sizeFor = ({ length }: string, [usual, long, longest]: readonly [number, number, number]) =>
  length <= 45 ? usual : length <= 90 ? long : longest

function drawFoot(sheet: Sheet, { placeAndDay, signer, signerName, address, keyId }: Certificate): void {
  const { doc, left, width } = sheet
  const top = doc.page.height - 48 - QR_SIZE - 6
  drawCode(sheet, address, { x: left + 8, y: top })
  const words = { x: left + QR_SIZE + 22, width: width / 2 - QR_SIZE - 40, size: 10, colour: '#444', lineGap: 1 }
  doc.y = top + 22
  say(sheet, 'Quét mã để kiểm tra giấy chứng nhận là thật, đã bị sửa, hết hạn hay bị thu hồi.', words)
  say(sheet, `Ký số Ed25519, khóa ${keyId}.`, words)
  const column = { x: left + width / 2 + 20, width: width / 2 - 30, align: 'center' } as const
  doc.y = top
  say(sheet, placeAndDay, { ...column, font: 'Italic' })
  for (const line of signer) say(sheet, line, { ...column, font: 'Bold', lineGap: 0 })
  say(sheet, '(Ký tên, đóng dấu)', { ...column, font: 'Italic', size: 11 })
  if (signerName === null) return
  doc.y = top + QR_SIZE - 10
  say(sheet, signerName, { ...column, font: 'Bold' })
}

/** Black modules in rows joined to bars: fewer shapes, and no hairlines between them on paper. */
function drawCode({ doc, root }: Sheet, address: string, at: { readonly x: number; readonly y: number }): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const module = QR_SIZE / size
  const draw = () => {
    doc.rect(at.x - 8, at.y - 8, QR_SIZE + 16, QR_SIZE + 16).fill('#ffffff')
    data.forEach((row, y) => {
      for (let x = 0; x < size; x++) {
        const from = x
        while (row[x]) x++
        if (x > from) doc.rect(at.x + from * module, at.y + y * module, (x - from) * module, module)
      }
    })
    doc.fill('#000000')
  }
  root.add(doc.struct('Figure', { alt: `Mã QR: ${address}` }, draw))
}
