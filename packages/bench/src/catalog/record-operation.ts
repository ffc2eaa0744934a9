import type { Operation } from './operations.ts'
import { type Recorded, recordStatements } from './recording.ts'

export interface RecordedOperation {
  readonly operation: Operation
  readonly variants: readonly Recorded[]
}

const SHELVES = 'query ($products: [_Any!]!) { _entities(representations: $products) { ... on Product { isOnShelf } } }'

/** What the services ask their databases for each variant of an operation: one service, then shelves where the list shows them. */
export async function recordOperation(
  operation: Operation,
  urls: Readonly<Record<string, string>>,
  variants: number,
  service = 'catalog',
): Promise<RecordedOperation> {
  const asked = Array.from({ length: variants }, (_, number) => ({ query: operation.query, variables: operation.variables(number) }))
  const recorded = await recordStatements(service, urls[service]!, asked)
  if (!operation.query.includes('isOnShelf')) return { operation, variants: recorded }
  const shelves = await recordStatements('sales-points', urls['sales-points']!, recorded.map(askShelves))
  return {
    operation,
    variants: recorded.map(({ statements, data }, number) => ({ data, statements: [...statements, ...shelves[number]!.statements] })),
  }
}

const askShelves = ({ data }: Recorded) => ({ query: SHELVES, variables: { products: idsIn(data) } })

const idsIn = ({ products }: Recorded['data']) =>
  (products as { edges: { node: { id: string } }[] }).edges.map(({ node }) => ({ __typename: 'Product', id: node.id }))
