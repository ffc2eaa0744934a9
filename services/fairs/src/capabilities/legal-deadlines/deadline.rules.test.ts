import { expect, test } from 'vitest'
import { addDays, addWorkingDays, type DatedFair, type DeadlineRule, deadlinesOf, isWorkingDay } from './deadline.rules.ts'
import { explanationOf } from './deadline-words.rules.ts'

const NONE = { minDaysBefore: null, maxDaysBefore: null, replyWorkingDays: null, reportDaysAfter: null }
const aRule = (overrides: Partial<DeadlineRule>): DeadlineRule => ({
  ...NONE,
  procedure: 'REGISTER_FAIR',
  scope: 'IN_PROVINCE',
  authority: 'Sở Công Thương nơi tổ chức',
  legalBasis: 'Nghị định 81/2018/NĐ-CP điều 29',
  validFrom: '2018-07-15',
  validTo: null,
  isVerified: true,
  ...overrides,
})
const RULES = [
  aRule({ procedure: 'REPORT_RESULTS', reportDaysAfter: 30, isVerified: false }),
  aRule({ procedure: 'AMEND_REGISTRATION', minDaysBefore: 15, isVerified: false }),
  aRule({ procedure: 'REPLY_OF_AUTHORITY', replyWorkingDays: 7, isVerified: false }),
  aRule({ procedure: 'REGISTER_FAIR', minDaysBefore: 30, maxDaysBefore: 365 }),
]
const TET = new Map(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].map(day => [day, false]))
const aFair = (overrides: Partial<DatedFair> = {}): DatedFair => ({
  scope: 'IN_PROVINCE',
  startsOn: '2027-03-10',
  endsOn: '2027-03-14',
  isExempt: false,
  status: null,
  ...overrides,
})

test.each([
  ['a Monday', '2026-11-23', true],
  ['a Saturday', '2026-11-28', false],
  ['a Sunday', '2026-11-29', false],
  ['a public holiday', '2027-02-08', false],
])('tells whether offices work on %s', (_, day, works) => {
  expect(isWorkingDay(day, TET)).toBe(works)
})

test('offices work on a Saturday in exchange for a day off', () => {
  expect(isWorkingDay('2026-01-10', new Map([['2026-01-10', true]]))).toBe(true)
})

test.each([
  ['no days', '2026-11-23', 0, '2026-11-23'],
  ['one day', '2026-11-23', 1, '2026-11-24'],
  ['over a weekend', '2026-11-27', 1, '2026-11-30'],
  ['a week and two days', '2026-11-23', 7, '2026-12-02'],
  ['over Tết', '2027-02-04', 1, '2027-02-12'],
  ['from a Sunday', '2026-11-29', 1, '2026-11-30'],
  ['over the end of a leap February', '2028-02-28', 2, '2028-03-01'],
])('adds working days: %s', (_, day, count, expected) => {
  expect(addWorkingDays(day, count, TET)).toBe(expected)
})

test('adds days over months, years and leap days', () => {
  expect([addDays('2027-03-10', -30), addDays('2027-03-10', -365), addDays('2028-02-28', 1)]).toEqual([
    '2027-02-08',
    '2026-03-10',
    '2028-02-29',
  ])
})

test('computes all dates in the order a fair meets them', () => {
  const deadlines = deadlinesOf(aFair(), RULES, TET, '2026-11-23')

  expect(deadlines.map(({ rule, earliestOn, dueOn, status }) => [rule.procedure, earliestOn, dueOn, status])).toEqual([
    ['REGISTER_FAIR', '2026-03-10', '2027-02-08', 'UPCOMING'],
    // filed on 8 February, in the middle of Tết: the first working day is the 12th
    ['REPLY_OF_AUTHORITY', null, '2027-02-22', 'UPCOMING'],
    ['AMEND_REGISTRATION', null, '2027-02-23', 'UPCOMING'],
    ['REPORT_RESULTS', '2027-03-15', '2027-04-13', 'UPCOMING'],
  ])
})

test.each([
  ['fifteen days before', '2027-01-24', 'UPCOMING'],
  ['fourteen days before', '2027-01-25', 'DUE_SOON'],
  ['on the day itself', '2027-02-08', 'DUE_SOON'],
  ['the day after', '2027-02-09', 'OVERDUE'],
])('registration %s', (_, today, status) => {
  expect(deadlinesOf(aFair(), RULES, TET, today)[0]!.status).toBe(status)
})

const statuses = (fair: DatedFair, today = '2026-11-23') =>
  deadlinesOf(fair, RULES, TET, today).map(({ status, waivedBy }) => waivedBy ?? status)
test.each([
  ['an exempt fair', aFair({ isExempt: true }), '2026-11-23', ['EXEMPTION', 'EXEMPTION', 'EXEMPTION', 'UPCOMING']],
  ['a cancelled fair', aFair({ status: 'CANCELLED' }), '2026-11-23', ['CANCELLATION', 'CANCELLATION', 'CANCELLATION', 'CANCELLATION']],
  ['a held fair', aFair({ status: 'HELD' }), '2027-03-14', ['PASSING', 'PASSING', 'PASSING', 'UPCOMING']],
  ['a fair that is over', aFair({ status: 'APPLICATIONS_CLOSED' }), '2027-05-01', ['PASSING', 'PASSING', 'PASSING', 'OVERDUE']],
])('of %s nothing is asked that makes no sense', (_, fair, today, expected) => {
  expect(statuses(fair, today)).toEqual(expected)
})

test('a fair is judged by the rules of its own day and scope', () => {
  const rules = [
    aRule({ minDaysBefore: 30, validTo: '2026-06-25' }),
    aRule({ minDaysBefore: 20, validFrom: '2026-06-26' }),
    aRule({ minDaysBefore: 45, scope: 'OVERSEAS' }),
  ]
  const due = (startsOn: string, scope: DatedFair['scope'] = 'IN_PROVINCE') =>
    deadlinesOf(aFair({ startsOn, scope }), rules, TET, '2026-01-01').map(({ dueOn }) => dueOn)

  expect([due('2026-06-25'), due('2026-06-26'), due('2026-06-26', 'OVERSEAS'), due('2018-07-14')]).toEqual([
    ['2026-05-26'],
    ['2026-06-06'],
    ['2026-05-12'],
    [],
  ])
})

test('explains itself in both languages, and says when a number is not verified', () => {
  const [register, reply] = deadlinesOf(aFair(), RULES, TET, '2026-11-23')

  expect(explanationOf(register!, 'vi')).toBe('Nộp hồ sơ đăng ký chậm nhất 30 ngày trước ngày khai mạc, sớm nhất 365 ngày trước.')
  expect(explanationOf(register!, 'en')).toBe('File the registration at least 30 days before the opening day, at most 365 days before.')
  expect(explanationOf(reply!, 'vi')).toContain('chưa được kiểm chứng')
  expect(explanationOf({ ...register!, waivedBy: 'EXEMPTION' }, 'en')).toContain('No registration')
})
