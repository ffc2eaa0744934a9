import { expect, test } from 'vitest'
import { statusAfter } from './product-life.rules.ts'
import { missingIn, tidied, whyNotWritable } from './product-page.rules.ts'

test.each([
  ['submit', 'DRAFT', 'SUBMITTED'],
  ['submit', 'RETURNED', 'SUBMITTED'],
  ['submit', 'PUBLISHED', undefined],
  ['submit', 'SUBMITTED', undefined],
  ['submit', 'WITHDRAWN', undefined],
  ['publish', 'SUBMITTED', 'PUBLISHED'],
  ['publish', 'DRAFT', undefined],
  ['publish', 'RETURNED', undefined],
  ['publish', 'PUBLISHED', undefined],
  ['return', 'SUBMITTED', 'RETURNED'],
  ['return', 'PUBLISHED', undefined],
  ['withdraw', 'PUBLISHED', 'WITHDRAWN'],
  ['withdraw', 'WITHDRAWN', undefined],
  ['edit', 'PUBLISHED', 'DRAFT'],
  ['edit', 'WITHDRAWN', 'DRAFT'],
] as const)('%s a page that is %s: %s', (move, status, after) => {
  expect(statusAfter(move, status)).toBe(after)
})

test.each([
  [{ name: '  ' }, 'name'],
  [{ name: 'x'.repeat(201) }, 'name'],
  [{ story: 'x'.repeat(20_001) }, 'story'],
  [{ summary: 'a\u0000b' }, 'summary'],
  [{ price: -1 }, 'price'],
  [{ price: 1_000_000_000_001 }, 'price'],
  [{ name: 'Nước mắm', story: 'dòng 1\ndòng 2\t.', price: 0 }, undefined],
])('%o has its problem at %s', (page, field) => {
  expect(whyNotWritable(page)?.field).toBe(field)
})

test('texts are kept composed and without blanks around', () => {
  expect(tidied({ name: ' Nước mắm '.normalize('NFD'), summary: '  ', price: 5 })).toEqual({ name: 'Nước mắm', summary: null, price: 5 })
})

test('a page lists what it lacks', () => {
  expect(missingIn({ summary: 'x', story: null, packaging: '' } as never)).toEqual(['story', 'packaging'])
})
