export type Cell = string | number | boolean | null

/** Tells spreadsheets that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'
/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",;\r\n]/

/** A line of RFC 4180. Text that a spreadsheet would run is kept text by an apostrophe; numbers are numbers. */
export const csvLine = (cells: readonly Cell[], separator: ',' | ';' = ','): string => `${cells.map(csvCell).join(separator)}\r\n`

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
