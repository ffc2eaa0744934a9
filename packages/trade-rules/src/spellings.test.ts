import { expect, test } from 'vitest'
import { spellingsOf } from './spellings.ts'

test('a GTIN is the same with any number of leading zeros', () => {
  expect(spellingsOf('8931234567895')).toEqual(['8931234567895', '08931234567895'])
  expect(spellingsOf('08931234567895')).toContain('8931234567895')
  expect(spellingsOf('00012345')).toContain('00012345')
})

test('other codes are taken as they are', () => {
  expect(spellingsOf('NOI-BO-7')).toEqual(['NOI-BO-7'])
  expect(spellingsOf('1234567')).toEqual(['1234567'])
})
