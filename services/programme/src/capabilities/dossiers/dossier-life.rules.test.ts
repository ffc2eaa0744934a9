import { expect, test } from 'vitest'
import { type DossierStepName, foundBy, isBeingWritten, mayBecome, mayTake } from './dossier-life.rules.ts'
import { DossierStatus } from './dossier-status.enum.ts'

const ALL = Object.values(DossierStatus)
const nextOf = (status: DossierStatus) => ALL.filter(next => mayBecome(status, next))

test.each<[DossierStatus, DossierStatus[]]>([
  ['DRAFT', ['SUBMITTED', 'WITHDRAWN']],
  ['SUBMITTED', ['PROPOSED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN']],
  ['COMPLETION_REQUESTED', ['PROPOSED', 'REJECTED', 'WITHDRAWN']],
  ['PROPOSED', ['COMPLETION_REQUESTED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN']],
  ['ACCEPTED', ['IN_SESSION', 'WITHDRAWN']],
  ['IN_SESSION', ['ACCEPTED', 'CONCLUDED', 'WITHDRAWN']],
  ['CONCLUDED', ['ACCEPTED', 'FORWARDED', 'RECOGNISED', 'NOT_RECOGNISED', 'REJECTED']],
  ['FORWARDED', ['ACCEPTED']],
  ['RECOGNISED', ['ACCEPTED', 'FORWARDED']],
  ['WITHDRAWN', []],
])('from %s a dossier goes to %j and nowhere else', (status, next) => {
  expect(nextOf(status).toSorted()).toEqual(next.toSorted())
})

test.each<[DossierStepName, DossierStatus, DossierStatus]>([
  ['ACCEPTED', 'RECOGNISED', 'ACCEPTED'],
  ['ACCEPTED', 'IN_SESSION', 'ACCEPTED'],
  ['COMMUNE_OPINION', 'CONCLUDED', 'NOT_RECOGNISED'],
  ['REGISTRATION_DECLINED', 'CONCLUDED', 'REJECTED'],
])('%s is no way on from %s, although another leads from there to %s', (step, status, next) => {
  expect([mayBecome(status, next), mayTake(step, status)]).toEqual([true, false])
})

test('withdrawing finds what may be withdrawn', () => {
  expect(foundBy('WITHDRAWN')).toEqual(ALL.filter(status => mayBecome(status, 'WITHDRAWN')))
})

test('nobody withdraws what the chair has concluded', () => {
  expect(ALL.filter(status => mayBecome(status, 'WITHDRAWN'))).toEqual([
    'DRAFT',
    'SUBMITTED',
    'COMPLETION_REQUESTED',
    'PROPOSED',
    'ACCEPTED',
    'IN_SESSION',
  ])
})

test('a producer writes in a draft, and in what the office sent back', () => {
  expect(ALL.filter(isBeingWritten)).toEqual(['DRAFT', 'COMPLETION_REQUESTED'])
})
