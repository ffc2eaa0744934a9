import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Cell } from './csv-line.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** A time that says nothing: the same rows make the same file. */
const NO_TIME = new Date('2000-01-01T00:00:00Z')

const PARTS = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
const LONGEST_NAME = 31

/** An XLSX file of one sheet, written while it is read: of the rows only those under way are held in memory. */
export function workbookOf(sheetName: string, rows: AsyncIterable<readonly (readonly Cell[])[]>): Readable {
  const zip = new ZipFile()
  const options = { mtime: NO_TIME }
  for (const [name, part] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(part), name, options)
  const name = escaped(sheetName.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME))
  const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  zip.addBuffer(Buffer.from(workbook), 'xl/workbook.xml', options)
  const sheet = Readable.from(sheetOf(rows), { objectMode: false })
  const out = new PassThrough()
  // what breaks while rows are read must break the file, or half of one would look whole
  sheet.once('error', error => out.destroy(error))
  zip.once('error', error => out.destroy(error as Error))
  out.once('close', () => sheet.destroy())
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options)
  zip.end()
  zip.outputStream.pipe(out)
  return out
}

async function* sheetOf(rows: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`
  let line = 0
  for await (const some of rows) yield some.map(row => rowOf(row, (line += 1))).join('')
  yield '</sheetData></worksheet>'
}

const rowOf = (row: readonly Cell[], line: number) =>
  `<row r="${line}">${row.map((cell, index) => cellOf(cell, `${columnOf(index)}${line}`)).join('')}</row>`

/** `A` to `Z`, `AA` and so on. */
const columnOf = (index: number): string =>
  (index < 26 ? '' : columnOf(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26))

/** Text is always text: a name that begins like a formula is a name. */
function cellOf(cell: Cell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** Signs that XML cannot hold are left out. */
const escaped = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the very signs
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
