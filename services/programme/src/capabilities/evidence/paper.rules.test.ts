import { expect, test } from 'vitest'
import { dispositionOf, idIn, validityOn } from './paper.rules.ts'

test.each([
  ['2026-11-22', 'EXPIRED'],
  ['2026-11-23', 'EXPIRING'],
  ['2027-01-22', 'EXPIRING'],
  ['2027-01-23', 'VALID'],
  [null, 'VALID'],
])('a paper that holds until %s is %s on 23 November 2026', (expiresOn, validity) => {
  expect(validityOn('2026-11-23', expiresOn)).toBe(validity)
})

test('a saved file is named after the paper, and nothing in the title gets out of the name', () => {
  expect(dispositionOf('Giấy "ĐK"\r\nx/y', 'application/pdf')).toBe(
    `inline; filename="paper.pdf"; filename*=UTF-8''Gi%E1%BA%A5y%20%20%C4%90K%20%20%20x%20y.pdf`,
  )
})

test.each(['/evidence/../x', '/evidence/1', '/evidence/uploads/abc', '/media/6f1d0c3e-5b0a-4c7d-9e2f-8a1b4c6d7e90'])(
  '%s is no paper',
  path => {
    expect(idIn(path)).toBeUndefined()
  },
)
