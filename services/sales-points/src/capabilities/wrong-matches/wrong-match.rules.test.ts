import { expect, test } from 'vitest'
import { hasEffect, isPaidByTransfer } from './wrong-match.rules.ts'

const PAID = { status: 'PLACED', paymentMethod: 'BANK_TRANSFER', paidAt: new Date(0), refundedAt: null } as const

test.each([
  ['it is only ordered', {}, false],
  ['it is packed', { status: 'READY' }, false],
  ['it was called off and the money is still there', { status: 'CANCELLED' }, false],
  ['it is on its way', { status: 'OUT_FOR_DELIVERY' }, true],
  ['it came back from the door', { status: 'DELIVERY_FAILED' }, true],
  ['the customer has the goods', { status: 'HANDED_OVER' }, true],
  ['the money was given back', { status: 'CANCELLED', refundedAt: new Date(1) }, true],
  ['the customer has the goods, and paid at the counter', { status: 'HANDED_OVER', paymentMethod: 'ON_COLLECTION' }, false],
] as const)('a payment by transfer, when %s', (_, more, expected) => {
  expect(hasEffect({ ...PAID, ...more })).toBe(expected)
})

test('an order that nobody has paid is not paid by transfer', () => {
  expect(isPaidByTransfer({ ...PAID, paidAt: null })).toBe(false)
})
