import { expect, test } from 'vitest'
import { possibleNumbers } from './order-reference.rules.ts'
import { recognise } from './same-credit.rules.ts'
import { findColumns } from './statement-columns.rules.ts'
import { amountOf, dayOf, readRow } from './statement-row.rules.ts'

test.each([
  ['195,000', 195_000],
  ['195.000', 195_000],
  ['+1.234.567 đ', 1_234_567],
  ['195000', 195_000],
  ['195,000.00', 195_000],
  ['195.000,00 VND', 195_000],
  ['-50,000', -50_000],
  ['', 0],
  ['-', 0],
  ['195,000.50', undefined],
  ['1,95,000', undefined],
  ['ba trăm', undefined],
  ['99999999999999999', undefined],
])('the amount %s', (text, amount) => {
  expect(amountOf(text)).toBe(amount)
})

test.each([
  ['23/11/2026', '2026-11-23'],
  ['3-1-2026 09:15:00', '2026-01-03'],
  ['2026-11-23', '2026-11-23'],
  ['23/11/2026\n5243.65937', '2026-11-23'],
  ['31/02/2026', undefined],
  ['11/23/2026', undefined],
  ['Tổng cộng', undefined],
])('the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

test.each([
  ['as the app of a bank writes it', 'DHK7M2P9QRTV', 'DHK7M2P9QRTV'],
  ['in small letters, with dashes', 'thanh toan don dh-k7m2-p9qr-tv cam on', 'DHK7M2P9QRTV'],
  ['broken over lines, in the bank’s own words', 'MBVCB.4525077405.DHK7M2\nP9QRTV.CT tu 0351000646393', 'DHK7M2P9QRTV'],
  ['behind letters that look like a number', 'THANH TOAN DH DHK7M2P9QRTV', 'DHK7M2P9QRTV'],
])('an order’s number is found %s', (_, description, number) => {
  expect(possibleNumbers(description)).toContain(number)
})

test('words without a number name none', () => {
  expect(possibleNumbers('Nguoi mua chuyen khoan tien hang dh')).toEqual([])
})

test.each([
  [
    'two languages in a cell, money in two columns',
    [
      'Ngày GD/\nTNX Date',
      'Số CT/ Doc No',
      'Số tiền ghi nợ/ Debit',
      'Số tiền ghi có/ Credit',
      'Số dư/ Balance',
      'Nội dung chi tiết/ Transactions in detail',
    ],
    { date: 0, amount: 3, description: 5, transactionId: 1, direction: null },
  ],
  [
    'short words',
    ['STT', 'Ngày giao dịch', 'Diễn giải', 'Số bút toán', 'Nợ', 'Có', 'Số dư'],
    { date: 1, amount: 5, description: 2, transactionId: 3, direction: null },
  ],
  [
    'one amount and its direction',
    ['Thời gian', 'Mã giao dịch', 'Loại', 'Số tiền', 'Nội dung'],
    { date: 0, amount: 3, description: 4, transactionId: 1, direction: 2 },
  ],
  [
    'English, one signed amount',
    ['Date', 'Description', 'Amount', 'Reference'],
    { date: 0, amount: 2, description: 1, transactionId: 3, direction: null },
  ],
])('columns are found by their names: %s', (_, head, columns) => {
  expect(findColumns([['SAO KÊ TÀI KHOẢN'], ['Số tài khoản', '0011'], head])).toEqual({ headLine: 3, ...columns })
})

test('a file without such a line has no columns', () => {
  expect(
    findColumns([
      ['a', 'b'],
      ['1', '2'],
    ]),
  ).toBeNull()
})

const columns = { headLine: 1, date: 0, amount: 1, description: 2, transactionId: 3, direction: 4 }
test.each([
  [
    ['23/11/2026', '195.000', ' DH  1 ', 'FT1', 'C'],
    { bookedOn: '2026-11-23', amount: 195_000, description: 'DH 1', transactionId: 'FT1' },
  ],
  [['23/11/2026', '195.000', 'x', 'FT1', 'Nợ'], 'NOT_A_CREDIT'],
  [['23/11/2026', '-195.000', 'x'], 'NOT_A_CREDIT'],
  [['23/11/2026', '', 'x'], 'NOT_A_CREDIT'],
  [['', '195.000', 'Tổng cộng'], 'NOT_A_CREDIT'],
  [['Tổng', 'một', ''], 'NOT_A_CREDIT'],
  [['23-13-2026', '1', 'x'], { problem: 'DATE_UNREADABLE' }],
  [['23/11/2026', '1,5', 'x'], { problem: 'AMOUNT_UNREADABLE' }],
  [['24/11/2026', '1', 'x'], { problem: 'DATE_IN_FUTURE' }],
])('the row %j', (row, read) => {
  expect(readRow(row, columns, '2026-11-23')).toEqual(read)
})

const row = (contentHash: string, transactionId: string | null = null) => ({ line: 1, amount: 5, transactionId, contentHash })
test.each([
  ['the bank’s number tells a credit, whatever the words', [row('a', 'FT1')], [row('b', 'FT1')], 0],
  ['two of the same kind in a file are two', [], [row('a'), row('a')], 2],
  ['three of a kind where two are known are one more', [row('a'), row('a')], [row('a'), row('a'), row('a')], 1],
  ['the same number twice in a file is one', [], [row('a', 'FT1'), row('a', 'FT1')], 1],
  ['a file without numbers speaks of the same money', [row('a', 'FT1')], [row('a')], 0],
  ['a file with numbers speaks of the same money', [row('a')], [row('a', 'FT1')], 0],
  ['two numbers where one credit without was known', [row('a')], [row('a', 'FT1'), row('a', 'FT2')], 1],
])('%s', (_, known, file, added) => {
  const recognised = recognise(
    file,
    known.map((credit, index) => ({ ...credit, id: String(index) })),
  )
  expect(recognised.filter(({ kind }) => kind === 'NEW')).toHaveLength(added)
})
