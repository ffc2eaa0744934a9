import { expect, test } from 'vitest'
import { isWithdrawable, returnActions, whyNotReturned } from './return.rules.ts'

const handedOverAt = new Date('2026-11-23T05:00:00Z')
const line = { productId: 'p', lotCode: 'l', unitPrice: 10, left: 3, isAlcohol: false, expiresOn: null }
const wanted = (quantity = 1, lotCode = 'l') => [{ productId: 'p', lotCode, quantity }]

test.each([
  ['what keeps long, for no reason', wanted(3), line, 'CHANGED_MIND', undefined],
  ['more than is left', wanted(4), line, 'FAULTY', 'MORE_THAN_BOUGHT'],
  ['of another lot', wanted(1, 'other'), line, 'FAULTY', 'MORE_THAN_BOUGHT'],
  ['alcohol, for no reason', wanted(), { ...line, isAlcohol: true }, 'CHANGED_MIND', 'ONLY_WHEN_FAULTY'],
  ['alcohol that is spoiled', wanted(), { ...line, isAlcohol: true }, 'FAULTY', undefined],
  ['what expires within thirty days, for no reason', wanted(), { ...line, expiresOn: '2026-12-22' }, 'CHANGED_MIND', 'ONLY_WHEN_FAULTY'],
  ['what expires later, for no reason', wanted(), { ...line, expiresOn: '2027-01-01' }, 'CHANGED_MIND', undefined],
  ['what expires soon and is not as described', wanted(), { ...line, expiresOn: '2026-11-24' }, 'NOT_AS_DESCRIBED', undefined],
] as const)('coming back: %s', (_, lines, bought, reason, denial) => {
  expect(whyNotReturned(lines, [bought], { reason, handedOverAt })).toBe(denial)
})

test('each open state has one next step', () => {
  const states = ['ASKED', 'ACCEPTED', 'RECEIVED', 'DECLINED', 'REFUNDED', 'WITHDRAWN'] as const
  expect(states.map(status => returnActions(status))).toEqual([['ANSWER'], ['RECEIVE'], ['RECORD_REFUND'], [], [], []])
  expect(states.filter(status => isWithdrawable(status))).toEqual(['ASKED', 'ACCEPTED'])
})
