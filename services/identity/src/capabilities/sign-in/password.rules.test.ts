import { expect, test } from 'vitest'
import { weaknessOf } from './password.rules.ts'

const person = { email: 'nguoitieudung@vi-du.vn', displayName: 'Người tiêu dùng (demo)' }

test.each([
  ['ocop-demo-2026', undefined],
  ['đi chợ hội an sớm', undefined],
  ['aaaaabbbbbbcccdde', undefined],
  ['mười hai ký tự', undefined],
  ['ngắn quá', 'TOO_SHORT'],
  ['12345678901', 'TOO_SHORT'],
  ['x'.repeat(129), 'TOO_LONG'],
  ['Password-1234', 'WELL_KNOWN'],
  ['QWERTY_123456', 'WELL_KNOWN'],
  ['Mat Khau 123456', 'WELL_KNOWN'],
  ['aaaaaaaaaaaa', 'TOO_SIMPLE'],
  ['ababababababab', 'TOO_SIMPLE'],
  ['nguoitieudung', 'LIKE_THE_ACCOUNT'],
  ['NguoiTieuDung123', 'LIKE_THE_ACCOUNT'],
  ['nguoitieudung@vi-du.vn', 'LIKE_THE_ACCOUNT'],
])('%j: %s', (password, expected) => {
  expect(weaknessOf(password, person)).toBe(expected)
})

test('counts characters, not bytes or code units', () => {
  expect(weaknessOf('🍋🥜🌶🍯🐟🌾🍵🥥🍠🌿🧄', person)).toBe('TOO_SHORT')
  expect(weaknessOf('🍋🥜🌶🍯🐟🌾🍵🥥🍠🌿🧄🧅', person)).toBeUndefined()
})
