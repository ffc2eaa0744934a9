import { expect, test } from 'vitest'
import { isLotCode } from './lot-code.rules.ts'

const SET_82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`

test('takes every sign of character set 82, and no other of the keyboard', () => {
  const keyboard = Array.from({ length: 0x17f }, (_, code) => String.fromCharCode(code))
  expect(keyboard.filter(isLotCode).toSorted()).toEqual([...SET_82].toSorted())
})

test.each([
  ['DEMO-2609-01', true],
  ['A'.repeat(20), true],
  ['A'.repeat(21), false],
  ['', false],
  ['LÔ-01', false],
  ['A B', false],
  ['A\n', false],
  ['A#1', false],
])('%j: %s', (code, allowed) => {
  expect(isLotCode(code)).toBe(allowed)
})
