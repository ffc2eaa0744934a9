import type { RequestContext } from '@ocop/service-kit/graphql'
import { BadInput } from '@ocop/service-kit/graphql'
import { setTimeout as wait } from 'node:timers/promises'
import { aSubgraph, type SubgraphOptions } from './a-subgraph.ts'

export const ID = '00000000-0000-4000-8000-000000000001'

const CATALOG: SubgraphOptions = {
  name: 'catalog',
  sdl: /* GraphQL */ `
    type Query {
      product(slug: String!): Product
      productById(id: UUID!): Product
      products(first: Int = 20, after: String): ProductConnection!
      suggestions: [Product!]!
      myProducts: [Product!]! @authenticated
      productsToModerate: [Product!] @requiresScopes(scopes: [["role:officer"], ["role:administrator"]])
      whoAmI: String
      slowly(text: String!): String
      broken: String
      brokenInput: String
    }
    type Mutation {
      signIn(email: String!): SignInResult!
      draftProduct(input: DraftProductInput!): String @authenticated
      note(text: String!): String
    }
    union SignInResult = Session | CredentialsRejected
    type Session {
      accessToken: String!
    }
    type CredentialsRejected {
      message: String!
    }
    input DraftProductInput {
      name: String!
      quantity: PositiveInt!
      lines: [DraftLineInput!]
    }
    input DraftLineInput {
      quantity: PositiveInt!
    }
    type Product @key(fields: "id") {
      id: UUID!
      slug: String!
      name: String!
      producer: Producer!
      notes: String @authenticated
    }
    type Producer {
      name: String!
      products(first: Int = 20): [Product!]!
    }
    type ProductConnection {
      edges: [ProductEdge!]!
      totalCount: Int!
    }
    type ProductEdge {
      node: Product!
    }
  `,
  resolvers: {
    Query: {
      product: (_: never, { slug }: { slug: string }) => (slug === 'unknown' ? null : aProduct(slug)),
      productById: (_: never, { id }: { id: string }) => ({ ...aProduct('by-id'), id }),
      products: (_: never, { first }: { first: number }) => ({
        edges: Array.from({ length: first }, (_, index) => ({ node: aProduct(`product-${index}`) })),
        totalCount: first,
      }),
      suggestions: () => [aProduct('one')],
      myProducts: () => [aProduct('mine')],
      productsToModerate: () => [aProduct('submitted')],
      whoAmI: (_: never, __: never, { actor }: RequestContext) => actor.userId,
      slowly: async (_: never, { text }: { text: string }, { actor }: RequestContext) => {
        await wait(300)
        return `${text} for ${actor.userId}`
      },
      broken: () => {
        throw new Error('relation "product" does not exist')
      },
      brokenInput: () => {
        throw new BadInput('price', 'A price is never negative.')
      },
    },
    Mutation: {
      signIn: (_: never, { email }: { email: string }) =>
        email === 'nobody' ? { __typename: 'CredentialsRejected', message: 'No.' } : { __typename: 'Session', accessToken: 'token' },
      draftProduct: (_: never, { input }: { input: { name: string } }) => input.name,
      note: (_: never, { text }: { text: string }) => text,
    },
    Producer: { products: () => [] },
    Product: { __resolveReference: ({ id }: { id: string }) => ({ ...aProduct('referenced'), id }) },
  },
  routes: {
    '/media/': async (request, response, actor) => {
      let size = 0
      for await (const chunk of request as AsyncIterable<Buffer>) size += chunk.length
      response
        .writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, {
          'content-type': 'image/webp',
          etag: '"1"',
          'cache-control': 'public, max-age=60',
          'x-inside': 'secret',
        })
        .end(request.method === 'PUT' ? `${size} bytes by ${actor.userId}` : 'an image')
    },
  },
}

export const aCatalog = (port = 0) => aSubgraph({ ...CATALOG, port })

const aProduct = (slug: string) => ({
  __typename: 'Product',
  id: ID,
  slug,
  name: `Product ${slug}`,
  producer: { name: 'A producer' },
  notes: 'for members',
})
