import { expect, test } from 'vitest'
import { purchaseActions, purchaseNumber, worthOf } from './purchase.rules.ts'

test.each([
  ['DRAFT', 0, ['SALES_POINT'], ['CHANGE', 'SEND', 'DISCARD']],
  ['DRAFT', 0, ['PRODUCER'], []],
  ['SENT', 0, ['PRODUCER'], ['CONFIRM', 'DECLINE']],
  ['SENT', 0, ['SALES_POINT'], ['CANCEL']],
  ['CONFIRMED', 0, ['SALES_POINT'], ['RECEIVE', 'CANCEL']],
  ['CONFIRMED', 1, ['SALES_POINT'], ['RECEIVE', 'CLOSE']],
  ['DELIVERED', 1, ['PRODUCER'], ['INVOICE']],
  ['INVOICED', 1, ['SALES_POINT'], ['RECORD_PAYMENT']],
  ['PAID', 1, ['SALES_POINT', 'PRODUCER'], []],
  ['DISCARDED', 0, ['SALES_POINT', 'PRODUCER'], []],
  ['DECLINED', 0, ['SALES_POINT', 'PRODUCER'], []],
] as const)('%s with %i received, seen from %j: %j', (state, received, sides, actions) => {
  expect(purchaseActions({ state, lines: [{ received }] }, sides)).toEqual(actions)
})

test('goods are worth what was confirmed for what came', () => {
  expect(
    worthOf([
      { received: 3, unitPrice: 50_000 },
      { received: 2, unitPrice: 1 },
      { received: 0, unitPrice: null },
    ]),
  ).toBe(150_002)
  expect(purchaseNumber(new Uint8Array(10))).toBe('MH2222222222')
})
