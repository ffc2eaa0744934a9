import { breakLines } from './break-lines.use-case.ts'
import type { Font, Sheet } from './open-sheet.use-case.ts'
import type { Table } from './paper.entity.ts'
import { decorate } from './say.use-case.ts'

const SIZE = 11
const LINE = 13.5
const PADDING = 4
const HEAD = '#e9eee4'

interface Row {
  /** The lines of each cell. */
  readonly cells: readonly (readonly string[])[]
  readonly isHead: boolean
  readonly isStrong: boolean
}
interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

const fontOf = ({ isHead, isStrong }: Pick<Row, 'isHead' | 'isStrong'>): Font => (isHead || isStrong ? 'Bold' : 'Regular')
const linesIn = ({ cells }: Row) => Math.max(1, ...cells.map(lines => lines.length))
const heightOf = (row: Row) => linesIn(row) * LINE + 2 * PADDING

/** A table with lines around its cells; on every page that it reaches its head stands again. */
export function drawTable(sheet: Sheet, { caption, columns: named, rows }: Table): void {
  const { doc, root, bottom } = sheet
  const columns = columnsOf(sheet, named)
  const head = rowOf(sheet, columns, { cells: named.map(({ label }) => label), isHead: true, isStrong: true })
  const element = doc.struct('Table', { title: caption, alt: caption })
  root.add(element)
  if (doc.y + heightOf(head) + 2 * LINE > bottom) doc.addPage()
  drawRow(sheet, columns, head, element)
  for (const row of rows) {
    let rest: Row | undefined = rowOf(sheet, columns, { ...row, isHead: false, isStrong: row.isStrong ?? false })
    while (rest) {
      const [now, later] = cutRow(rest, bottom - doc.y, bottom - doc.page.margins.top - heightOf(head))
      if (now) drawRow(sheet, columns, now, element)
      if (later) {
        doc.addPage()
        drawRow(sheet, columns, head)
      }
      rest = later
    }
  }
  element.end()
  doc.y += 8
}

function columnsOf({ left, width }: Sheet, named: Table['columns']): Column[] {
  const all = named.reduce((sum, { share }) => sum + share, 0)
  let x = left
  return named.map(({ share, align = 'left' }) => {
    const column = { x, width: (width * share) / all, align }
    x += column.width
    return column
  })
}

function rowOf(
  { doc }: Sheet,
  columns: readonly Column[],
  { cells, ...row }: Omit<Row, 'cells'> & { readonly cells: readonly string[] },
): Row {
  doc.font(fontOf(row)).fontSize(SIZE)
  const measure = (text: string) => doc.widthOfString(text)
  return { ...row, cells: columns.map(({ width }, place) => breakLines(cells[place] ?? '', width - 2 * PADDING, measure)) }
}

/** What of the row fits here and what comes on the next page: a row moves whole, unless it is longer than a page. */
function cutRow(row: Row, room: number, roomOnPage: number): [now: Row | undefined, later: Row | undefined] {
  if (heightOf(row) <= room) return [row, undefined]
  if (heightOf(row) <= roomOnPage) return [undefined, row]
  const fitting = Math.floor((room - 2 * PADDING) / LINE)
  if (fitting < 2) return [undefined, row]
  const part = (from: number, to?: number) => ({ ...row, cells: row.cells.map(lines => lines.slice(from, to)) })
  return [part(0, fitting), part(fitting)]
}

/** Without an element the row was said before: it is for the eyes only. */
function drawRow(sheet: Sheet, columns: readonly Column[], row: Row, element?: PDFKit.PDFStructureElement): void {
  const { doc } = sheet
  const y = doc.y
  const height = heightOf(row)
  drawFrames(sheet, columns, { y, height, isHead: row.isHead })
  const said = element ? doc.struct('TR') : undefined
  if (said) element!.add(said)
  columns.forEach((column, place) => {
    const write = () => writeLines(sheet, column, row.cells[place]!, { y: y + PADDING, font: fontOf(row) })
    if (said) said.add(doc.struct(row.isHead ? 'TH' : 'TD', {}, write))
    else decorate(sheet, write)
  })
  said?.end()
  doc.y = y + height
}

function drawFrames(sheet: Sheet, columns: readonly Column[], { y, height, isHead }: { y: number; height: number; isHead: boolean }): void {
  const { doc } = sheet
  decorate(sheet, () => {
    for (const { x, width } of columns) {
      if (isHead) doc.rect(x, y, width, height).fill(HEAD)
      doc.lineWidth(0.5).rect(x, y, width, height).stroke('#555')
    }
  })
}

/** Line by line: they were measured, and must not be broken again. */
function writeLines({ doc }: Sheet, column: Column, lines: readonly string[], { y, font }: { y: number; font: Font }): void {
  doc.font(font).fontSize(SIZE).fillColor('#000')
  lines.forEach((line, place) => {
    const room = column.width - 2 * PADDING - doc.widthOfString(line)
    const shift = { left: 0, center: room / 2, right: room }[column.align]
    if (line !== '') doc.text(line, column.x + PADDING + shift, y + place * LINE, { lineBreak: false })
  })
}
