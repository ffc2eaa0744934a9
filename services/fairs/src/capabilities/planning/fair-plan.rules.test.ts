import { expect, test } from 'vitest'
import type { Fair } from './fair.entity.ts'
import { type FairPlan, plannedFields, whatIsWrong, whyNotPlanned, whyNotReplanned } from './fair-plan.rules.ts'
import { ClosingDateOutOfRange, FairEndsBeforeItStarts, TooFewBooths } from './planning.refusals.ts'

const UNIT = 'b6a7e6a2-2f1c-4c1c-8f5e-0b5d6c7d8e9f'
const aPlan = (overrides: Partial<FairPlan> = {}): FairPlan => ({
  name: 'Hội chợ OCOP',
  theme: 'OCOP',
  scope: 'IN_PROVINCE',
  venue: 'Quảng trường 24/3',
  country: 'VN',
  unitId: UNIT,
  startsOn: '2027-01-10',
  endsOn: '2027-01-14',
  coOrganizers: [],
  boothCount: 40,
  ...overrides,
})

test.each<[string, Partial<FairPlan>]>([
  ['a fair in the province', {}],
  ['a fair elsewhere in Vietnam without a unit', { scope: 'OUT_OF_PROVINCE', unitId: null }],
  ['a fair overseas', { scope: 'OVERSEAS', country: 'JP', unitId: null }],
  ['a fair of one day', { endsOn: '2027-01-10' }],
  ['a fair without booths', { boothCount: 0 }],
])('nothing is wrong with %s', (_, overrides) => {
  expect(whatIsWrong(aPlan(overrides))).toBeUndefined()
})

test.each<[string, Partial<FairPlan>, string]>([
  ['a name of spaces', { name: '   ' }, 'name'],
  ['a name too long', { name: 'x'.repeat(201) }, 'name'],
  ['a summary too long', { summary: 'x'.repeat(5_001) }, 'summary'],
  ['no venue', { venue: ' ' }, 'venue'],
  ['a country of one letter', { country: 'V' }, 'country'],
  ['a country in small letters', { country: 'vn' }, 'country'],
  ['a country that does not exist', { country: 'QX' }, 'country'],
  ['a fair in the province of another country', { country: 'JP' }, 'country'],
  ['a fair overseas in Vietnam', { scope: 'OVERSEAS', unitId: null }, 'country'],
  ['a fair in the province without a unit', { unitId: null }, 'unitId'],
  ['a fair overseas in a unit of Vietnam', { scope: 'OVERSEAS', country: 'JP' }, 'unitId'],
  ['a latitude beyond the pole', { location: { latitude: 90.1, longitude: 108 } }, 'location.latitude'],
  ['a longitude that is no number', { location: { latitude: 15, longitude: Number.NaN } }, 'location.longitude'],
  ['a day that does not exist', { startsOn: '2027-02-30', endsOn: '2027-03-01' }, 'startsOn'],
  ['a last day that does not exist', { endsOn: '2027-13-01' }, 'endsOn'],
  ['a fair of two years', { endsOn: '2029-01-10' }, 'endsOn'],
  ['too many co-organizers', { coOrganizers: Array.from({ length: 31 }, () => 'Sở Công Thương') }, 'coOrganizers'],
  ['a co-organizer without a name', { coOrganizers: [''] }, 'coOrganizers'],
  ['fewer than no booths', { boothCount: -1 }, 'boothCount'],
  ['a million booths', { boothCount: 1_000_000 }, 'boothCount'],
  ['a decision without a number', { exemption: { decisionNumber: ' ', decidedOn: '2026-01-01' } }, 'exemption.decisionNumber'],
  ['a decision on no day', { exemption: { decisionNumber: '973', decidedOn: '2026-02-31' } }, 'exemption.decidedOn'],
])('points at the field for %s', (_, overrides, field) => {
  expect(whatIsWrong(aPlan(overrides))?.field).toBe(field)
})

test('a fair cannot end before it starts', () => {
  expect(whyNotPlanned(aPlan({ endsOn: '2027-01-09' }))).toBeInstanceOf(FairEndsBeforeItStarts)
  expect(whyNotPlanned(aPlan())).toBeUndefined()
})

const now = new Date('2026-11-23T09:00:00Z')
const aPublicFair = (overrides: Partial<Fair>) =>
  ({
    status: 'APPLICATIONS_OPEN',
    acceptedCount: 3,
    boothCount: 40,
    applicationsCloseAt: new Date('2026-12-20T00:00:00Z'),
    ...overrides,
  }) as Fair

test.each([
  ['as many booths as are given away', {}, { boothCount: 3 }, undefined],
  ['fewer booths than are given away', {}, { boothCount: 2 }, TooFewBooths],
  ['no booths while applications are open', { acceptedCount: 0 }, { boothCount: 0 }, TooFewBooths],
  ['a first day on which applications close', {}, { startsOn: '2026-12-20' }, ClosingDateOutOfRange],
  ['a first day after they close', {}, { startsOn: '2026-12-21' }, undefined],
  ['a last day before the first', {}, { endsOn: '2027-01-01' }, FairEndsBeforeItStarts],
])('replans with %s', (_, fair, plan, refusal) => {
  expect(whyNotReplanned(aPublicFair(fair), aPlan(plan), now)?.constructor).toBe(refusal)
})

test('writes texts down trimmed, and empty ones as none', () => {
  expect(plannedFields(aPlan({ name: ' Hội chợ ', summary: '  ' }))).toMatchObject({
    name: 'Hội chợ',
    summary: null,
    exemptionDecision: null,
  })
})
