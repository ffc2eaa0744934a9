import { expect, test } from 'vitest'
import { isOpenAt, type OpeningHours } from './opening-hours.rules.ts'

const at = (local: string) => new Date(`${local}:00+07:00`)
const monday = (opens: string, closes: string): OpeningHours[] => [{ weekday: 1, opens, closes }]
const sunday = (opens: string, closes: string): OpeningHours[] => [{ weekday: 7, opens, closes }]

// 2026-11-23 is a Monday
test.each([
  ['before opening', monday('07:30', '21:00'), '2026-11-23T07:29', false],
  ['the minute of opening', monday('07:30', '21:00'), '2026-11-23T07:30', true],
  ['the last minute', monday('07:30', '21:00'), '2026-11-23T20:59', true],
  ['the minute of closing', monday('07:30', '21:00'), '2026-11-23T21:00', false],
  ['the same hour on another day', monday('07:30', '21:00'), '2026-11-24T09:00', false],
  ['early in Vietnam, still Sunday in UTC', monday('05:00', '09:00'), '2026-11-23T05:30', true],
  ['before midnight of a late opening', monday('17:00', '02:00'), '2026-11-23T23:59', true],
  ['after midnight of a late opening', monday('17:00', '02:00'), '2026-11-24T01:59', true],
  ['the end of a late opening', monday('17:00', '02:00'), '2026-11-24T02:00', false],
  ['the night before a late opening', monday('17:00', '02:00'), '2026-11-23T01:00', false],
  ['Sunday night runs into Monday', sunday('20:00', '03:00'), '2026-11-23T02:30', true],
  ['until midnight', monday('06:00', '24:00'), '2026-11-23T23:59', true],
  ['midnight itself', monday('06:00', '24:00'), '2026-11-24T00:00', false],
  ['all day', monday('00:00', '24:00'), '2026-11-23T00:00', true],
  ['the second of two openings', [...monday('07:00', '11:00'), ...monday('13:00', '17:00')], '2026-11-23T13:00', true],
  ['the break between two openings', [...monday('07:00', '11:00'), ...monday('13:00', '17:00')], '2026-11-23T12:00', false],
  ['without hours', [], '2026-11-23T12:00', false],
])('%s', (_, hours, local, open) => {
  expect(isOpenAt(hours, at(local))).toBe(open)
})

test.each([
  ['a closed Monday', '2026-11-23T08:00', '2026-11-23', false],
  ['the Monday after', '2026-11-30T08:00', '2026-11-23', true],
  ['the night that began on a closed day', '2026-11-24T00:30', '2026-11-23', false],
  ['the night that runs into a closed day', '2026-11-24T00:30', '2026-11-24', true],
])('%s', (_, local, day, open) => {
  const hours = [...monday('07:30', '21:00'), ...monday('22:00', '01:00')]
  expect(isOpenAt(hours, at(local), [{ day, note: null }])).toBe(open)
})
