import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const COUNT = '... on BlindCount { id outcome lotCount differences { product { id } lotCode expected counted difference reason note } }'
const SEAL = `mutation ($input: SealBlindCountInput!) { sealBlindCount(input: $input) { __typename ${COUNT} ... on LotNotKnown { lotCode } } }`
const EXPLAIN = `mutation ($input: ExplainBlindCountInput!) { explainBlindCount(input: $input) { __typename ${COUNT} ... on CountNeedsReasons { lotCodes } ... on CountBelowReserved { reserved } } }`
const DISCARD = `mutation ($input: DiscardBlindCountInput!) { discardBlindCount(input: $input) { __typename ${COUNT} } }`
const OPEN = `query ($id: UUID!) { openBlindCounts(salesPointId: $id) { id differences { lotCode } } }`
type Told = ReturnType<typeof JSON.parse>
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

async function aShelf() {
  const [point, product] = [await scene.aPoint(), await scene.aProduct()]
  await scene.receive(point, product, 10, { lotCode: 'A' })
  await scene.receive(point, product, 5, { lotCode: 'B' })
  const staff = scene.staffOf(point)
  const manager = anActor('SALES_POINT_MANAGER', point.id)
  const run = async (mutation: string, input: object, actor = staff): Promise<Told> => {
    const { data, errors } = await client.execute(actor, mutation, { input })
    return { ...(data && Object.values(data)[0]), ...(errors ? { errors } : {}) }
  }
  const line = (lotCode: string, counted: number) => ({ productId: product.id, lotCode, counted })
  const seal = (lines: object[], idempotencyKey = randomUUID() as string, actor = staff) =>
    run(SEAL, { idempotencyKey, salesPointId: point.id, lines }, actor)
  const why = (lotCode: string, reason: string, note: string | null = null) => ({ productId: product.id, lotCode, reason, note })
  const explain = (countId: string, reasons: object[], actor = staff) =>
    run(EXPLAIN, { idempotencyKey: randomUUID(), countId, reasons }, actor)
  const discard = (countId: string, note = 'Đếm lại', actor = manager) => run(DISCARD, { countId, note }, actor)
  const open = async () => (await client.execute(staff, OPEN, { id: point.id })).data!['openBlindCounts']
  return { point, product, staff, manager, line, seal, why, explain, discard, open, onHand: () => scene.onHand(point, product) }
}

test('a count is sealed before anybody sees the difference; the books follow when each was explained', async () => {
  const { line, seal, why, explain, open, onHand, product } = await aShelf()

  const sealed = await seal([line('A', 8), line('B', 6)])

  expect(sealed).toMatchObject({ outcome: null, lotCount: 2 })
  expect(sealed.differences).toEqual([
    { product: { id: product.id }, lotCode: 'A', expected: 10, counted: 8, difference: -2, reason: null, note: null },
    { product: { id: product.id }, lotCode: 'B', expected: 5, counted: 6, difference: 1, reason: null, note: null },
  ])
  expect(await onHand()).toBe(15)
  expect(await explain(sealed.id, [why('A', 'DAMAGED', 'Vỡ')])).toEqual({ __typename: 'CountNeedsReasons', lotCodes: ['B'] })
  expect(await open()).toHaveLength(1)

  expect(await explain(sealed.id, [why('A', 'DAMAGED', 'Vỡ'), why('B', 'FOUND')])).toMatchObject({
    outcome: 'EXPLAINED',
    differences: [{ reason: 'DAMAGED', note: 'Vỡ' }, { reason: 'FOUND' }],
  })
  expect(await onHand()).toBe(14)
  expect(await open()).toEqual([])
  const moved = await database.query(
    `SELECT quantity, reason FROM stock_movement WHERE product_id = $1 AND kind = 'COUNTED' ORDER BY quantity`,
    [product.id],
  )
  expect(moved).toEqual([
    { quantity: -2, reason: 'DAMAGED' },
    { quantity: 1, reason: 'FOUND' },
  ])
})

test('what was sold since is not counted twice', async () => {
  const { point, product, staff, line, seal, why, explain, onHand } = await aShelf()
  const { id } = await seal([line('A', 8)])
  await application.sellAtCounter.execute(
    { idempotencyKey: randomUUID(), salesPointId: point.id, lines: [{ productId: product.id, lotCode: 'A', quantity: 3 }] },
    staff,
  )

  await explain(id, [why('A', 'LOST')])

  expect(await onHand()).toBe(10)
})

test('where the books agree there is nothing to explain', async () => {
  const { line, seal, open, explain, why } = await aShelf()
  const agreed = await seal([line('A', 10), line('B', 5)])
  expect(agreed).toMatchObject({ outcome: 'AGREED', differences: [] })
  expect(await open()).toEqual([])
  expect(await explain(agreed.id, [why('A', 'LOST')])).toEqual({ __typename: 'CountAlreadyClosed' })
})

