import { expect, it } from 'vitest'
import { statementRow } from '../../layers/ky-gui/app/utils/statement-row.ts'

type Line = Parameters<typeof statementRow>[0]

it('a sale half an hour into the month in Vietnam is one of that month in the spreadsheet too', () => {
  const line = {
    position: 1,
    happenedAt: '2026-11-30T17:30:00.000Z',
    kind: 'SALE',
    product: { id: '1', name: 'Dầu phụng' },
    lotCode: 'L1',
    quantity: 2,
    unitPrice: 65_000,
    gross: 130_000,
    commission: 26_000,
    due: 104_000,
  } as unknown as Line
  expect(statementRow(line, 'Bán')).toEqual([1, '2026-12-01 00:30:00', 'Bán', 'Dầu phụng', 'L1', 2, 65_000, 130_000, 26_000, 104_000])
})
