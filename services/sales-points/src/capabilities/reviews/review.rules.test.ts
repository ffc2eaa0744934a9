import { expect, test } from 'vitest'
import { authorActions, officeActions, ratingOf, textOf, whyNotReviewed } from './review.rules.ts'

const now = new Date('2026-11-23T05:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const bought = { handedOverAt: daysAgo(1), isKept: true, isReviewed: false }

test.each([
  ['what was handed over', {}, undefined],
  ['what the customer does not have', { handedOverAt: null }, 'NOT_HANDED_OVER'],
  ['what came back whole', { isKept: false }, 'RETURNED'],
  ['what was handed over 180 days ago', { handedOverAt: daysAgo(180) }, undefined],
  ['what was handed over before that', { handedOverAt: new Date(daysAgo(180).getTime() - 1) }, 'TOO_LATE'],
  ['what was reviewed, and came back since', { isReviewed: true, isKept: false }, 'REVIEWED_BEFORE'],
] as const)('%s: %j is denied for %s', (_, given, denial) => {
  expect(whyNotReviewed({ ...bought, ...given }, now)).toBe(denial)
})

test.each([
  [0, {}, ['EDIT', 'WITHDRAW']],
  [30, {}, ['EDIT', 'WITHDRAW']],
  [31, {}, ['WITHDRAW']],
  [31, { withdrawnAt: now }, ['PUT_BACK']],
  [0, { hiding: {} as never }, []],
] as const)('%i days after it was written, %j: the author may %j', (days, given, actions) => {
  expect(authorActions({ writtenAt: daysAgo(days), withdrawnAt: null, hiding: null, ...given }, now)).toEqual(actions)
})

test('the office hides what is shown, shows what is hidden, and closes what was reported', () => {
  const [shown, withdrawn, hidden] = [
    { withdrawnAt: null, hiding: null },
    { withdrawnAt: now, hiding: null },
    { withdrawnAt: null, hiding: {} as never },
  ]
  const open = [{ reviewId: '', ground: 'INSULT', text: null, reportedAt: now, closedAt: null }] as const
  expect(officeActions(shown, open)).toEqual(['HIDE', 'DISMISS_REPORTS'])
  expect(officeActions(shown, [{ ...open[0], closedAt: now }])).toEqual(['HIDE'])
  expect(officeActions(withdrawn, open)).toEqual(['DISMISS_REPORTS'])
  expect(officeActions(hidden, open)).toEqual(['SHOW_AGAIN'])
})

test.each([
  [[0, 0, 0, 0, 0], null],
  [[0, 0, 0, 0, 1], { count: 1, average: 5 }],
  [[1, 0, 0, 0, 2], { count: 3, average: 3.7 }],
  [[0, 0, 0, 3, 17], { count: 20, average: 4.9 }],
] as const)('the counts %j come to %j', (counts, rating) => {
  expect(ratingOf({ counts })).toEqual(rating)
})

test.each([
  ['  Ngon, đậm đà.  ', 'Ngon, đậm đà.', true],
  ['   ', null, true],
  ['Mua 2 chai 500 ml giá 65.000 đồng, hạn 12/2027', 'Mua 2 chai 500 ml giá 65.000 đồng, hạn 12/2027', true],
  ['gọi tôi 0905 123 456', 'gọi tôi 0905 123 456', false],
  ['gọi +84.905.123.456 nhé', 'gọi +84.905.123.456 nhé', false],
  ['viết cho a.b@vi-du.vn', 'viết cho a.b@vi-du.vn', false],
  ['x'.repeat(1_001), 'x'.repeat(1_001), false],
])('“%s” is kept as %j; it may be shown: %s', (written, text, isFit) => {
  expect(textOf(written)).toEqual({ text, isFit })
})
