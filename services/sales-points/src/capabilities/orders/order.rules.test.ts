import { expect, test } from 'vitest'
import { customerActions, orderNumber, owesRefund, staffActions, waitsUntil } from './order.rules.ts'

const MONDAY_10 = new Date('2026-11-23T10:10:00+07:00')
const at = (text: string) => new Date(`${text}+07:00`)

const pickup = { pickupFrom: at('2026-11-23T15:00:00'), pickupTo: at('2026-11-23T16:00:00'), placedAt: MONDAY_10 }

test.each([
  ['paid on collection, until a day after the slot', { paymentMethod: 'ON_COLLECTION', paidAt: null }, '2026-11-24T16:00:00'],
  ['a transfer that has not come, until the slot begins', { paymentMethod: 'BANK_TRANSFER', paidAt: null }, '2026-11-23T15:00:00'],
  ['a transfer that has come, like any other', { paymentMethod: 'BANK_TRANSFER', paidAt: MONDAY_10 }, '2026-11-24T16:00:00'],
  [
    'a transfer that came after the slot, for the first was somebody else’s, a day from then',
    { paymentMethod: 'BANK_TRANSFER', paidAt: at('2026-11-24T20:00:00') },
    '2026-11-25T20:00:00',
  ],
] as const)('an order waits: %s', (_, how, until) => {
  expect(waitsUntil({ ...pickup, ...how })).toEqual(at(until))
})

test('a transfer for a far slot is waited for a day', () => {
  const far = { ...pickup, pickupFrom: at('2026-11-27T15:00:00'), pickupTo: at('2026-11-27T16:00:00') }
  expect(waitsUntil({ ...far, paymentMethod: 'BANK_TRANSFER', paidAt: null })).toEqual(at('2026-11-24T10:10:00'))
})

const standing = { paymentMethod: 'ON_COLLECTION', paidAt: null, refundedAt: null } as const

test.each([
  ['HELD', standing, ['PLACE', 'CANCEL'], []],
  ['PLACED', standing, ['CANCEL'], ['PREPARE', 'HAND_OVER', 'CANCEL']],
  ['PLACED', { ...standing, paymentMethod: 'BANK_TRANSFER' }, ['CANCEL'], ['RECORD_PAYMENT', 'CANCEL']],
  ['PLACED', { ...standing, paymentMethod: 'BANK_TRANSFER', paidAt: MONDAY_10 }, ['CANCEL'], ['PREPARE', 'HAND_OVER', 'CANCEL']],
  ['READY', standing, ['CANCEL'], ['HAND_OVER', 'CANCEL']],
  ['HANDED_OVER', { ...standing, paidAt: MONDAY_10 }, [], []],
  ['CANCELLED', standing, [], []],
  ['CANCELLED', { ...standing, paidAt: MONDAY_10 }, [], ['RECORD_REFUND']],
  ['EXPIRED', { ...standing, paidAt: MONDAY_10, refundedAt: MONDAY_10 }, [], []],
] as const)('what may be done with an order that is %s', (status, rest, customer, staff) => {
  const order = { ...rest, status } as Parameters<typeof staffActions>[0]
  expect([customerActions(order), staffActions(order)]).toEqual([customer, staff])
  expect(owesRefund(order)).toBe((staff as readonly string[]).includes('RECORD_REFUND'))
})

test('an order’s number is spelled without vowels and look-alikes', () => {
  expect(orderNumber(Uint8Array.from({ length: 12 }, (_, index) => index * 23))).toMatch(/^DH[2-9BCDFGHJKMNPQRSTVWXYZ]{10}$/)
})
