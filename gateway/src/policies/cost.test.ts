import { buildSchema, getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { costOf } from './cost.ts'

const schema = buildSchema(/* GraphQL */ `
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int) on FIELD_DEFINITION
  type Query {
    product: Product
    products(first: Int = 20, last: Int): Connection!
    newest(first: Int): [Product!]!
    tags: [String!]!
    report: String @cost(weight: 50)
    sectors: [Product!]! @listSize(assumedSize: 6)
  }
  type Connection {
    edges: [Edge!]!
    totalCount: Int!
  }
  type Edge {
    node: Product!
  }
  type Product {
    name: String
    images: [Product!]!
    parent: Product
    similar(first: Int = 5): [Product!]!
  }
`)

const cost = (query: string, variables = {}) => {
  const document = parse(query)
  return costOf(schema, document, getOperationAST(document)!, variables)
}

test.each<[string, number, object?]>([
  ['{ __typename }', 0],
  ['{ tags }', 0],
  ['{ report }', 50],
  ['{ product { name } }', 1],
  ['{ product { parent { parent { name } } } }', 3],
  // a connection is one object per page entry, with its edge and node
  ['{ products { totalCount } }', 20],
  ['{ products(first: 3) { edges { node { name } } } }', 3 * 3],
  ['{ products(last: 7) { edges { node { name } } } }', 20 * 3],
  ['query($n: Int) { products(first: $n) { edges { node { name } } } }', 8 * 3, { n: 8 }],
  ['{ products(first: 2) { edges { node { images { name } } } } }', 2 * (1 + 1 + 1 + 10)],
  ['{ newest(first: 4) { name } }', 4],
  ['{ newest { name } }', 10],
  ['{ sectors { images { name } } }', 6 * (1 + 10)],
  ['{ newest(first: 4) { similar { name } } }', 4 * (1 + 5)],
  ['{ newest(first: 4) { ...F } } fragment F on Product { similar { name } }', 4 * (1 + 5)],
  ['{ a: newest(first: 4) { ...F ...F } } fragment F on Product { parent { name } }', 4 * (1 + 1 + 1)],
  ['{ newest(first: 0) { name } }', 1],
  ['{ newest(first: -5) { name } }', 1],
])('%s costs %i', (query, expected, variables) => {
  expect(cost(query, variables)).toBe(expected)
})

test('is counted in no time, however often fragments are spread', () => {
  const names = Array.from({ length: 200 }, (_, n) => `fragment F${n} on Product { ...F${n + 1} ...F${n + 1} }`)
  expect(cost(`{ product { ...F0 } } ${names.join(' ')} fragment F200 on Product { parent { name } }`)).toBeGreaterThan(1e50)
})
