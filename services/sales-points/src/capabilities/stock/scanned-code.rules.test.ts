import { expect, test } from 'vitest'
import { scannedCode } from './scanned-code.rules.ts'

test('a GTIN is the same with any number of leading zeros', () => {
  expect(scannedCode('8931234567895')).toEqual(['8931234567895', '08931234567895'])
  expect(scannedCode('08931234567895')).toContain('8931234567895')
  expect(scannedCode('00012345')).toContain('00012345')
})

test('other codes are taken as they are', () => {
  expect(scannedCode('NOI-BO-7')).toEqual(['NOI-BO-7'])
  expect(scannedCode('1234567')).toEqual(['1234567'])
})
