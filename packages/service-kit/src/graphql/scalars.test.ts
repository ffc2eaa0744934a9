import { parseValue } from 'graphql'
import { expect, test } from 'vitest'
import { PositiveInt, Vnd } from './scalars.ts'

test.each([0, 1, -500, 25_000, Number.MAX_SAFE_INTEGER])('%d đồng is an amount', amount => {
  expect(Vnd.parseValue(amount)).toBe(amount)
  expect(Vnd.serialize(String(amount))).toBe(amount)
  expect(Vnd.parseLiteral(parseValue(String(amount)))).toBe(amount)
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1, '12.5', '1e3', '', 'một', null, true, {}, []])(
  '%j is none',
  value => {
    expect(() => Vnd.parseValue(value)).toThrow('whole number of đồng')
    expect(() => Vnd.serialize(value)).toThrow('whole number of đồng')
  },
)

test.each(['12.5', '"25000"', 'true', '99999999999999999999'])('the literal %s is none', literal => {
  expect(() => Vnd.parseLiteral(parseValue(literal))).toThrow('whole number of đồng')
})

test('a quantity is a whole number above nothing', () => {
  expect([PositiveInt.parseValue(1), PositiveInt.parseLiteral(parseValue('7')), PositiveInt.serialize('12')]).toEqual([1, 7, 12])
  for (const value of [1.5, 0, -1, '1.5', '', true, null, Number.NaN, 1e300]) {
    expect(() => PositiveInt.parseValue(value)).toThrow('whole number greater than 0')
  }
  for (const literal of ['1.5', '0', '-3', '"7"', 'true'])
    expect(() => PositiveInt.parseLiteral(parseValue(literal))).toThrow('whole number greater than 0')
})
