import { expect, test } from 'vitest'
import { limitsOf, retryAfter, windowStart } from './attempts.rules.ts'

const now = new Date('2026-11-23T12:00:00Z')

test('counts by e-mail and, when it is known, by address', () => {
  expect(limitsOf('sign-in', 'a@b.vn', '203.0.113.7')).toEqual([
    { bucket: 'sign-in a@b.vn', limit: 5 },
    { bucket: 'sign-in from 203.0.113.7', limit: 50 },
  ])
  expect(limitsOf('sign-in', 'a@b.vn', null)).toHaveLength(1)
})

test('asking for links does not use up the tries of passwords', () => {
  expect(limitsOf('link', 'a@b.vn', null)[0]!.bucket).not.toBe(limitsOf('sign-in', 'a@b.vn', null)[0]!.bucket)
})

test.each([
  ['2026-11-23T11:45:00.001Z', 1],
  ['2026-11-23T11:50:00Z', 300],
  ['2026-11-23T12:00:00Z', 900],
])('a limit full since %s opens in %d seconds', (since, seconds) => {
  expect(retryAfter(new Date(since), now)).toBe(seconds)
})

test('looks a quarter of an hour back', () => {
  expect(windowStart(now)).toEqual(new Date('2026-11-23T11:45:00Z'))
})
