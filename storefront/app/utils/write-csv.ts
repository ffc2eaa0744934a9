/** A table as spreadsheets open it: UTF-8 with its mark, cells quoted; what could be read as a formula is not. */
export function writeCsv(rows: readonly (readonly (string | number | null | undefined)[])[]): Blob {
  const cell = (value: string | number | null | undefined) => {
    const text = String(value ?? '')
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return `"${safe.replaceAll('"', '""')}"`
  }
  return new Blob([`\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' })
}
