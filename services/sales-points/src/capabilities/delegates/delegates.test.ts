import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

const PERMIT = `mutation ($input: PermitDelegateInput!) { permitDelegate(input: $input) { __typename ... on ProducerDelegation { id rights revokedAt } ... on TooManyDelegates { most } } }`
const REVOKE = `mutation ($input: RevokeDelegateInput!) { revokeDelegate(input: $input) { id revokedAt } }`
const words = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on StockLot { lotCode onHand ownership } } }`
const OWN_LOTS = `query ($salesPointId: UUID!, $producerId: UUID!) { ownLots(salesPointId: $salesPointId, producerId: $producerId) { lotCode onHand product { id } } }`
const LIST = `query ($salesPointId: UUID, $producerId: UUID) { producerDelegations(salesPointId: $salesPointId, producerId: $producerId) { edges { node { id rights revokedAt } } } }`

/** A point with goods of two producers on consignment, and own goods of one of them. */
async function aPoint() {
  const [point, mine, others] = [await scene.aPoint(), await scene.aProduct(), await scene.aProduct()]
  for (const product of [mine, others]) await trade.agree(point, product)
  await scene.receive(point, mine, 10, { lotCode: 'MINE', ownership: 'CONSIGNED' })
  await scene.receive(point, mine, 7, { lotCode: 'SOLD-TO-POINT' })
  await scene.receive(point, others, 5, { lotCode: 'OTHERS', ownership: 'CONSIGNED' })
  const [manager, producer] = [trade.managerOf(point), trade.producerOf(mine)]
  const ask = async (actor: Actor, query: string, input: object) => {
    const { data, errors } = await client.execute(actor, query, { input })
    return (errors ? errors[0]!.extensions!['code'] : Object.values(data!)[0]) as any
  }
  const permit = (rights: string[], actor = manager, producerId = mine.producerId) =>
    ask(actor, PERMIT, { salesPointId: point.id, producerId, rights })
  const base = { salesPointId: point.id, producerId: mine.producerId, productId: mine.id, lotCode: 'MINE' }
  const act = (name: string, more: object, actor = producer) => ask(actor, words(name), { idempotencyKey: randomUUID(), ...base, ...more })
  const see = async (actor: Actor = producer, producerId = mine.producerId) => {
    const { data, errors } = await client.execute(actor, OWN_LOTS, { salesPointId: point.id, producerId })
    return errors ? errors[0]!.extensions!['code'] : data!['ownLots']
  }
  return { point, mine, others, manager, producer, ask, permit, act, see }
}

test('a producer manages its own goods at the point that permits it, and sees nothing else there', async () => {
  const { mine, permit, act, see } = await aPoint()
  expect(await see()).toBe('FORBIDDEN')
  expect(await permit(['RECEIVE', 'ADJUST', 'TAKE_BACK'])).toMatchObject({
    rights: ['SEE', 'RECEIVE', 'ADJUST', 'TAKE_BACK'],
    revokedAt: null,
  })

  expect(await see()).toEqual([{ lotCode: 'MINE', onHand: 10, product: { id: mine.id } }])
  expect(await act('receiveOwnGoods', { quantity: 5 })).toEqual({
    __typename: 'StockLot',
    lotCode: 'MINE',
    onHand: 15,
    ownership: 'CONSIGNED',
  })
  expect(await act('adjustOwnGoods', { change: -2, reason: 'DAMAGED' })).toMatchObject({ onHand: 13 })
  expect(await act('takeBackOwnGoods', { quantity: 3 })).toMatchObject({ onHand: 10 })
  expect(await database.query(`SELECT borne_by, quantity FROM consigned_loss WHERE product_id = $1`, [mine.id])).toEqual([
    { borne_by: 'PRODUCER', quantity: 2 },
  ])
})

test('goods of others and goods the point bought are as if they were not there', async () => {
  const { others, permit, act, see, producer } = await aPoint()
  await permit(['RECEIVE', 'ADJUST', 'TAKE_BACK'])
  const foreign = { productId: others.id, lotCode: 'OTHERS' }

  for (const [name, more] of [
    ['receiveOwnGoods', { quantity: 1 }],
    ['adjustOwnGoods', { change: -1, reason: 'DAMAGED' }],
    ['takeBackOwnGoods', { quantity: 1 }],
  ] as const) {
    expect(await act(name, { ...more, ...foreign })).toBe('FORBIDDEN')
    expect(await act(name, { ...more, ...foreign, producerId: others.producerId })).toBe('FORBIDDEN')
    expect(await act(name, { ...more, productId: randomUUID() })).toBe('FORBIDDEN')
  }
  expect(await act('adjustOwnGoods', { change: -1, reason: 'DAMAGED', lotCode: 'SOLD-TO-POINT' })).toEqual(
    await act('adjustOwnGoods', { change: -1, reason: 'DAMAGED', lotCode: 'NEVER-THERE' }),
  )
  expect(await act('takeBackOwnGoods', { quantity: 1, lotCode: 'SOLD-TO-POINT' })).toEqual({ __typename: 'LotNotKnown' })
  expect(await see(producer, others.producerId)).toBe('FORBIDDEN')
})

test('only what was permitted, only at that point, and not a moment longer', async () => {
  const { permit, act, see, ask, manager } = await aPoint()
  const { id } = await permit(['RECEIVE'])
  const elsewhere = await scene.aPoint()

  expect(await act('adjustOwnGoods', { change: -1, reason: 'DAMAGED' })).toBe('FORBIDDEN')
  expect(await act('receiveOwnGoods', { quantity: 1, salesPointId: elsewhere.id })).toBe('FORBIDDEN')
  expect(await act('receiveOwnGoods', { quantity: 1 })).toMatchObject({ onHand: 11 })
  expect(await ask(manager, REVOKE, { delegationId: id })).toMatchObject({ id, revokedAt: '2026-11-23T05:00:00.000Z' })
  expect(await ask(manager, REVOKE, { delegationId: id })).toMatchObject({ id })
  expect(await act('receiveOwnGoods', { quantity: 1 })).toBe('FORBIDDEN')
  expect(await see()).toBe('FORBIDDEN')
  expect(await permit(['ADJUST'])).toMatchObject({ rights: ['SEE', 'ADJUST'] })
  expect(await permit(['TAKE_BACK'])).toMatchObject({ rights: ['SEE', 'TAKE_BACK'] })
  expect(await act('adjustOwnGoods', { change: -1, reason: 'DAMAGED' })).toBe('FORBIDDEN')
})

test('what a producer does there stands in the ledger by name and in the audit trail', async () => {
  const { point, producer, permit, act } = await aPoint()
  const { id } = await permit(['RECEIVE'])
  await act('receiveOwnGoods', { quantity: 4, note: 'chuyến sáng' })

  const [movement] = await database.query(
    `SELECT actor_id, note FROM stock_movement WHERE sales_point_id = $1 ORDER BY sequence DESC LIMIT 1`,
    [point.id],
  )
  expect(movement).toEqual({ actor_id: producer.userId, note: 'chuyến sáng' })
  const audited = await database.query(
    `SELECT action, actor_id, after FROM audit_entry WHERE subject_id = $1 AND action = 'actAsDelegate'`,
    [id],
  )
  expect(audited).toMatchObject([{ actor_id: producer.userId, after: { right: 'RECEIVE', quantity: 4 } }])
})

test('managers of the point permit, nobody else; each side sees its permissions', async () => {
  const { point, mine, permit, ask, manager, producer } = await aPoint()
  for (const actor of [scene.staffOf(point), producer, trade.managerOf(await scene.aPoint()), anActor()])
    expect(await permit(['RECEIVE'], actor)).toBe('FORBIDDEN')
  expect(await permit(['RECEIVE'], manager, randomUUID())).toEqual({ __typename: 'DelegateNotKnown' })
  const { id } = await permit(['RECEIVE'])
  for (const actor of [scene.staffOf(point), producer, trade.managerOf(await scene.aPoint())])
    expect(await ask(actor, REVOKE, { delegationId: id })).toBe('FORBIDDEN')
  expect(await ask(manager, REVOKE, { delegationId: randomUUID() })).toBe('FORBIDDEN')
  const list = async (actor: Actor, side: object) => {
    const { data, errors } = await client.execute(actor, LIST, { ...side })
    return errors ? errors[0]!.extensions!['code'] : data!['producerDelegations'].edges.map(({ node }: any) => node.id)
  }
  expect(await list(scene.staffOf(point), { salesPointId: point.id })).toEqual([id])
  expect(await list(producer, { producerId: mine.producerId })).toEqual([id])
  expect(await list(producer, { salesPointId: point.id })).toBe('FORBIDDEN')
})

test('a point permits a hundred producers and no more, however fast; whoever is permitted may be permitted other things', async () => {
  const { point, mine, others, permit, manager, ask } = await aPoint()
  await database.query(
    `INSERT INTO producer_delegation (id, sales_point_id, producer_id, rights, granted_by, granted_at)
     SELECT gen_random_uuid(), $1, gen_random_uuid(), '{SEE}', 'x', '2026-11-20' FROM generate_series(1, 99)`,
    [point.id],
  )
  const waiting = [mine.producerId, others.producerId]
  const outcomes = await race(database, 2, async () => {
    const producerId = waiting.pop()!
    return { producerId, ...(await permit(['RECEIVE'], manager, producerId)) }
  })
  const [permitted, refused] = outcomes.toSorted((a, b) => a.__typename.localeCompare(b.__typename))
  expect([permitted, refused]).toMatchObject([{ __typename: 'ProducerDelegation' }, { __typename: 'TooManyDelegates', most: 100 }])
  expect(await permit(['ADJUST'], manager, permitted!.producerId)).toMatchObject({ rights: ['SEE', 'ADJUST'] })
  const [{ id }] = await database.query('SELECT id FROM producer_delegation WHERE sales_point_id = $1 ORDER BY sequence LIMIT 1', [
    point.id,
  ])
  await ask(manager, REVOKE, { delegationId: id })
  expect(await permit(['RECEIVE'], manager, refused!.producerId)).toMatchObject({ __typename: 'ProducerDelegation' })
})

test('PostgreSQL keeps a permission as it was given', async () => {
  const { permit } = await aPoint()
  const { id } = await permit(['RECEIVE'])
  await expect(database.query(`UPDATE producer_delegation SET rights = '{SEE,ADJUST}' WHERE id = $1`, [id])).rejects.toThrow(
    'revoked, never changed',
  )
})
