import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene, TRANSFER, type Told } from '../../seeds/transfer-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let transfers: ReturnType<typeof setTransferScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  transfers = setTransferScene(scene, client, application)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
  await transfers.insistOnTransit()
})
afterAll(() => database.drop())

const LIST = /* GraphQL */ `
  query ($salesPointId: UUID!, $direction: TransferDirection, $states: [TransferState!], $first: Int!, $after: String) {
    transfers(salesPointId: $salesPointId, direction: $direction, states: $states, first: $first, after: $after) {
      edges {
        node {
          id
          state
          from {
            name
          }
          to {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
async function list(actor: Actor, salesPointId: string, variables: object = {}): Promise<Told> {
  const { data, errors } = await client.execute(actor, LIST, { salesPointId, first: 20, ...variables })
  return { ids: data?.['transfers']?.edges.map((edge: Told) => edge.node.id), page: data?.['transfers']?.pageInfo, errors }
}
const one = async (actor: Actor, id: string): Promise<Told> =>
  client.execute(actor, `${TRANSFER} query ($id: UUID!) { transfer(id: $id) { ...Whole } }`, { id })

test('both points see what is under way, the receiving one from when it was ready; each way and state by itself', async () => {
  const { from, to, sender, receiver, draft, ready, send, line } = await transfers.twoPoints(10)
  const [drafted, packed, sent] = [(await draft([line(1)])).id, (await ready([line(1)])).id, (await send([line(1)])).id]

  expect((await list(sender, from.id)).ids).toEqual([sent, packed, drafted])
  expect((await list(receiver, to.id)).ids).toEqual([sent, packed])
  expect((await list(sender, from.id, { direction: 'OUTGOING', states: ['DRAFT', 'READY'] })).ids).toEqual([packed, drafted])
  expect((await list(sender, from.id, { direction: 'INCOMING' })).ids).toEqual([])
  expect((await list(receiver, to.id, { direction: 'INCOMING', states: ['IN_TRANSIT'] })).ids).toEqual([sent])

  expect((await one(receiver, sent)).data.transfer).toMatchObject({ id: sent, allowedActions: ['RECEIVE'] })
  expect((await one(sender, sent)).data.transfer).toMatchObject({ id: sent, allowedActions: [] })
})

test('a draft that was given up unseen stays unseen; one that was ready is seen to be cancelled', async () => {
  const { to, sender, receiver, draft, ready, line } = await transfers.twoPoints(10)
  const [unseen, seen] = [(await draft([line(1)])).id, (await ready([line(1)])).id]
  for (const transferId of [unseen, seen]) await transfers.step('cancelTransfer', sender, { transferId, reason: 'Thôi' })

  expect((await list(receiver, to.id)).ids).toEqual([seen])
})

test('goes on from page to page', async () => {
  const { from, sender, draft, line } = await transfers.twoPoints(10)
  const ids: string[] = []
  for (let count = 0; count < 5; count += 1) ids.unshift((await draft([line(1)])).id)

  const first = await list(sender, from.id, { first: 2 })
  const second = await list(sender, from.id, { first: 2, after: first.page.endCursor })
  const third = await list(sender, from.id, { first: 2, after: second.page.endCursor })
  expect([...first.ids, ...second.ids, ...third.ids]).toEqual(ids)
  expect([first, second, third].map(({ page }) => page.hasNextPage)).toEqual([true, true, false])
  const foreign = Buffer.from('["x"]').toString('base64url')
  expect((await list(sender, from.id, { after: foreign })).errors[0].extensions.code).toBe('BAD_USER_INPUT')
})

test('others learn nothing, not even that it exists', async () => {
  const { from, sender, receiver, send, draft, line } = await transfers.twoPoints(10)
  const [sent, drafted] = [(await send([line(1)])).id, (await draft([line(1)])).id]

  for (const actor of [scene.staffOf(await scene.aPoint()), anActor('PRODUCER', from.id), anActor('OFFICER', from.id)]) {
    expect((await one(actor, sent)).errors[0].extensions.code).toBe('FORBIDDEN')
    expect(JSON.stringify(await one(actor, sent))).toBe(JSON.stringify(await one(actor, randomUUID())))
    expect((await list(actor, from.id)).errors[0].extensions.code).toBe('FORBIDDEN')
  }
  expect((await one(aVisitor(), sent)).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  expect(JSON.stringify(await one(receiver, drafted))).toBe(JSON.stringify(await one(receiver, randomUUID())))
  expect((await list(sender, (await transfers.twoPoints(1)).from.id)).errors[0].extensions.code).toBe('FORBIDDEN')
})

test('the two points of a transfer know each other, even when one has closed since', async () => {
  const { to, sender, send, line } = await transfers.twoPoints(10)
  const sent = (await send([line(1)])).id
  await scene.become('CLOSED', to)

  expect((await one(sender, sent)).data.transfer.to).toEqual({ id: to.id })
})
