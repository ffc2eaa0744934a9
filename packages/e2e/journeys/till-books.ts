import { randomUUID } from 'node:crypto'
import { Person } from '../rehearse/person.ts'

const { OCOP_GATEWAY_URL, GATEWAY_PORT = '4000' } = process.env
const GATEWAY = OCOP_GATEWAY_URL ?? `http://127.0.0.1:${GATEWAY_PORT}`
const STOCK = `query ($id: UUID!, $search: String!) { stock(salesPointId: $id, search: $search, first: 50) { edges { node { lotCode onHand product { id name } } } } }`
const ENTRIES = `query ($id: UUID!) { tillEntries(salesPointId: $id, first: 100) { edges { node { number kind state total till { name } } } } }`
const MOVEMENTS = `query ($id: UUID!) { stockMovements(salesPointId: $id, first: 100) { edges { node { kind quantity lotCode causeId } } } }`

const RECEIVE = `mutation ($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename } }`

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[]
}
const nodes = <Node>(connection: Edges<Node>) => connection.edges.map(({ node }) => node)

/** What the graph says of a point, as its staff may ask. */
export async function booksOf(account: string) {
  const person = await Person.signIn(GATEWAY, account)
  const { mySalesPoints } = await person.ask('query { mySalesPoints { id name } }')
  const [{ id }] = mySalesPoints as [{ id: string }]
  return {
    person,
    id,
    async onHand(search: string): Promise<number> {
      const { stock } = await person.ask(STOCK, { id, search })
      return nodes(stock as Edges<{ onHand: number }>).reduce((sum, { onHand }) => sum + onHand, 0)
    },
    /** A lot of its own for a test: what is on the shelf for others stays as it is. */
    async receive(search: string, lotCode: string, quantity: number): Promise<string> {
      const { stock } = await person.ask(STOCK, { id, search })
      const [{ product }] = nodes(stock as Edges<{ product: { id: string; name: string } }>) as [{ product: { id: string; name: string } }]
      const input = { idempotencyKey: randomUUID(), salesPointId: id, productId: product.id, lotCode, quantity, expiresOn: '2027-12-31' }
      const { receiveGoods } = await person.ask(RECEIVE, { input })
      if (receiveGoods.__typename !== 'StockLot') throw new Error(`not received: ${receiveGoods.__typename}`)
      return product.name
    },
    async entriesOf(till: string) {
      const { tillEntries } = await person.ask(ENTRIES, { id })
      const entries = nodes(tillEntries as Edges<{ number: number; kind: string; state: string; total: number; till: { name: string } }>)
      return entries.filter(entry => entry.till.name === till)
    },
    async movements() {
      const { stockMovements } = await person.ask(MOVEMENTS, { id })
      return nodes(stockMovements as Edges<{ kind: string; quantity: number; lotCode: string; causeId: string }>)
    },
  }
}
