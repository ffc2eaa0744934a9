import { expect, test } from 'vitest'
import { makeRoom, spanOf } from './point-price.rules.ts'

const now = new Date('2026-11-27T03:00:00Z')
const day = (text: string) => new Date(`${text}T17:00:00Z`)

test.each([
  ['at once', null, null, { beginsAt: now, endsAt: null }],
  ['today is at once', '2026-11-27', '2026-12-01', { beginsAt: now, endsAt: day('2026-11-30') }],
  ['tomorrow is its first moment in Vietnam', '2026-11-28', null, { beginsAt: day('2026-11-27'), endsAt: null }],
  ['yesterday', '2026-11-26', null, { field: 'from' }],
  ['in three years', '2029-11-26', null, { field: 'from' }],
  ['ends when it begins', '2026-11-28', '2026-11-28', { field: 'until' }],
] as const)('a price: %s', (_, from, until, expected) => {
  expect(spanOf({ from, until }, now)).toMatchObject(expected)
})

const standing = (id: string, beginsAt: Date, endsAt: Date | null = null) => ({ id, beginsAt, endsAt })
const [past, later] = [standing('past', day('2026-10-01')), standing('later', day('2026-12-31'))]
test.each([
  ['nothing there', [], null, { ending: [], endsAt: null }],
  ['what holds ends', [past], null, { ending: [past], endsAt: null }],
  ['what is planned stays, and ends it', [later, past], null, { ending: [past], endsAt: later.beginsAt }],
  ['one that would run into what is planned', [later], day('2027-01-31'), { planned: later }],
  ['one that ends before', [later], day('2026-12-30'), { ending: [], endsAt: day('2026-12-30') }],
])('room for a new price: %s', (_, others, endsAt, expected) => {
  expect(makeRoom(others, { beginsAt: now, endsAt })).toEqual(expected)
})
