import { expect, test } from 'vitest'
import { editDistance, nearestWord, textQuery, wordsOf } from './search-words.rules.ts'

test.each([
  ['Nước mắm', ['nuoc', 'mam']],
  ['NUOC  MAM!', ['nuoc', 'mam']],
  ['Nước mắm'.normalize('NFD'), ['nuoc', 'mam']],
  ['hoà thuỷ', ['hoa', 'thuy']],
  ['hòa thủy', ['hoa', 'thuy']],
  ['Đông Giang', ['dong', 'giang']],
  ["' | !(:*)\\ & <->", []],
  ['40 độ đạm', ['40', 'do', 'dam']],
  ['mam mam mam', ['mam']],
  ['\u0000', []],
])('%s is searched as %o', (search, words) => {
  expect(wordsOf(search)).toEqual(words)
})

test('a search of a thousand words stays small', () => {
  expect(wordsOf(Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12)
})

test('the last word may be only begun', () => {
  expect(textQuery(['nuoc', 'ma'])).toBe('nuoc & ma:*')
})

test.each([
  ['nuocs', ['nuoc', 'nuong'], 'nuoc'],
  ['trag', ['tra', 'trang', 'tram'], 'tra'],
  ['mma', ['mam', 'mat', 'ma'], 'mam'],
  ['xyz', ['mam'], undefined],
  ['ab', ['ba'], undefined],
  ['saphraton', ['sapraton'], 'sapraton'],
])('%s is taken for one of %o: %s', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest)
})

test('a swap of neighbours is one mistake', () => {
  expect(editDistance('mma', 'mam')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})
