import type { SettlementLinesQuery } from '~/gql/graphql'
import { vietnamTime } from '../../../../app/utils/vietnam-time'

export type StatementLine = NonNullable<SettlementLinesQuery['settlement']>['lines']['edges'][number]['node']

/** A line of a statement for a spreadsheet, its moment by the clocks of Vietnam: a month is one of Vietnam too. */
export const statementRow = (line: StatementLine, kind: string) => [
  line.position,
  vietnamTime(line.happenedAt).slice(0, 19).replace('T', ' '),
  kind,
  line.product?.name ?? line.reason,
  line.lotCode,
  line.quantity,
  line.unitPrice,
  line.gross,
  line.commission,
  line.due,
]
