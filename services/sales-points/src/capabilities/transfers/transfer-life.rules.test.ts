import { expect, test } from 'vitest'
import { TransferState, TransferStepKind } from './transfer.enum.ts'
import { actionsOf, type STEPS, stateOfGoods, whyNotTaken } from './transfer-life.rules.ts'

const ALLOWED = [
  'CHANGED in DRAFT',
  'READIED in DRAFT',
  'REOPENED in READY',
  'DISPATCHED in READY',
  'CANCELLED in DRAFT',
  'CANCELLED in READY',
  'RECEIVED in IN_TRANSIT',
  'RECEIVED in PARTIALLY_RECEIVED',
  'RESOLVED in PARTIALLY_RECEIVED',
  'SOLD in IN_TRANSIT',
  'SOLD in PARTIALLY_RECEIVED',
]

test('every step in every state: what is not in this table is refused, with the state it is in', () => {
  const steps = Object.keys(TransferStepKind).filter(step => step !== 'DRAFTED') as (keyof typeof STEPS)[]
  const states = Object.keys(TransferState) as TransferState[]
  const allowed = steps.flatMap(step => states.filter(state => !whyNotTaken(step, state)).map(state => `${step} in ${state}`))

  expect(allowed.toSorted()).toEqual(ALLOWED.toSorted())
  expect(whyNotTaken('DISPATCHED', 'CANCELLED')).toMatchObject({ state: 'CANCELLED' })
})

test('goods are received when nothing of any line is under way', () => {
  expect(stateOfGoods([{ inTransit: 0 }, { inTransit: 0 }])).toBe('RECEIVED')
  expect(stateOfGoods([{ inTransit: 0 }, { inTransit: 1 }])).toBe('PARTIALLY_RECEIVED')
})

const nobody = { isSender: false, isReceiver: false, isManager: false }
test.each([
  ['the sender of a draft', 'DRAFT', 0, 0, { isSender: true }, ['CHANGE', 'READY', 'CANCEL']],
  ['the sender of what is packed', 'READY', 0, 0, { isSender: true }, ['DISPATCH', 'REOPEN', 'CANCEL']],
  ['the sender of what is under way', 'IN_TRANSIT', 5, 0, { isSender: true }, []],
  ['the receiver of what is packed', 'READY', 0, 0, { isReceiver: true }, []],
  ['the receiver of what is under way', 'IN_TRANSIT', 5, 0, { isReceiver: true }, ['RECEIVE']],
  ['the receiver who has reported all the rest', 'PARTIALLY_RECEIVED', 2, 2, { isReceiver: true }, []],
  ['a manager of the receiver', 'PARTIALLY_RECEIVED', 3, 2, { isReceiver: true, isManager: true }, ['RECEIVE', 'RESOLVE']],
  ['a manager when all is received', 'RECEIVED', 0, 0, { isSender: true, isManager: true }, []],
] as const)('%s may do what the state allows', (_, state, inTransit, unresolved, standing, actions) => {
  expect(actionsOf({ state, fairId: null, lines: [{ inTransit, unresolved }] }, { ...nobody, ...standing })).toEqual(actions)
})
