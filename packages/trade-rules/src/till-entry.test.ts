import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenPart, changeOf, type TillEntry, tillEntryText, tillTotal } from './till-entry.ts'

const line = { productId: 'p', lotCode: 'A', quantity: 2, unitPrice: 65_000 }
const sale: TillEntry = {
  tillId: 't',
  id: 'i',
  counter: 1,
  at: '2026-11-23T05:00:00.000Z',
  sellerId: 's',
  kind: 'SALE',
  lines: [line],
  paymentMethod: 'CASH',
  cash: 150_000,
  note: null,
}
const bare = { lines: [], paymentMethod: null, cash: null } as const

test('what is signed is one text in one order', () => {
  expect(tillEntryText(sale)).toBe(
    '["ocop-till-entry.v1","t","i",1,"2026-11-23T05:00:00.000Z","s","SALE",[["p","A",2,65000]],"CASH",150000,null]',
  )
})

test('two entries that differ anywhere have two texts', () => {
  const entry = fc.record({ counter: fc.nat(9), cash: fc.option(fc.nat(9)), note: fc.option(fc.string({ maxLength: 4 })), id: fc.string() })
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(tillEntryText({ ...sale, ...one }) === tillEntryText({ ...sale, ...other })).toBe(isSame)
    }),
  )
})

test('change is what is left of the cash', () => {
  expect(tillTotal(sale.lines)).toBe(130_000)
  expect(changeOf(sale)).toBe(20_000)
  expect(changeOf({ ...sale, cash: null })).toBeNull()
})

test.each<[string, Partial<TillEntry>, string | undefined]>([
  ['a sale in cash', {}, undefined],
  ['a sale by transfer', { paymentMethod: 'BANK_TRANSFER', cash: null }, undefined],
  ['a cancelled number', { kind: 'CANCELLED', ...bare }, undefined],
  ['a drawer that is opened', { kind: 'OPENING', ...bare, cash: 0 }, undefined],
  ['a drawer that is closed with a reason', { kind: 'CLOSING', ...bare, cash: 10, note: 'thiếu tiền lẻ' }, undefined],
  ['number zero', { counter: 0 }, 'counter'],
  ['half a number', { counter: 1.5 }, 'counter'],
  ['a sale of nothing', { lines: [] }, 'lines'],
  ['no units', { lines: [{ ...line, quantity: 0 }] }, 'lines'],
  ['more units than a shop holds', { lines: [{ ...line, quantity: 100_000_001 }], cash: null }, 'lines'],
  ['a negative price', { lines: [{ ...line, unitPrice: -1 }] }, 'lines'],
  ['a lot code that no label carries', { lines: [{ ...line, lotCode: 'lô 1' }] }, 'lines'],
  ['the same lot twice', { lines: [line, line] }, 'lines'],
  ['two prices for one product', { lines: [line, { ...line, lotCode: null, unitPrice: 1 }] }, 'lines'],
  ['more money than there is', { lines: [{ ...line, quantity: 100_000_000, unitPrice: 100_000_000 }], cash: null }, 'lines'],
  ['a sale that nobody paid', { paymentMethod: null }, 'paymentMethod'],
  ['too little cash', { cash: 129_999 }, 'cash'],
  ['cash for a transfer', { paymentMethod: 'BANK_TRANSFER' }, 'cash'],
  ['goods in a cancelled number', { kind: 'CANCELLED', paymentMethod: null, cash: null }, 'lines'],
  ['a drawer that nobody counted', { kind: 'CLOSING', ...bare }, 'cash'],
  ['a note on a sale', { note: 'x' }, 'note'],
])('%s', (_, change, part) => {
  expect(brokenPart({ ...sale, ...change })).toBe(part)
})
