import { expect, test } from 'vitest'
import { whyDatesImpossible } from './lot-dates.rules.ts'

const today = '2026-11-23'

test.each([
  ['today, without expiry', today, null, undefined],
  ['expires the day after', today, '2026-11-24', undefined],
  ['already expired, but lived', '2026-01-01', '2026-02-01', undefined],
  ['tomorrow', '2026-11-24', null, 'producedOn'],
  ['a century ago', '1926-11-23', null, 'producedOn'],
  ['expires on the day it is made', today, today, 'expiresOn'],
  ['expires before it is made', today, '2026-11-22', 'expiresOn'],
  ['expires beyond what a label can say', today, '2076-11-23', 'expiresOn'],
])('%s', (_, producedOn, expiresOn, field) => {
  expect(whyDatesImpossible(producedOn, expiresOn, today)?.field).toBe(field)
})
