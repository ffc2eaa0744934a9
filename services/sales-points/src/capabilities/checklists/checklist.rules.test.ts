import { expect, test } from 'vitest'
import { type ChecklistItem, missingOf } from './checklist.rules.ts'

const ITEMS: readonly ChecklistItem[] = [
  { code: 'VT1', criterion: 'LOCATION', need: 'ONE_OF' },
  { code: 'VT2', criterion: 'LOCATION', need: 'ONE_OF' },
  { code: 'SP1', criterion: 'PRODUCTS', need: 'ONE_OF' },
  { code: 'BH1', criterion: 'SIGN', need: 'REQUIRED' },
  { code: 'CS1', criterion: 'PREMISES', need: 'OPTIONAL' },
]

test.each([
  ['nothing is met', [], ['VT1', 'VT2', 'SP1', 'BH1']],
  ['one of a choice is enough', ['VT2', 'SP1', 'BH1'], []],
  ['what is required is not made up for by what is not', ['VT1', 'SP1', 'CS1'], ['BH1']],
  ['a choice is not met by another', ['VT1', 'VT2', 'BH1'], ['SP1']],
])('%s', (_, met, missing) => {
  expect(missingOf(ITEMS, new Set(met))).toEqual(missing)
})
