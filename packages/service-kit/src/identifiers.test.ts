import { expect, test } from 'vitest'
import { fixedId, phoneOf, slugOf } from './identifiers.ts'

test.each([
  ['Nước mắm làng Bích Họa', 'nuoc-mam-lang-bich-hoa'],
  ['Đông Giang', 'dong-giang'],
  ['ĐẶC SẢN đỗ đen', 'dac-san-do-den'],
  ['Hoà', 'hoa'],
  ['Hòa', 'hoa'],
  ['Trà  "Sâm" – Nam Trà My (2024)', 'tra-sam-nam-tra-my-2024'],
  ['  Ơ, ưỡn ỹ!  ', 'o-uon-y'],
  ['', ''],
])('%s is found at %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  expect(slugOf(name.normalize('NFD'))).toBe(slug)
  expect(slugOf(slug)).toBe(slug)
})

test('a fixed id is a version 5 UUID, the same every time, another for every kind and name', () => {
  const id = fixedId('product', 'nuoc-mam-lang-bich-hoa')

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(fixedId('product', 'nuoc-mam-lang-bich-hoa')).toBe(id)
  expect(new Set([id, fixedId('producer', 'nuoc-mam-lang-bich-hoa'), fixedId('product', 'tra')]).size).toBe(3)
})

test.each([
  ['0905 123 456', '0905123456'],
  ['+84 905-123-456', '0905123456'],
  ['0084905123456', '0905123456'],
  ['12345', undefined],
  ['0905123456789', undefined],
  ['không có', undefined],
])('reads the telephone number %s', (text, phone) => {
  expect(phoneOf(text)).toBe(phone)
})
