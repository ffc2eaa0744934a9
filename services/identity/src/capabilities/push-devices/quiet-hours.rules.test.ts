import { expect, test } from 'vitest'
import { minuteIn, quietUntil, timeOf } from './quiet-hours.rules.ts'

const hours = (from: string, until: string) => ({ from: minuteIn(from)!, until: minuteIn(until)! })
const night = hours('21:00', '06:30')
const noon = hours('11:30', '13:00')

test.each([
  ['20:59 is before the night', '2026-11-23T13:59:59Z', night, undefined],
  ['21:00 is night until the morning', '2026-11-23T14:00:00Z', night, '2026-11-23T23:30:00.000Z'],
  ['after midnight it is still that night', '2026-11-23T18:00:30Z', night, '2026-11-23T23:30:00.000Z'],
  ['06:29 is the last minute of it', '2026-11-23T23:29:59Z', night, '2026-11-23T23:30:00.000Z'],
  ['06:30 is morning', '2026-11-23T23:30:00Z', night, undefined],
  ['noon has a rest of its own', '2026-11-23T05:15:00Z', noon, '2026-11-23T06:00:00.000Z'],
  ['the rest is over', '2026-11-23T06:00:00Z', noon, undefined],
  ['who has chosen none is never quiet', '2026-11-23T18:00:00Z', null, undefined],
])('%s', (_, now, chosen, end) => {
  expect(quietUntil(new Date(now), chosen)?.toISOString()).toBe(end)
})

test.each(['24:00', '7:00', '07:60', '', '07:00:00'])('%s is no time of the day', time => expect(minuteIn(time)).toBeUndefined())
test('a time is written as it is read', () => expect(timeOf(minuteIn('06:05')!)).toBe('06:05'))
