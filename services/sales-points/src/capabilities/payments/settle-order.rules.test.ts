import { expect, test } from 'vitest'
import { creditActions, shareOut } from './credit-actions.rules.ts'
import { settleOrder } from './settle-order.rules.ts'

const order = { total: 100, isByTransfer: true, isLost: false }
const claim = (id: string, amount: number, bookedOn = '2026-11-23') => ({
  id,
  amount,
  bookedOn,
  transactionId: id,
  contentHash: id,
  occurrence: 1,
})
const told = (...parameters: Parameters<typeof settleOrder>) => settleOrder(...parameters).map(({ id, reason }) => `${id}:${reason}`)

test.each([
  ['the exact amount pays', order, [claim('a', 100)], false, ['a:EXACT']],
  ['another amount is looked at', order, [claim('a', 90)], false, ['a:AMOUNT_DIFFERS']],
  [
    'what came first by the bank’s books pays, the other is double',
    order,
    [claim('a', 100, '2026-11-24'), claim('b', 100)],
    false,
    ['a:DOUBLE', 'b:EXACT'],
  ],
  ['a wrong amount beside the exact one is double', order, [claim('a', 90), claim('b', 100)], false, ['a:DOUBLE', 'b:EXACT']],
  ['what a person matched pays, all else is double', order, [claim('a', 100)], true, ['a:DOUBLE']],
  ['for a lost order all is late', { ...order, isLost: true }, [claim('a', 100), claim('b', 90)], false, ['a:LATE', 'b:LATE']],
  ['for an order paid when fetched all is looked at', { ...order, isByTransfer: false }, [claim('a', 100)], false, ['a:NOT_BY_TRANSFER']],
])('%s', (_, given, claims, isPaidByHand, verdicts) => {
  expect(told(given, claims, isPaidByHand)).toEqual(verdicts)
  expect(told(given, claims.toReversed(), isPaidByHand)).toEqual(verdicts.toReversed())
})

test.each([
  ['UNKNOWN', 0, 0, null, ['MATCH', 'REFUND', 'SET_ASIDE']],
  ['TO_REVIEW', 0, 0, null, ['MATCH', 'REFUND', 'SET_ASIDE']],
  ['REFUND_OWED', 0, 0, null, ['MATCH', 'REFUND', 'SET_ASIDE']],
  ['REFUND_OWED', 100, 0, 'x', ['REFUND', 'UNMATCH']],
  ['MATCHED', 100, 0, null, ['UNMATCH']],
  ['MATCHED', 100, 20, 'x', ['UNDO']],
  ['REFUNDED', 0, 100, 'x', ['UNDO']],
  ['NOT_OURS', 0, 0, 'x', ['UNDO']],
] as const)('what may be done about money that is %s, %d of it for an order', (state, toOrder, givenBack, decidedBy, actions) => {
  expect(creditActions({ state, toOrder, givenBack, decidedBy })).toEqual(actions)
})

test.each([
  [[60, 40], 0, [60, 40]],
  [[60, 60], 0, [60, 40]],
  [[60], 40, [60]],
  [[120, 5], 0, [100, 0]],
])('transfers of %j leave %d missing', (amounts, missing, shares) => {
  const shared = shareOut(
    amounts.map((amount, index) => ({ id: String(index), amount })),
    { id: 'o', total: 100 },
  )
  expect(shared.missing).toBe(missing)
  expect(shared.placings.map(({ toOrder }) => toOrder)).toEqual(shares)
})
