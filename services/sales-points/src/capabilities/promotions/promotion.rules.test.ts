import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProductFacts, WantedLine } from './promotion.entity.ts'
import { problemOfPlan } from './promotion-plan.rules.ts'
import { promotionalPriceOf, reducedBy, stateOf, whyNotPromoted } from './promotion.rules.ts'
import { ReducedDaysExceeded } from './legal-limits.refusals.ts'

const LAW = { ownCapPercent: 50, concentratedCapPercent: 100, mostDaysPerYear: 120, decree: 'Nghị định 81/2018/NĐ-CP' }
const FACTS: ProductFacts = {
  productId: 'p',
  isKnown: true,
  isAlcohol: false,
  priceBefore: 65_000,
  lowestBefore: 65_000,
  other: null,
  reduced: [],
}
const off = (percentOff: number): WantedLine => ({ productId: 'p', percentOff, wantedPrice: null })
const at = (wantedPrice: number): WantedLine => ({ productId: 'p', percentOff: null, wantedPrice })
const DAYS = { firstDay: '2026-12-01', lastDay: '2026-12-10' }
const own = { kind: 'OWN', ...DAYS } as const
const concentrated = { kind: 'CONCENTRATED', ...DAYS } as const
const names = (plan: Parameters<typeof whyNotPromoted>[0], line: WantedLine, facts: Partial<ProductFacts> = {}) =>
  whyNotPromoted(plan, line, { ...FACTS, ...facts }, LAW).map(refusal => refusal.constructor.name)

test.each([
  ['half off', own, off(50), {}, []],
  ['half off an odd price, rounded up', own, off(50), { priceBefore: 65_001 }, []],
  ['half an odd price by name, half a đồng too low', own, at(32_500), { priceBefore: 65_001 }, ['DiscountAboveLegalCap']],
  ['51 per cent off', own, off(51), {}, ['DiscountAboveLegalCap']],
  ['51 per cent off in a concentrated programme', concentrated, off(51), {}, []],
  ['for nothing in a concentrated programme', concentrated, off(100), {}, []],
  ['for nothing on its own', own, at(0), {}, ['DiscountAboveLegalCap']],
  ['no lower than before', own, at(65_000), {}, ['PromotionNotLower']],
  ['without a price before', own, off(10), { priceBefore: null }, ['PromotionNeedsPrice']],
  ['alcohol', concentrated, off(10), { isAlcohol: true }, ['AlcoholNotPromoted']],
  ['not published', own, off(10), { isKnown: false }, ['PromotedProductNotKnown']],
  ['another promotion', own, off(10), { other: { id: 'o', name: 'Tết', ...DAYS } }, ['PromotionsOverlap']],
  ['110 days before', own, off(10), { reduced: [{ firstDay: '2026-01-01', lastDay: '2026-04-20' }] }, []],
  ['111 days before', own, off(10), { reduced: [{ firstDay: '2026-01-01', lastDay: '2026-04-21' }] }, ['ReducedDaysExceeded']],
  [
    '111 days before, in a concentrated programme',
    concentrated,
    off(10),
    { reduced: [{ firstDay: '2026-01-01', lastDay: '2026-04-21' }] },
    [],
  ],
] as const)('%s', (_, plan, line, facts, refusals) => {
  expect(names(plan, line, facts)).toEqual(refusals)
})

test('a refusal says the article, and up to which day it would be allowed', () => {
  const reduced = [{ firstDay: '2026-01-01', lastDay: '2026-04-24' }]
  const [refusal] = whyNotPromoted(own, off(10), { ...FACTS, reduced }, LAW)
  expect(refusal).toBeInstanceOf(ReducedDaysExceeded)
  expect(refusal).toMatchObject({
    year: 2026,
    daysUsed: 114,
    daysWithIt: 124,
    latestLastDay: '2026-12-06',
    legalBasis: 'Nghị định 81/2018/NĐ-CP, điều 10 khoản 5',
  })
})

test('what may be announced is never below the cap, whatever the price and the share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 0, max: 100 }), (priceBefore, percent) => {
      const price = reducedBy(priceBefore, percent)
      // never more than the share, and less than one đồng from it
      expect(BigInt(priceBefore - price) * 100n <= BigInt(priceBefore) * BigInt(percent)).toBe(true)
      expect(BigInt(priceBefore - price + 1) * 100n > BigInt(priceBefore) * BigInt(percent)).toBe(true)
      if (percent === 0 || price === priceBefore) return
      const isAllowed = whyNotPromoted(own, off(percent), { ...FACTS, priceBefore }, LAW).length === 0
      expect(isAllowed).toBe((priceBefore - promotionalPriceOf(off(percent), priceBefore)) * 2 <= priceBefore)
    }),
  )
})

test('it stands where its moments say', () => {
  const [beginsAt, endsAt] = [new Date('2026-11-30T17:00:00Z'), new Date('2026-12-10T17:00:00Z')]
  const standing = (stored: 'ANNOUNCED' | 'ENDED' | 'DRAFT', moment: string) => stateOf({ stored, beginsAt, endsAt }, new Date(moment))
  expect(standing('ANNOUNCED', '2026-11-30T16:59:59Z')).toBe('PLANNED')
  expect(standing('ANNOUNCED', '2026-11-30T17:00:00Z')).toBe('RUNNING')
  expect(standing('ANNOUNCED', '2026-12-10T17:00:00Z')).toBe('OVER')
  expect([standing('ENDED', '2026-12-01T00:00:00Z'), standing('DRAFT', '2026-12-01T00:00:00Z')]).toEqual(['ENDED', 'DRAFT'])
})

const decision = { number: '12/QĐ', issuer: 'UBND', day: '2026-11-01' }
const plan = { salesPointId: 's', name: 'Mừng mùa', kind: 'OWN', decision: null, ...DAYS, lines: [off(10)] } as const
test.each([
  ['as it should be', {}, undefined],
  ['a programme with its decision', { kind: 'CONCENTRATED', decision }, undefined],
  ['a programme without its decision', { kind: 'CONCENTRATED' }, 'decision'],
  ['a programme decided after it begins', { kind: 'CONCENTRATED', decision: { ...decision, day: '2026-12-02' } }, 'decision.day'],
  ['an own promotion with a decision', { decision }, 'decision'],
  ['no name', { name: '' }, 'name'],
  ['yesterday', { firstDay: '2026-11-26' }, 'firstDay'],
  ['ends before it begins', { lastDay: '2026-11-30' }, 'lastDay'],
  ['two years', { lastDay: '2028-12-01' }, 'lastDay'],
  ['nothing', { lines: [] }, 'lines'],
  ['a product twice', { lines: [off(10), at(1)] }, 'lines'],
  ['share and price', { lines: [{ productId: 'p', percentOff: 1, wantedPrice: 1 }] }, 'lines.0'],
  ['101 per cent', { lines: [off(101)] }, 'lines.0'],
] as const)('a plan: %s', (_, change, field) => {
  expect(problemOfPlan({ ...plan, ...change }, '2026-11-27')?.field).toBe(field)
})
