import { GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLPositiveInt, GraphQLUUID } from 'graphql-scalars'

export { GraphQLDateTimeISO as DateTimeISO, GraphQLLocalDate as LocalDate, GraphQLPositiveInt as PositiveInt, GraphQLUUID as UUID }

const LARGEST_AMOUNT = 9_007_199_254_740_991

function toVnd(value: unknown): number {
  const amount = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount))
    throw new TypeError(`An amount is a whole number of đồng between ±${LARGEST_AMOUNT}.`)
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