test('ten people explain it at once: the books follow once', async () => {
  const { line, seal, why, explain, onHand } = await aShelf()
  const { id } = await seal([line('A', 8)])
  const answers = await race(database, 10, () => explain(id, [why('A', 'LOST')]))
  expect(answers.filter(({ __typename }) => __typename === 'BlindCount')).toHaveLength(1)
  expect(await onHand()).toBe(13)
})

test('a manager gives a count up, staff do not; the books stay', async () => {
  const { line, seal, discard, staff, onHand } = await aShelf()
  const { id } = await seal([line('A', 8)])
  expect((await discard(id, 'Đếm lại', staff)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await discard(id, ' ')).errors).toMatchObject([{ extensions: { field: 'note' } }])
  expect(await discard(id)).toMatchObject({ outcome: 'DISCARDED' })
  expect(await discard(id)).toEqual({ __typename: 'CountAlreadyClosed' })
  expect(await onHand()).toBe(15)
})

test('no fewer than are set aside', async () => {
  const { point, product, line, seal, why, explain } = await aShelf()
  const { id } = await seal([line('A', 2)])
  const wanted = { salesPointId: point.id, productId: product.id, quantity: 3 }
  await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [wanted], isAdult: false }, anActor())
  expect(await explain(id, [why('A', 'LOST')])).toEqual({ __typename: 'CountBelowReserved', reserved: 3 })
})

test.each([
  ['fewer goods that were found', 'A', 'FOUND', null, 'reasons.0.reason'],
  ['more goods that were lost', 'B', 'LOST', null, 'reasons.0.reason'],
  ['something else without words', 'A', 'OTHER', null, 'reasons.0.note'],
  ['a lot that agreed', 'C', 'LOST', null, 'reasons.0.lotCode'],
])('a reason that cannot be: %s', async (_, lot, reason, note, field) => {
  const { line, seal, why, explain } = await aShelf()
  const { id } = await seal([line('A', 8), line('B', 6)])
  expect((await explain(id, [why(lot, reason, note)])).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('what was counted stays as it was; another’s count and none at all get the same answer', async () => {
  const { line, seal, why, explain } = await aShelf()
  const { id } = await seal([line('A', 8)])
  await expect(database.query('UPDATE blind_count_line SET counted = 10')).rejects.toThrow('never changed')
  const stranger = scene.staffOf(await scene.aPoint())
  const [others, none] = [await explain(id, [why('A', 'LOST')], stranger), await explain(randomUUID(), [], stranger)]
  expect(others.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(none.errors).toEqual(others.errors)
  expect(await seal([line('X', 1)])).toEqual({ __typename: 'LotNotKnown', lotCode: 'X' })
  expect((await seal([line('A', 1), line('A', 2)])).errors).toMatchObject([{ extensions: { field: 'lines.1.lotCode' } }])
})

test('counts and sales at the same time: each difference is from the books of that moment, and the ledger adds up', async () => {
  const { point, product, staff, line, seal, why, explain, onHand } = await aShelf()
  const sell = () =>
    application.sellAtCounter.execute(
      { idempotencyKey: randomUUID(), salesPointId: point.id, lines: [{ productId: product.id, quantity: 1 }] },
      staff,
    )
  const count = async () => {
    const { id, differences } = await seal([line('A', 9), line('B', 4)])
    const reasons = differences.map(({ lotCode, difference }: Told) => why(lotCode, difference > 0 ? 'FOUND' : 'LOST'))
    return reasons.length > 0 ? explain(id, reasons) : id
  }
  let turn = 0
  const answers: Told[] = await race<Told>(database, 12, () => (turn++ % 4 === 0 ? count() : sell()))
  expect(answers.filter(answer => answer?.errors)).toEqual([])
  const movements = await database.query('SELECT quantity FROM stock_movement WHERE product_id = $1', [product.id])
  expect(movements.reduce((sum: number, { quantity }: Told) => sum + quantity, 0)).toBe(await onHand())
})

test.each([
  ['no line', [], 'lines'],
  [
    'a negative count',
    [
      ['A', 1],
      ['B', -1],
    ],
    'lines.1.counted',
  ],
  ['more than a billion', [['A', 1_000_000_001]], 'lines.0.counted'],
] as const)('a count that cannot be: %s', async (_, counted, field) => {
  const { line, seal } = await aShelf()
  const sealed = await seal(counted.map(([lotCode, units]) => line(lotCode, units)))
  expect(sealed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('the same count sent ten times is sealed once', async () => {
  const { line, seal, open } = await aShelf()
  const key = randomUUID()
  const answers = await race(database, 10, () => seal([line('A', 8)], key))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await seal([line('A', 7)], key)).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await open()).toHaveLength(1)
})
