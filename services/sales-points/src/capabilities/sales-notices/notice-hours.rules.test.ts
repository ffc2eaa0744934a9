import { expect, test } from 'vitest'
import { lastNoticeHour } from './notice-hours.rules.ts'

test.each([
  ['2026-11-23T02:59:59Z', '2026-11-22T09:00:00.000Z'],
  ['2026-11-23T03:00:00Z', '2026-11-23T03:00:00.000Z'],
  ['2026-11-23T06:59:00Z', '2026-11-23T03:00:00.000Z'],
  ['2026-11-23T07:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z'],
  ['2026-11-23T17:30:00Z', '2026-11-23T09:00:00.000Z'],
])('at %s the last hour of telling was %s', (now, hour) => {
  expect(lastNoticeHour(new Date(now)).toISOString()).toBe(hour)
})
