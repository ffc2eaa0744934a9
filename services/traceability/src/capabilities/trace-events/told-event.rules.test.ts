import { expect, test } from 'vitest'
import { epcisShapeOf } from './epcis-mapping.rules.ts'
import { whyNotThen } from './event-time.rules.ts'
import { type Flow, whyUnbalanced } from './mass-balance.rules.ts'
import { problemOf, type ToldForm } from './told-event.rules.ts'
import { EventBeforeLot, EventInTheFuture } from './trace-events.refusals.ts'
import { TraceStep } from './trace-step.enum.ts'

const now = new Date('2026-11-23T09:00:00Z')
const at = (text: string) => new Date(text)
const lot = { producedFrom: at('2026-10-31T17:00:00Z'), beganAt: at('2026-05-01T00:00:00Z'), inputsFrom: [] }

test.each([
  ['now', 'SOLD', '2026-11-23T09:00:00Z', lot, undefined],
  ['a clock four minutes ahead', 'SOLD', '2026-11-23T09:04:00Z', lot, undefined],
  ['tomorrow', 'SOLD', '2026-11-24T09:00:00Z', lot, EventInTheFuture],
  ['a harvest before all else', 'HARVESTED', '2025-01-01T00:00:00Z', lot, undefined],
  ['fermenting long before bottling', 'PROCESSED', '2025-01-01T00:00:00Z', lot, undefined],
  ['packed before it was begun', 'PACKED', '2026-04-30T23:59:59Z', lot, EventBeforeLot],
  ['packed while it was being made', 'PACKED', '2026-06-01T00:00:00Z', lot, undefined],
  ['shipped before the day it was finished', 'SHIPPED', '2026-10-31T16:59:59Z', lot, EventBeforeLot],
  ['shipped on that day', 'SHIPPED', '2026-10-31T17:00:00Z', lot, undefined],
  ['nobody told when it began', 'INSPECTED', '2020-01-01T00:00:00Z', { ...lot, beganAt: null }, undefined],
  [
    'made from what did not exist yet',
    'PROCESSED',
    '2026-05-01T00:00:00Z',
    { ...lot, inputsFrom: [null, at('2026-05-02T00:00:00Z')] },
    EventBeforeLot,
  ],
] as const)('%s', (_, step, moment, times, refusal) => {
  expect(whyNotThen(step, at(moment), times, now)?.constructor).toBe(refusal)
})

const flow = (overrides: Partial<Flow> = {}): Flow => ({
  lotId: 'lot',
  quantity: 100,
  unit: 'PIECE',
  made: 0,
  consumed: 0,
  shipped: 0,
  sold: 0,
  destroyed: 0,
  ...overrides,
})
const grams = (overrides: Partial<Flow> = {}) => flow({ lotId: 'input', unit: 'GRAM', ...overrides })

test.each([
  ['ships all', 'SHIPPED', 100, flow(), [], undefined],
  ['ships more than there is', 'SHIPPED', 101, flow(), [], 100],
  ['ships what is left', 'SHIPPED', 40, flow({ shipped: 60 }), [], undefined],
  ['ships more than is left', 'SHIPPED', 41, flow({ shipped: 50, consumed: 10 }), [], 40],
  ['sells what was shipped', 'SOLD', 100, flow({ shipped: 100 }), [], undefined],
  ['sells more than is not destroyed', 'SOLD', 60, flow({ destroyed: 50 }), [], 50],
  ['destroys more than is not sold', 'DESTROYED', 60, flow({ sold: 50 }), [], 50],
  ['nobody counted', 'SHIPPED', null, flow({ shipped: 100 }), [], undefined],
  ['makes more than the lot', 'PROCESSED', 60, flow({ made: 50 }), [], 50],
  ['uses more than an input has', 'PROCESSED', 10, flow(), [{ from: grams({ consumed: 70 }), quantity: 31 }], 30],
  ['an input of unknown weight', 'PROCESSED', 10, flow(), [{ from: grams({ consumed: 70 }), quantity: null }], undefined],
  ['bottles from grams cannot be compared', 'PROCESSED', 100, flow(), [{ from: grams(), quantity: 1 }], undefined],
  ['more comes out than went in', 'PROCESSED', 60, flow({ unit: 'GRAM' }), [{ from: grams(), quantity: 50 }], 50],
  ['less comes out than went in', 'PROCESSED', 40, flow({ unit: 'GRAM' }), [{ from: grams(), quantity: 50 }], undefined],
] as const)('%s', (_, step, quantity, of, inputs, available) => {
  expect(whyUnbalanced(step, quantity, of, inputs)?.available).toBe(available)
})

const form: ToldForm = {
  step: 'PROCESSED',
  timeZoneOffset: '+07:00',
  place: null,
  details: null,
  quantity: null,
  salesPointId: null,
  inputLotIds: [],
  inputQuantities: null,
}

test.each([
  ['a plain form', {}, undefined],
  ['inputs with quantities', { inputLotIds: ['a', 'b'], inputQuantities: [1, 2] }, undefined],
  ['the furthest offset', { timeZoneOffset: '+14:00' }, undefined],
  ['an offset beyond it', { timeZoneOffset: '+14:30' }, 'timeZoneOffset'],
  ['no offset', { timeZoneOffset: 'Z' }, 'timeZoneOffset'],
  ['a recall', { step: 'RECALLED' }, 'step'],
  ['a long place', { place: 'x'.repeat(201) }, 'place'],
  ['long details', { details: 'x'.repeat(2_001) }, 'details'],
  ['too much', { quantity: 1_000_000_001 }, 'quantity'],
  ['inputs of a sale', { step: 'SOLD', inputLotIds: ['a'] }, 'inputLotIds'],
  ['an input twice', { inputLotIds: ['a', 'a'] }, 'inputLotIds'],
  ['fifty-one inputs', { inputLotIds: Array.from({ length: 51 }, (_, n) => `${n}`) }, 'inputLotIds'],
  ['a quantity short', { inputLotIds: ['a', 'b'], inputQuantities: [1] }, 'inputQuantities'],
  ['a point for a harvest', { step: 'HARVESTED', salesPointId: 'p' }, 'salesPointId'],
] as const)('%s', (_, overrides, field) => {
  expect(problemOf({ ...form, ...overrides })?.field).toBe(field)
})

test('every step has its EPCIS event, as the domain reference lists them', () => {
  const shapes = Object.keys(TraceStep).map(step => [step, ...Object.values(epcisShapeOf(step as TraceStep))])
  expect(shapes).toEqual([
    ['HARVESTED', 'OBJECT', 'commissioning', 'active', 'ADD'],
    ['RECEIVED_MATERIAL', 'OBJECT', 'receiving', 'in_progress', 'OBSERVE'],
    ['PROCESSED', 'TRANSFORMATION', 'creating_class_instance', 'active', null],
    ['PACKED', 'AGGREGATION', 'packing', 'in_progress', 'ADD'],
    ['INSPECTED', 'OBJECT', 'inspecting', 'conformant', 'OBSERVE'],
    ['SHIPPED', 'OBJECT', 'shipping', 'in_transit', 'OBSERVE'],
    ['RECEIVED', 'OBJECT', 'receiving', 'sellable_accessible', 'OBSERVE'],
    ['SOLD', 'OBJECT', 'retail_selling', 'retail_sold', 'OBSERVE'],
    ['RECALLED', 'OBJECT', 'holding', 'recalled', 'OBSERVE'],
    ['DESTROYED', 'OBJECT', 'destroying', 'destroyed', 'DELETE'],
  ])
  expect(epcisShapeOf('INSPECTED', false).disposition).toBe('non_conformant')
})
