import { ID } from './a-catalog.ts'
import { aSubgraph, type SubgraphOptions } from './a-subgraph.ts'

const SALES_POINTS: SubgraphOptions = {
  name: 'sales-points',
  sdl: /* GraphQL */ `
    type Query {
      salesPoint(slug: String!): SalesPoint
    }
    type SalesPoint {
      slug: String!
      shelf: [ShelfItem!]!
      best: Product
    }
    type ShelfItem {
      available: Int!
      product: Product!
    }
    type Product @key(fields: "id") {
      id: UUID!
      availability(first: Int = 10): [Availability!]
    }
    type Availability {
      place: String!
      available: Int!
    }
  `,
  resolvers: {
    Query: {
      salesPoint: (_: never, { slug }: { slug: string }) => ({ slug, shelf: [{ available: 3, product: { id: ID } }], best: { id: ID } }),
    },
    Product: {
      __resolveReference: (key: object) => key,
      availability: () => [{ place: 'Tam Kỳ', available: 3 }],
    },
  },
}

export const someSalesPoints = (port = 0) => aSubgraph({ ...SALES_POINTS, port })
