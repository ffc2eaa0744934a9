import { expect, test } from 'vitest'
import { problemOfClosedDays, problemOfWeek } from './hours.rules.ts'

const on = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes })

test.each([
  ['no opening at all', [], undefined],
  ['morning and afternoon', [on(1, '07:00', '11:30'), on(1, '13:30', '19:00')], undefined],
  ['past midnight, next day from six', [on(5, '17:00', '01:00'), on(6, '06:00', '24:00')], undefined],
  ['all day', [on(7, '00:00', '24:00')], undefined],
  ['an eighth day', [on(8, '07:00', '11:00')], 'openingHours.0'],
  ['a time that is none', [on(1, '7:00', '11:00')], 'openingHours.0'],
  ['closing when it opens', [on(1, '07:00', '07:00')], 'openingHours.0'],
  ['two over each other', [on(1, '07:00', '11:00'), on(1, '10:00', '12:00')], 'openingHours'],
  ['a night that runs into the next opening', [on(7, '20:00', '03:00'), on(1, '02:00', '09:00')], 'openingHours'],
])('a week: %s', (_, week, field) => {
  expect(problemOfWeek(week)?.field).toBe(field)
})

test.each([
  [
    'today and a holiday',
    [
      { day: '2026-11-23', note: null },
      { day: '2027-02-06', note: 'Tết' },
    ],
    undefined,
  ],
  ['yesterday', [{ day: '2026-11-22', note: null }], 'closedDays.0.day'],
  ['in two years', [{ day: '2028-11-22', note: null }], 'closedDays.0.day'],
  [
    'twice',
    [
      { day: '2026-12-24', note: null },
      { day: '2026-12-24', note: null },
    ],
    'closedDays.1.day',
  ],
  ['a long story', [{ day: '2026-12-24', note: 'a'.repeat(201) }], 'closedDays.0.note'],
])('closed days: %s', (_, days, field) => {
  expect(problemOfClosedDays(days, '2026-11-23')?.field).toBe(field)
})
