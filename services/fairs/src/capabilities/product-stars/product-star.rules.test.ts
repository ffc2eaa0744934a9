import { expect, test } from 'vitest'
import { type KnownLapse, type KnownProduct, type KnownStar, starProblem } from './product-star.rules.ts'

const FAIR = { startsOn: '2027-01-10', endsOn: '2027-01-14' }
const aStar = (from: string, to: string, recognitionId: string | null = 'r1'): KnownStar => ({ recognitionId, star: 4, from, to })
const aProduct = (stars: KnownStar[], lapses: KnownLapse[] = [], overrides: Partial<KnownProduct> = {}): KnownProduct => ({
  productId: 'p',
  producerId: 'q',
  name: 'Nước mắm',
  isPublished: true,
  stars,
  lapses,
  ...overrides,
})
const revoked = (on: string, recognitionId = 'r1'): KnownLapse => ({ recognitionId, star: 4, reason: 'REVOKED', on })
const expired = (on: string, recognitionId = 'r1'): KnownLapse => ({ recognitionId, star: 4, reason: 'EXPIRED', on })

test.each<[string, KnownProduct]>([
  ['a star around the fair', aProduct([aStar('2026-01-01', '2027-12-31')])],
  ['a star of just these days', aProduct([aStar('2027-01-10', '2027-01-14')])],
  ['a star known from the announcement alone', aProduct([aStar('2026-01-01', '2027-12-31', null)])],
  ['a second star that takes over the next day', aProduct([aStar('2024-01-12', '2027-01-12'), aStar('2027-01-13', '2030-01-12', 'r2')])],
  [
    'a second star that overlaps, whichever is told first',
    aProduct([aStar('2027-01-01', '2030-01-01', 'r2'), aStar('2024-01-12', '2027-01-12')]),
  ],
  [
    'a new star after a revoked one',
    aProduct([aStar('2024-01-12', '2027-01-12'), aStar('2026-06-01', '2029-06-01', 'r2')], [revoked('2025-05-05')]),
  ],
  ['a revocation after the fair', aProduct([aStar('2026-01-01', '2027-12-31')], [revoked('2027-01-15')])],
  ['a star said to have expired on its last day', aProduct([aStar('2024-01-14', '2027-01-14')], [expired('2027-01-14')])],
])('nothing speaks against %s', (_, product) => {
  expect(starProblem(product, FAIR)).toBeUndefined()
})

test.each<[string, KnownProduct, object]>([
  ['no star', aProduct([]), { reason: 'NONE', expiresOn: null }],
  ['a star given after the fair begins', aProduct([aStar('2027-01-11', '2030-01-11')]), { reason: 'NONE', expiresOn: null }],
  [
    'a star that ends a day early',
    aProduct([aStar('2024-01-13', '2027-01-13')]),
    { reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: '2027-01-13' },
  ],
  ['a star of long ago', aProduct([aStar('2019-12-01', '2022-12-01')]), { reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: '2022-12-01' }],
  [
    'two stars with a day between',
    aProduct([aStar('2024-01-11', '2027-01-11'), aStar('2027-01-13', '2030-01-12', 'r2')]),
    { reason: 'EXPIRED_BEFORE_FAIR_ENDS', expiresOn: '2027-01-11' },
  ],
  [
    'a star revoked on the last day',
    aProduct([aStar('2026-01-01', '2027-12-31')], [revoked('2027-01-14')]),
    { reason: 'REVOKED', expiresOn: null },
  ],
  [
    'a star revoked long before',
    aProduct([aStar('2026-01-01', '2027-12-31')], [revoked('2026-05-01')]),
    { reason: 'REVOKED', expiresOn: null },
  ],
  [
    'an announced star revoked by its days',
    aProduct([aStar('2026-01-01', '2027-12-31', null)], [revoked('2026-05-01', 'unknown')]),
    { reason: 'REVOKED', expiresOn: null },
  ],
  [
    'a page that is not public',
    aProduct([aStar('2026-01-01', '2027-12-31')], [], { isPublished: false }),
    { reason: 'NOT_PUBLISHED', expiresOn: null },
  ],
])('says what is wrong with %s', (_, product, problem) => {
  expect(starProblem(product, FAIR)).toEqual(problem)
})

test('the revocation of another star of the product does no harm', () => {
  expect(starProblem(aProduct([aStar('2026-01-01', '2027-12-31')], [revoked('2026-05-01', 'r0')]), FAIR)).toBeUndefined()
})
