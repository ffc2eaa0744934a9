import { GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLPositiveInt, GraphQLUUID } from 'graphql-scalars'

export { GraphQLDateTimeISO as DateTimeISO, GraphQLLocalDate as LocalDate, GraphQLUUID as UUID }

/** A whole number, given as one or as its digits; undefined when it is anything else. */
function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

function toPositiveInt(value: unknown): number {
  const number = wholeNumber(value)
  if (number === undefined || number < 1) throw new TypeError('Must be a whole number greater than 0.')
  return number
}

/** As in graphql-scalars, but 1.5 is refused and not taken for 1. */
export const PositiveInt = new GraphQLScalarType<number, number>({
  ...GraphQLPositiveInt.toConfig(),
  serialize: toPositiveInt,
  parseValue: toPositiveInt,
  parseLiteral: node => {
    if (node.kind !== Kind.INT) throw new TypeError('Must be a whole number greater than 0.')
    return toPositiveInt(node.value)
  },
})

const LARGEST_AMOUNT = 9_007_199_254_740_991

function toVnd(value: unknown): number {
  const amount = wholeNumber(value)
  if (amount === undefined) throw new TypeError(`An amount is a whole number of đồng between ±${LARGEST_AMOUNT}.`)
  return amount
}

/** Whole Vietnamese đồng; the currency has no smaller unit in use. */
export const Vnd = new GraphQLScalarType<number, number>({
  name: 'Vnd',
  description: 'An amount of money in whole Vietnamese đồng (ISO 4217 VND), never a fraction.',
  serialize: toVnd,
  parseValue: toVnd,
  parseLiteral: node => {
    if (node.kind !== Kind.INT) throw new TypeError('An amount is a whole number of đồng.')
    return toVnd(node.value)
  },
})
