import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { setScene } from './test-scene.ts'
import type { Told } from './transfer-scene.ts'

type Scene = ReturnType<typeof setScene>
interface Client {
  execute(
    actor: Actor,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: unknown }>
}

const ORDER = `id number status total paidAt isRefundOwed allowedActions history { what by reason } lines { lotCode quantity amount }`
const HOLD = `mutation ($input: HoldBasketInput!) { holdBasket(input: $input) { __typename ... on HeldBasket { orders { ${ORDER} } } ... on Refusal { message } } }`
const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on Order { ${ORDER} } ... on Refusal { message } } }`
const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on Order { ${ORDER} } ... on Refusal { message } } }`
const STEP = (name: string) =>
  `mutation ($orderId: UUID!) { ${name}(orderId: $orderId) { __typename ... on Order { ${ORDER} } ... on Refusal { message } } }`
const ACCOUNT = `mutation ($input: SetPayeeAccountInput!) { setPayeeAccount(input: $input) { accountNumber } }`

/** Customers who order at points, through the graph. Monday noon: the first hour to fetch is at two. */
export const NOON = new Date('2026-11-23T05:00:00Z')
const SLOT = '2026-11-23T07:00:00.000Z'

/** What the one field of an operation answers, with its errors. */
const asking =
  (client: Client) =>
  async (actor: Actor, document: string, variables: Record<string, unknown> = {}): Promise<Told> => {
    const { data, errors } = await client.execute(actor, document, variables)
    const answer = data && Object.values(data)[0]
    return Array.isArray(answer) ? answer : { ...(answer as object | undefined), ...(errors ? { errors } : {}) }
  }

const managerOf = (point: { id: string }): Actor => ({
  userId: randomUUID(),
  memberships: [{ role: 'SALES_POINT_MANAGER', organizationId: randomUUID(), subjectIds: [point.id] }],
})

export function setOrderScene(scene: Scene, client: Client, database: DataSource) {
  const ask = asking(client)

  /** A point with an account, goods of one product (65,000 đồng), and who works there. */
  async function aShelf(quantity = 100, given: Parameters<typeof scene.aProduct>[0] = {}) {
    const [point, product] = [await scene.aPoint(), await scene.aProduct(given)]
    if (quantity > 0) await scene.receive(point, product, quantity)
    const [staff, manager] = [scene.staffOf(point), managerOf(point)]
    const account = { salesPointId: point.id, bankBin: '970403', accountNumber: '0011012345678', accountName: 'DEMO' }
    await ask(manager, ACCOUNT, { input: account })
    const level = async () => {
      const [row] = await database.query(
        'SELECT sum(on_hand)::int AS "onHand", sum(reserved)::int AS reserved FROM stock_level WHERE sales_point_id = $1 AND product_id = $2',
        [point.id, product.id],
      )
      return row as { onHand: number; reserved: number }
    }
    return { point, product, staff, manager, level }
  }
  type Shelf = Awaited<ReturnType<typeof aShelf>>

  async function held(shelf: Shelf, quantity = 3) {
    const customer: Actor = { userId: randomUUID(), memberships: [] }
    const lines = [{ salesPointId: shelf.point.id, productId: shelf.product.id, quantity }]
    const { orders } = await ask(customer, HOLD, { input: { idempotencyKey: randomUUID(), lines, isAdult: true } })
    return { customer, order: orders[0] as Told }
  }
  const place = (customer: Actor, orderId: string, more: Record<string, unknown> = {}) =>
    ask(customer, PLACE, {
      input: {
        orderId,
        contactName: 'Khách demo',
        contactPhone: '0905 000 000',
        pickupFrom: SLOT,
        paymentMethod: 'BANK_TRANSFER',
        ...more,
      },
    })
  /** Three pieces for 195,000 đồng unless told otherwise, to be paid by transfer. */
  async function placed(shelf: Shelf, more: Record<string, unknown> = {}, quantity = 3) {
    const { customer, order } = await held(shelf, quantity)
    return { customer, order: await place(customer, order.id, more) }
  }
  const step = (actor: Actor, name: string, orderId: string) => ask(actor, STEP(name), { orderId })
  const cancel = (actor: Actor, orderId: string, reason = 'đổi ý') => ask(actor, CANCEL, { input: { orderId, reason } })
  const order = (actor: Actor, id: string, fields = ORDER) => ask(actor, `query ($id: UUID!) { order(id: $id) { ${fields} } }`, { id })

  return { ask, managerOf, aShelf, held, place, placed, step, cancel, order }
}
