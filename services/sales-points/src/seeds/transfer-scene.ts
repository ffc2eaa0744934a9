import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import type { SalesPointsApplication } from '../application.ts'
import type { setScene } from './test-scene.ts'

type Scene = ReturnType<typeof setScene>
interface Client {
  execute(
    actor: Actor,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: unknown }>
}

export const TRANSFER = /* GraphQL */ `
  fragment Whole on Transfer {
    id
    number
    state
    note
    allowedActions
    from {
      id
    }
    to {
      id
    }
    lines {
      id
      product {
        id
      }
      lotCode
      expiresOn
      quantity
      dispatched
      received
      lost
      damaged
      returned
      inTransit
      unresolved
      isExpired
      isRecalled
    }
    discrepancies {
      id
      lineId
      kind
      quantity
      note
      outcome
      resolutionReason
      resolvedAt
      reporter {
        id
      }
      resolver {
        id
      }
    }
    steps {
      kind
      at
      note
      actor {
        id
      }
    }
  }
`
const INPUTS = {
  draftTransfer: 'DraftTransferInput',
  changeTransfer: 'ChangeTransferInput',
  readyTransfer: 'TransferStepInput',
  reopenTransfer: 'TransferStepInput',
  cancelTransfer: 'CancelTransferInput',
  dispatchTransfer: 'TransferStepInput',
  receiveTransfer: 'ReceiveTransferInput',
  resolveTransferDiscrepancy: 'ResolveTransferDiscrepancyInput',
} as const
export type Step = keyof typeof INPUTS

const PREPARED = '... on SalesPointNotActive { status } ... on TransferNotInState { state }'
const REFUSED: Readonly<Partial<Record<Step, string>>> = {
  dispatchTransfer: `${PREPARED} ... on InsufficientStock { available } ... on LotNotSellable { lotCode reason }`,
  receiveTransfer: `${PREPARED} ... on MoreThanInTransit { expected } ... on LotExpiryDiffers { bookedExpiresOn }`,
  resolveTransferDiscrepancy: '... on OtherPointDecides { outcome }',
}
const mutation = (name: Step) =>
  `${TRANSFER} mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { __typename ...Whole ${REFUSED[name] ?? PREPARED} } }`

/** What the graph answered: whatever the test says it is. */
export type Told = ReturnType<typeof JSON.parse>

/** Two points with staff and managers who send goods to each other, through the graph. */
export function setTransferScene(scene: Scene, client: Client, application: SalesPointsApplication) {
  const managerOf = (...points: readonly { id: string }[]): Actor => ({
    userId: randomUUID(),
    memberships: [{ role: 'SALES_POINT_MANAGER', organizationId: randomUUID(), subjectIds: points.map(({ id }) => id) }],
  })

  async function step(name: Step, actor: Actor, input: Record<string, unknown>): Promise<Told> {
    const { data, errors } = await client.execute(actor, mutation(name), { input: { idempotencyKey: randomUUID(), ...input } })
    return { ...(data?.[name] as object | undefined), ...(errors ? { errors } : {}) }
  }

  /** A sending point with goods of one product, a receiving point without, and who works there. */
  async function twoPoints(quantity = 10, lot: { lotCode?: string; expiresOn?: string | null } = {}) {
    const [from, to, product] = [await scene.aPoint(), await scene.aPoint(), await scene.aProduct()]
    if (quantity > 0) await scene.receive(from, product, quantity, lot)
    const [sender, receiver, manager] = [scene.staffOf(from), scene.staffOf(to), managerOf(from, to)]
    const draft = (lines: readonly object[], more: object = {}) =>
      step('draftTransfer', sender, { fromPointId: from.id, toPointId: to.id, lines, ...more })
    const line = (units: number, lotCode?: string) => ({ productId: product.id, quantity: units, ...(lotCode && { lotCode }) })
    const ready = async (lines: readonly object[]) => step('readyTransfer', sender, { transferId: (await draft(lines)).id })
    const send = async (lines: readonly object[]) => step('dispatchTransfer', sender, { transferId: (await ready(lines)).id })
    const receive = (transfer: Told, lines: readonly object[], more: object = {}) =>
      step('receiveTransfer', receiver, { transferId: transfer.id, lines, ...more })
    const shelves = async () => [await scene.onHand(from, product), await scene.onHand(to, product)]
    return { from, to, product, sender, receiver, manager, draft, line, ready, send, receive, shelves }
  }
  /** After every test, whatever it was about. */
  async function insistOnTransit(): Promise<void> {
    const found = await application.transfers.checkTransit.execute()
    if (found.length > 0) throw new Error(`what is under way does not equal the ledger: ${JSON.stringify(found)}`)
  }

  return { step, twoPoints, managerOf, insistOnTransit }
}
