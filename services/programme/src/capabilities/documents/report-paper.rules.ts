import type { Block, Paper } from '../printing/print-paper.use-case.ts'

/** A report with its numbers, as another part of the programme puts it together. */
export interface Report {
  readonly title: string
  readonly subtitle: string
  /** The day it speaks of, `2024-12-31`: in the file as its date. */
  readonly datedOn: string
  /** Issuing body, line by line in capitals, and where and when: without them the report has no letterhead. */
  readonly issuer?: readonly string[]
  readonly placeAndDay?: string
  readonly sections: readonly ReportSection[]
  /** Who signs, line by line; nobody unless given. */
  readonly signer?: readonly string[]
}
export interface ReportSection {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly table?: {
    /** A label, or a label with its share of the width (1 unless told). */
    readonly columns: readonly (
      | string
      | { readonly label: string; readonly share?: number; readonly align?: 'left' | 'right' | 'center' }
    )[]
    readonly rows: readonly (readonly string[])[]
  }
}

export const reportPaper = ({ title, subtitle, datedOn, issuer, placeAndDay, sections, signer }: Report): Paper => ({
  title,
  subject: subtitle,
  datedOn,
  blocks: [
    ...(issuer && placeAndDay ? [{ kind: 'LETTERHEAD', issuer, placeAndDay } as const] : []),
    { kind: 'TITLE', text: title.toLocaleUpperCase('vi'), about: subtitle },
    ...sections.flatMap(blocksOf),
    ...(signer ? [{ kind: 'SIGNATURES', signers: [{ lines: signer }] } as const] : []),
  ],
})

const blocksOf = ({ heading, paragraphs = [], table }: ReportSection): Block[] => [
  { kind: 'HEADING', text: heading },
  ...paragraphs.map(text => ({ kind: 'PARAGRAPH', text }) as const),
  ...(table ? [tableOf(heading, table)] : []),
]

const tableOf = (caption: string, { columns, rows }: NonNullable<ReportSection['table']>): Block => ({
  kind: 'TABLE',
  caption,
  columns: columns.map(column => (typeof column === 'string' ? { label: column, share: 1 } : { share: 1, ...column })),
  rows: rows.map(cells => ({ cells })),
})
