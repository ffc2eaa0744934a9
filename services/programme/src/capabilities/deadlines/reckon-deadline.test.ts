import { createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { entities, migrations } from '../../data-source.ts'
import { FindRegime, type Regime } from '../regimes/find-regime.use-case.ts'
import type { RegimeStep } from '../regimes/regime-step.enum.ts'
import { ReckonDeadline } from './reckon-deadline.use-case.ts'
import { addWorkingDays, isWorkingDay } from './working-days.rules.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let reckon: ReckonDeadline
let today: Regime
let in2024: Regime

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  reckon = new ReckonDeadline(database.manager)
  const find = new FindRegime(database.manager)
  today = (await find.byId('R4'))!
  in2024 = (await find.byId('R2'))!
})
afterAll(() => database.drop())

test.each([
  ['a plain week', '2026-11-02', '2026-11-23'],
  ['over the Day of Vietnamese culture', '2026-11-23', '2026-12-15'],
  ['filed on a Saturday', '2026-11-07', '2026-11-30'],
  ['over New Year', '2026-12-21', '2027-01-12'],
  ['over Tết 2027', '2027-01-29', '2027-02-26'],
  ['over National Day and the Saturday worked for it', '2026-08-14', '2026-09-08'],
])('the commune has fifteen working days: %s', async (_, from, due) => {
  expect(await reckon.of(today, 'COMMUNE_OPINION', { from })).toBe(due)
})

test.each<[RegimeStep, { from: string; expiresOn?: string }, string | null]>([
  ['RE_GRADING_EARLIEST', { from: '2026-11-23', expiresOn: '2027-06-30' }, '2027-01-01'],
  ['RE_GRADING_LATEST', { from: '2026-11-23', expiresOn: '2027-06-30' }, '2027-03-02'],
  ['RE_GRADING_EARLIEST', { from: '2026-11-23', expiresOn: '2028-03-01' }, '2027-09-03'],
  ['RE_GRADING_LATEST', { from: '2026-11-23' }, null],
  ['RE_GRADING_RESULT', { from: '2027-01-20' }, '2027-03-06'],
  ['REVOCATION', { from: '2027-02-01' }, '2027-02-16'],
])('%s counted from %o is %s', async (step, days, due) => {
  expect(await reckon.of(today, step, days)).toBe(due)
})

test('a regime that sets no time sets none', async () => {
  expect(await reckon.of(in2024, 'COMMUNE_OPINION', { from: '2024-03-01' })).toBeNull()
})

test.each([
  ['2026-11-23', 'PROVINCE', { number: 1, proposedBefore: '2027-04-30', decidedBefore: '2027-06-30' }],
  ['2027-04-29', 'PROVINCE', { number: 1, proposedBefore: '2027-04-30', decidedBefore: '2027-06-30' }],
  ['2027-04-30', 'PROVINCE', { number: 2, proposedBefore: '2027-10-30', decidedBefore: '2027-12-30' }],
  ['2026-11-23', 'CENTRE', { number: 2, proposedBefore: '2027-01-30', decidedBefore: '2027-03-30' }],
  ['2026-11-23', 'DISTRICT', null],
] as const)('what is proposed on %s reaches at level %s the round %o', (day, level, round) => {
  expect(reckon.nextRound(today, level, day)).toEqual(round)
})

test.each([
  ['2023-01-02', false],
  ['2023-01-19', true],
  ['2023-01-20', false],
  ['2023-05-03', false],
  ['2023-09-04', false],
  ['2024-02-14', false],
  ['2024-05-04', true],
  ['2025-04-26', true],
  ['2026-01-10', true],
  ['2026-02-20', false],
  ['2026-02-23', true],
  ['2027-02-11', false],
])('the calendar knows whether offices work on %s: %s', async (day, works) => {
  const rows: { day: string; works: boolean }[] = await database.query('SELECT day::text, is_working AS works FROM working_calendar')
  expect(isWorkingDay(day, new Map(rows.map(row => [row.day, row.works])))).toBe(works)
})

test('counts over the end of a leap February and from a Sunday', () => {
  expect([addWorkingDays('2028-02-28', 2, new Map()), addWorkingDays('2026-11-29', 1, new Map())]).toEqual(['2028-03-01', '2026-11-30'])
})

test('a round decided earlier in the calendar than proposed is decided in the year after', () => {
  const rounds = [{ level: 'PROVINCE', number: 1, proposedBefore: '11-15', decidedBefore: '01-15', isVerified: true }] as const
  expect(reckon.nextRound({ ...today, rounds }, 'PROVINCE', '2026-11-14')).toEqual({
    number: 1,
    proposedBefore: '2026-11-15',
    decidedBefore: '2027-01-15',
  })
})
