import { expect, test } from 'vitest'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { forwardingOf, outcomeOf, topStarOf } from './outcome.rules.ts'

const decided = (star: number, decides: OfficeLevel) => ({
  star,
  scores: decides,
  decides,
  authority: { vi: '', en: '' },
  isVerified: true,
})
const to = (from: OfficeLevel, next: OfficeLevel, minPoints: number) => ({ from, to: next, minPoints, isVerified: true })
const R1 = {
  competences: [decided(3, 'PROVINCE'), decided(4, 'PROVINCE'), decided(5, 'CENTRE')],
  forwardings: [to('DISTRICT', 'PROVINCE', 50), to('PROVINCE', 'CENTRE', 90)],
}
const R2 = {
  competences: [decided(3, 'DISTRICT'), decided(4, 'PROVINCE'), decided(5, 'CENTRE')],
  forwardings: [to('DISTRICT', 'PROVINCE', 70), to('PROVINCE', 'CENTRE', 90)],
}
const R4 = { competences: R1.competences, forwardings: [to('PROVINCE', 'CENTRE', 90)] }

test.each([
  ['a district of 2019 decides nothing, it forwards', R1, 'DISTRICT', 3, 55, null, 'FORWARD'],
  ['a district of 2023 recognises three stars', R2, 'DISTRICT', 3, 60, null, 'RECOGNISE'],
  ['and what missed a minimum for four', R2, 'DISTRICT', 3, 75, null, 'RECOGNISE'],
  ['four go to the province', R2, 'DISTRICT', 4, 75, null, 'FORWARD'],
  ['which recognises them', R2, 'PROVINCE', 4, 75, 3, 'RECOGNISE'],
  ['or adds nothing to the district’s three', R2, 'PROVINCE', 3, 69, 3, 'NOT_RECOGNISED'],
  ['or recognises three where the district did not', R2, 'PROVINCE', 3, 69, null, 'RECOGNISE'],
  ['a province of today recognises three', R4, 'PROVINCE', 3, 50, null, 'RECOGNISE'],
  ['and four', R4, 'PROVINCE', 4, 89.99, null, 'RECOGNISE'],
  ['five go to the ministry', R4, 'PROVINCE', 5, 90, null, 'FORWARD'],
  ['which recognises them', R4, 'CENTRE', 5, 95, 4, 'RECOGNISE'],
  ['or leaves four to the province', R4, 'CENTRE', 4, 88, null, 'RECOGNISE'],
  ['or adds nothing to its four', R4, 'CENTRE', 4, 88, 4, 'NOT_RECOGNISED'],
  ['two stars are none', R4, 'PROVINCE', 2, 49.99, null, 'NOT_RECOGNISED'],
  ['what is disqualified is out, whatever its points', R4, 'PROVINCE', null, 99, null, 'DISQUALIFIED'],
] as const)('%s', (_, law, level, star, average, recognisedStar, outcome) => {
  expect(outcomeOf(law, { level, star, average, recognisedStar })).toBe(outcome)
})

test('the highest star of a level is the highest that it, or a lower one, decides', () => {
  expect([topStarOf(R1, 'DISTRICT'), topStarOf(R2, 'DISTRICT'), topStarOf(R4, 'PROVINCE'), topStarOf(R4, 'CENTRE')]).toEqual([
    undefined,
    3,
    4,
    5,
  ])
})

test('a dossier goes on from the very threshold', () => {
  expect(forwardingOf(R2, 'DISTRICT', 69.99)).toBeUndefined()
  expect(forwardingOf(R2, 'DISTRICT', 70)).toMatchObject({ to: 'PROVINCE' })
  expect(forwardingOf(R4, 'CENTRE', 99)).toBeUndefined()
})
