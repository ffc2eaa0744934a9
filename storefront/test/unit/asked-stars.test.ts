import { expect, it } from 'vitest'
import { askedStars } from '../../app/utils/asked-stars.ts'

it.each([
  ['1', 1],
  ['5', 5],
])('reviews of %s stars can be asked for', (asked, stars) => {
  expect(askedStars(asked)).toBe(stars)
})

it.each(['0', '6', '2.5', '1e0', 'nam', '', undefined, null, ['5', '4']])('%j in an address asks for all reviews', asked => {
  expect(askedStars(asked)).toBeUndefined()
})
