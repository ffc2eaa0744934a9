import { expect, test } from 'vitest'
import { changesOf } from './changes.rules.ts'

test('shows every value before and after', () => {
  expect(changesOf({ role: 'OFFICER', gone: 1 }, { role: 'OFFICER', subjectIds: ['a'] })).toEqual([
    { name: 'gone', before: '1', after: null },
    { name: 'role', before: 'OFFICER', after: 'OFFICER' },
    { name: 'subjectIds', before: null, after: '["a"]' },
  ])
})

test('a write without values shows none', () => {
  expect(changesOf(null, null)).toEqual([])
})
