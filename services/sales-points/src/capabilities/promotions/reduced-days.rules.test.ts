import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, daysByYear, latestLastDay, yearsWith } from './reduced-days.rules.ts'

const span = (firstDay: string, lastDay: string) => ({ firstDay, lastDay })
const dayAt = (offset: number) => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10)
const spans = fc.array(
  fc.tuple(fc.nat(900), fc.nat(150)).map(([first, more]) => span(dayAt(first), dayAt(first + more))),
  { maxLength: 6 },
)
const inOne = (day: string, all: readonly { firstDay: string; lastDay: string }[]) =>
  all.some(one => one.firstDay <= day && day <= one.lastDay)

test.each([
  ['one day', [span('2026-11-27', '2026-11-27')], [[2026, 1]]],
  ['the whole of a leap year', [span('2028-01-01', '2028-12-31')], [[2028, 366]]],
  [
    'over New Year',
    [span('2026-12-30', '2027-01-02')],
    [
      [2026, 2],
      [2027, 2],
    ],
  ],
  ['two that share days', [span('2026-03-05', '2026-03-10'), span('2026-03-01', '2026-03-06')], [[2026, 10]]],
  ['one within another', [span('2026-03-01', '2026-03-31'), span('2026-03-10', '2026-03-11')], [[2026, 31]]],
])('days are counted once: %s', (_, all, counted) => {
  expect([...daysByYear(all)]).toEqual(counted)
})

test('whatever the spans, the days of a year are those that lie in at least one of them', () => {
  fc.assert(
    fc.property(spans, all => {
      const expected = new Map<number, number>()
      for (let offset = 0; offset < 1_100; offset += 1) {
        const day = dayAt(offset)
        if (inOne(day, all)) expected.set(Number(day.slice(0, 4)), (expected.get(Number(day.slice(0, 4))) ?? 0) + 1)
      }
      expect(daysByYear(all)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('the latest last day is the last on which no year has too many, whatever was reduced before', () => {
  fc.assert(
    fc.property(spans, fc.nat(900), fc.nat(200), (reduced, first, more) => {
      const wanted = span(dayAt(first), dayAt(first + more))
      const fits = (lastDay: string) => yearsWith(reduced, { ...wanted, lastDay }).every(({ withIt }) => withIt <= 120)
      const latest = latestLastDay(reduced, wanted, 120)
      expect(fits(latest ?? wanted.firstDay)).toBe(latest !== null)
      const isCut = latest !== null && latest !== wanted.lastDay
      expect(isCut && fits(dayAfter(latest))).toBe(false)
    }),
    { numRuns: 60 },
  )
})
