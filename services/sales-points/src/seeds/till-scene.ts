import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import type { TillLine } from '@ocop/trade-rules'
import type { setScene } from './test-scene.ts'
import { aDevice, type WrittenEntry } from './till-device.ts'
import { ENTRIES, REGISTER, SYNC } from './till-documents.ts'

type Scene = ReturnType<typeof setScene>
/** What the graph answered: whatever the test says it is. */
type Told = ReturnType<typeof JSON.parse>
interface Client {
  execute(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<{ data?: Told; errors?: Told }>
}

const managerOf = (point: { id: string }): Actor => ({
  userId: randomUUID(),
  memberships: [{ role: 'SALES_POINT_MANAGER', organizationId: randomUUID(), subjectIds: [point.id] }],
})

/** An entry as it goes over the wire. */
const sent = ({ id, counter: number, at, sellerId, kind, lines, paymentMethod, cash, note, signature }: WrittenEntry) => ({
  id,
  number,
  at,
  sellerId,
  kind,
  lines,
  paymentMethod,
  cash,
  note,
  signature,
})

/** A point with tills, through the graph. */
export function setTillScene(scene: Scene, client: Client) {
  async function register(point: { id: string }, actor: Actor, given: { name?: string; publicKey?: string; idempotencyKey?: string } = {}) {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    const input = { idempotencyKey: randomUUID(), salesPointId: point.id, name: `Máy quầy ${randomUUID()}`, publicKey, ...given }
    const { data, errors } = await client.execute(actor, REGISTER, { input })
    return { keys, errors, till: data?.registerTill as Told }
  }

  async function sync(
    actor: Actor,
    tillId: string,
    entries: readonly WrittenEntry[],
    deviceTime = '2026-11-23T05:00:00.000Z',
  ): Promise<Told> {
    const { data, errors } = await client.execute(actor, SYNC, { input: { tillId, deviceTime, entries: entries.map(sent) } })
    return { ...data?.syncTill, outcomes: data?.syncTill?.results.map(({ outcome }: Told) => outcome), ...(errors && { errors }) }
  }

  async function entries(actor: Actor, point: { id: string }, only: 'QUARANTINED' | 'CONFLICTS' | null = null): Promise<Told[]> {
    const { data } = await client.execute(actor, ENTRIES, { salesPointId: point.id, only })
    return data.tillEntries.edges.map(({ node }: Told) => node)
  }

  /** A point with a product on the shelf, staff, a manager and one till. */
  async function aCounter(quantity = 10, given: Parameters<typeof scene.aProduct>[0] = {}) {
    const [point, product] = [await scene.aPoint(), await scene.aProduct(given)]
    if (quantity > 0) await scene.receive(point, product, quantity)
    const [staff, manager] = [scene.staffOf(point), managerOf(point)]
    const { till, keys } = await register(point, staff)
    const device = aDevice(till.id, keys)
    const line = (units: number, change: Partial<TillLine> = {}): TillLine => ({
      productId: product.id,
      lotCode: 'DEMO-2609-01',
      quantity: units,
      unitPrice: product.price ?? 0,
      ...change,
    })
    const send = (written: readonly WrittenEntry[], deviceTime?: string) => sync(staff, till.id, written, deviceTime)
    return { point, product, staff, manager, till, device, line, send, onHand: () => scene.onHand(point, product) }
  }

  return { managerOf, register, sync, entries, aCounter }
}
