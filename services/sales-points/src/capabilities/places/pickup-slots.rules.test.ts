import { expect, test } from 'vitest'
import { pickupSlots } from './pickup-slots.rules.ts'

const MONDAY_10 = new Date('2026-11-23T10:10:00+07:00')
const at = (text: string) => new Date(`${text}+07:00`)
const week = (opens: string, closes: string) => [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens, closes }))

test('orders are given out in full hours of opening, from an hour from now on, for seven days', () => {
  const slots = pickupSlots(week('07:30', '21:00'), MONDAY_10)

  expect(slots[0]).toEqual({ from: at('2026-11-23T12:00:00'), to: at('2026-11-23T13:00:00') })
  expect(slots.map(({ from }) => from)).toContainEqual(at('2026-11-23T20:00:00'))
  expect(slots.map(({ from }) => from)).not.toContainEqual(at('2026-11-24T07:00:00'))
  expect(slots.map(({ from }) => from)).toContainEqual(at('2026-11-24T08:00:00'))
  expect(slots).toHaveLength(9 + 6 * 13 + 4)
  expect(slots.at(-1)!.to.getTime()).toBeLessThanOrEqual(at('2026-11-30T12:00:00').getTime())
})

test('an hour that is broken by a pause is not offered, nor one of a place that never opens', () => {
  const pause = [
    { weekday: 1, opens: '08:00', closes: '11:30' },
    { weekday: 1, opens: '13:00', closes: '17:00' },
  ]
  expect(pickupSlots(pause, at('2026-11-23T06:00:00')).map(({ from }) => from.getUTCHours() + 7)).toEqual([8, 9, 10, 13, 14, 15, 16])
  expect(pickupSlots([], MONDAY_10)).toEqual([])
})
