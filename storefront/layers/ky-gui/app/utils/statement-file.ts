import type { SettlementLinesQuery } from '~/gql/graphql'

type Line = NonNullable<SettlementLinesQuery['settlement']>['lines']['edges'][number]['node']

/** A cell as spreadsheets read it; text that could be taken for a formula is quoted with an apostrophe. */
function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A statement for a spreadsheet: CSV in UTF-8 with a mark at its beginning, so that spreadsheets know the letters. */
export function statementFile(heads: readonly string[], lines: readonly Line[], kindOf: (kind: Line['kind']) => string): string {
  const rows = lines.map(line => [
    line.position,
    line.happenedAt,
    kindOf(line.kind),
    line.product?.name ?? line.reason,
    line.lotCode,
    line.quantity,
    line.unitPrice,
    line.gross,
    line.commission,
    line.due,
  ])
  return `\u{FEFF}${[heads, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
