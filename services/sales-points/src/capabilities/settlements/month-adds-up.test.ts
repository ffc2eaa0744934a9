import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setConsignmentScene } from '../../seeds/consignment-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

/** Three producers, two points, from October to January; some terms are a share, some a price for the producer. */
const COMMISSIONS = [
  [2000, 1333],
  [1, 10_000],
  [0, 3777],
] as const
const HOUR = 3_600_000
const BEGIN = new Date('2026-10-29T01:00:00Z')
const MONTHS = ['2026-10', '2026-11', '2026-12'] as const
const endOf = (month: string) =>
  new Date(`${{ '2026-10': '2026-10-31', '2026-11': '2026-11-30', '2026-12': '2026-12-31' }[month]}T17:00:00Z`)

let now = BEGIN
/** A device that was offline tells of sales later than they happened. */
let thisLate = 0
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let late: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let trade: ReturnType<typeof setConsignmentScene>
let unitOfWork: UnitOfWork

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  late = await createApplication(database, () => new Date(now.getTime() - thisLate))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  trade = setConsignmentScene(database, application)
  unitOfWork = new UnitOfWork(database)
})
afterAll(() => database.drop())

interface Entry {
  readonly pair: string
  readonly at: Date
  readonly gross: number
  readonly due: number
  settled?: string
}

/** Half a đồng up, by another road than the code's. */
function expectedDue(gross: number, basisPoints: number): number {
  const commission = Math.floor(Math.abs(gross) * (basisPoints / 10_000) + 0.5 + 1e-9)
  return gross - Math.sign(gross) * commission
}

const WORDS = {
  handOver: 'mutation ($id: UUID!) { handOverOrder(orderId: $id) { __typename ... on Order { lines { lotCode quantity amount } } } }',
  undo: 'mutation ($input: UndoCounterSaleInput!) { undoCounterSale(input: $input) { __typename } }',
  adjust: 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }',
  seal: 'mutation ($input: SealBlindCountInput!) { sealBlindCount(input: $input) { __typename ... on BlindCount { id } } }',
  explain: 'mutation ($input: ExplainBlindCountInput!) { explainBlindCount(input: $input) { __typename } }',
  giveBack: 'mutation ($input: GiveBackGoodsInput!) { giveBackGoods(input: $input) { __typename } }',
  resolve: 'mutation ($input: ResolveTransferDiscrepancyInput!) { resolveTransferDiscrepancy(input: $input) { __typename } }',
  draw: 'mutation ($input: DrawSettlementInput!) { drawSettlement(input: $input) { __typename ... on Settlement { id gross commission due } } }',
}

async function aProvince() {
  now = BEGIN
  const points = [await scene.aPoint(), await scene.aPoint()]
  const producers = [randomUUID(), randomUUID(), randomUUID()]
  const products = []
  for (const [maker, producerId] of producers.entries())
    for (const price of [33_333, 65_001]) products.push({ ...(await scene.aProduct({ producerId, price: price + maker })), maker })
  const fixed = products.at(-1)!
  for (const [place, point] of points.entries()) {
    for (const [maker, producerId] of producers.entries()) {
      const prices = place === 0 && maker === fixed.maker ? [{ productId: fixed.id, unitPrice: 40_007 }] : []
      await trade.agree(point, { producerId }, { commission: COMMISSIONS[maker]![place]!, prices })
    }
    await stock(point, products)
  }
  return { points, producers, products, manager: trade.managerOf(...points), fixed }
}

async function stock(point: { id: string }, products: readonly { id: string }[]) {
  for (const product of products) await scene.receive(point, product, 30, { lotCode: 'KG0', ownership: 'CONSIGNED' })
}

async function play(steps: readonly number[][]) {
  const { points, producers, products, manager, fixed } = await aProvince()
  const book: Entry[] = []
  const sold: { id: string; point: number; at: Date; lines: readonly Told[] }[] = []
  const nextMonths = [...MONTHS] as string[]
  type Told = { productId: string; lotCode: string; quantity: number; amount: number | null }

  const ask = async (
    actor: Actor,
    query: string,
    input: object,
    variables: object = { input: { idempotencyKey: randomUUID(), ...input } },
  ) => {
    const { data, errors } = await client.execute(actor, query, { ...variables })
    if (errors) throw new Error(JSON.stringify(errors))
    return Object.values(data!)[0]
  }
  const run = async <Outcome>(work: Parameters<typeof unitOfWork.run<Outcome>>[0]): Promise<Exclude<Outcome, Refusal> | undefined> => {
    const outcome = await unitOfWork.run(work)
    return outcome instanceof Refusal ? undefined : (outcome as Exclude<Outcome, Refusal>)
  }
  const dueOf = (productId: string, place: number, quantity: number, gross: number) => {
    const maker = products.find(({ id }) => id === productId)!.maker
    if (place === 0 && productId === fixed.id) return 40_007 * quantity
    return expectedDue(gross, COMMISSIONS[maker]![place]!)
  }
  const enter = (place: number, lines: readonly Told[], at: Date, sign = 1) => {
    for (const { productId, lotCode, quantity, amount } of lines) {
      if (!lotCode.startsWith('KG')) continue
      const { producerId } = products.find(({ id }) => id === productId)!
      const due = sign * dueOf(productId, place, quantity, amount!)
      book.push({ pair: `${points[place]!.id}/${producerId}`, at, gross: sign * amount!, due })
    }
  }
  const priceOf = async (productId: string) =>
    Number((await database.query('SELECT price FROM product WHERE id = $1', [productId]))[0].price)

  async function draw(month: string) {
    for (const point of points)
      for (const producerId of producers) {
        const pair = `${point.id}/${producerId}`
        const open = book.filter(one => one.pair === pair && !one.settled && one.at < endOf(month))
        const drawn = await ask(manager, WORDS.draw, { salesPointId: point.id, producerId, month })
        if (open.length === 0) {
          expect(drawn.__typename).toBe('NothingToSettle')
          continue
        }
        const [gross, due] = [open.reduce((sum, one) => sum + one.gross, 0), open.reduce((sum, one) => sum + one.due, 0)]
        expect(drawn).toMatchObject({ __typename: 'Settlement', gross, due, commission: gross - due })
        for (const one of open) one.settled = drawn.id
      }
  }

  const ACTIONS: ((pick: (from: number) => number) => Promise<void>)[] = [
    // goods come in, on consignment or as the point's own
    async pick => {
      const [point, product] = [points[pick(2)]!, products[pick(6)]!]
      const ownership = pick(4) === 0 ? 'OWN' : 'CONSIGNED'
      const lotCode = `${ownership === 'OWN' ? 'RI' : 'KG'}${pick(2)}`
      await run(t =>
        application.receiveGoods.receive(
          t,
          { salesPointId: point.id, productId: product.id, lotCode, quantity: 1 + pick(40), ownership },
          's',
        ),
      )
    },
    // somebody buys at the counter; now and then the device was offline, even over the end of the month
    async pick => {
      const place = pick(2)
      const lines = [
        { productId: products[pick(6)]!.id, quantity: 1 + pick(9) },
        { productId: products[pick(6)]!.id, quantity: 1 + pick(3) },
      ]
      thisLate = pick(3) === 0 ? Math.min(pick(60) * HOUR, now.getTime() - BEGIN.getTime()) : 0
      const at = new Date(now.getTime() - thisLate)
      const sale = await run(t => late.sellAtCounter.sell(t, { salesPointId: points[place]!.id, lines }, 's'))
      if (!sale) return
      enter(place, sale.lines, at)
      sold.push({ id: sale.id, point: place, at, lines: sale.lines })
    },
    // a sale is taken back
    async pick => {
      const sale = sold.at(-1 - pick(3))
      if (!sale) return
      const input = { counterSaleId: sale.id, reason: 'đổi ý' }
      if ((await ask(manager, WORDS.undo, input)).__typename === 'CounterSale') enter(sale.point, sale.lines, now, -1)
    },
    // an order is held, placed and fetched
    async pick => {
      const place = pick(2)
      const customer = anActor()
      const line = { salesPointId: points[place]!.id, productId: products[pick(6)]!.id, quantity: 1 + pick(6) }
      const basket = await application.holdBasket.execute({ idempotencyKey: randomUUID(), lines: [line], isAdult: true }, customer)
      if (basket instanceof Refusal) return
      const [order] = basket.orders
      const tomorrow = new Date(Math.ceil(now.getTime() / (24 * HOUR)) * 24 * HOUR + 3 * HOUR)
      await run(t =>
        application.placeOrder.place(
          t,
          {
            orderId: order!.id,
            pickupFrom: tomorrow,
            paymentMethod: 'ON_COLLECTION',
            contactName: 'Khách demo',
            contactPhone: '0905000000',
          },
          customer,
        ),
      )
      const fetched = await ask(manager, WORDS.handOver, {}, { id: order!.id })
      if (fetched.__typename === 'Order')
        enter(
          place,
          fetched.lines.map((one: Told) => ({ ...one, productId: line.productId })),
          now,
        )
    },
    // unsold goods go back; goods are lost, by somebody's fault or by a count
    async pick => {
      const place = pick(2)
      const goods = { salesPointId: points[place]!.id, productId: products[pick(6)]!.id, lotCode: `KG${pick(2)}` }
      const quantity = 1 + pick(3)
      const bearer = (['SALES_POINT', 'PRODUCER'] as const)[pick(2)]!
      const isBackOnly = pick(2) === 0
      if (isBackOnly) return void (await ask(manager, WORDS.giveBack, { ...goods, quantity }))
      const lost = await ask(manager, WORDS.adjust, { ...goods, change: -quantity, reason: 'DAMAGED', lossBorneBy: bearer })
      if (lost.__typename === 'StockLot' && bearer === 'SALES_POINT')
        enter(place, [{ ...goods, quantity, amount: quantity * (await priceOf(goods.productId)) }], now)
    },
    async pick => {
      const place = pick(2)
      const [productId, lotCode] = [products[pick(6)]!.id, `KG${pick(2)}`]
      const [level] = await database.query(
        'SELECT on_hand AS n FROM stock_level WHERE sales_point_id = $1 AND product_id = $2 AND lot_code = $3',
        [points[place]!.id, productId, lotCode],
      )
      if (!level || level.n === 0) return
      const counted = Math.max(0, level.n - 1 + pick(3))
      const { id: countId } = await ask(manager, WORDS.seal, { salesPointId: points[place]!.id, lines: [{ productId, lotCode, counted }] })
      const quantity = level.n - counted
      const reason = quantity > 0 ? 'LOST' : 'FOUND'
      if (quantity !== 0) await ask(manager, WORDS.explain, { countId, reasons: [{ productId, lotCode, reason }] })
      if (quantity > 0) enter(place, [{ productId, lotCode, quantity, amount: quantity * (await priceOf(productId)) }], now)
    },
    // goods go to the other point; what is lost on the way is the sender's affair
    async pick => {
      const place = pick(2)
      const [from, to] = [points[place]!.id, points[1 - place]!.id]
      const productId = products[pick(6)]!.id
      const { draftTransfer, sendTransfer, receiveTransfer } = application.transfers
      const lines = [{ productId, lotCode: `KG${pick(2)}`, quantity: 2 + pick(4) }]
      const sent = await run(async t => {
        const draft = await draftTransfer.draft(t, { fromPointId: from, toPointId: to, lines }, 's')
        const ready = draft instanceof Refusal ? draft : await sendTransfer.makeReady(t, draft, 's')
        return ready instanceof Refusal ? ready : sendTransfer.send(t, ready, 's')
      })
      if (!sent) return
      const line = sent.lines[0]!
      const told = { lineId: line.id, received: line.dispatched - 1, lost: 1, damaged: 0, returned: 0, note: null }
      const received = await run(t => receiveTransfer.receive(t, sent, [told], 's'))
      if (!received) return
      const input = { transferId: sent.id, discrepancyId: received.discrepancies[0]!.id, outcome: 'LOST', reason: 'rơi trên đường' }
      await ask(manager, WORDS.resolve, input)
      enter(place, [{ productId, lotCode: line.lotCode!, quantity: 1, amount: await priceOf(productId) }], now)
    },
    // the producer changes a price
    async pick => {
      const product = products[pick(6)]!
      await database.query('UPDATE product SET price = $2 WHERE id = $1', [product.id, 10_000 + pick(90_000)])
    },
  ]
  const OFTEN = [0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 3, 4, 5, 6, 7]

  for (const numbers of steps) {
    let place = 1
    const pick = (from: number) => numbers[place++ % numbers.length]! % from
    now = new Date(now.getTime() + (1 + (numbers[0]! % 34)) * HOUR)
    if (now >= endOf('2026-12')) break
    // statements are drawn somewhere in the month after
    if (nextMonths[0] && now >= endOf(nextMonths[0]) && numbers[1]! % 4 === 0) await draw(nextMonths.shift()!)
    await ACTIONS[OFTEN[numbers[2]! % OFTEN.length]!]!(pick)
  }
  now = new Date('2027-01-05T03:00:00Z')
  for (const month of nextMonths) await draw(month)
  return { points, producers, book }
}

test('three producers, two points: whatever happens, the statements are what customers paid, to the last đồng, nothing twice and nothing left out', async () => {
  let entries = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 99_999 }), { minLength: 12, maxLength: 12 }), { minLength: 70, maxLength: 110 }),
      async steps => {
        const { points, book } = await play(steps)
        entries += book.length
        const ids = points.map(({ id }) => id)
        const [ledger] = await database.query(
          `SELECT coalesce(sum(-m.quantity * coalesce(c.unit_price, o.unit_price)), 0)::float8 AS gross FROM stock_movement m
             LEFT JOIN counter_sale_line c ON c.counter_sale_id = m.cause_id AND c.product_id = m.product_id AND c.lot_code = m.lot_code
             LEFT JOIN order_line o ON o.order_id = m.cause_id AND o.product_id = m.product_id AND o.lot_code = m.lot_code
            WHERE m.sales_point_id = ANY($1) AND m.kind IN ('SOLD', 'RETURNED') AND m.lot_code LIKE 'KG%'`,
          [ids],
        )
        const [losses] = await database.query(
          `SELECT coalesce(sum(quantity * unit_price), 0)::float8 AS gross FROM consigned_loss WHERE borne_by = 'SALES_POINT' AND sales_point_id = ANY($1)`,
          [ids],
        )
        const [stated] = await database.query(
          `SELECT coalesce(sum(s.gross), 0)::float8 AS gross, coalesce(sum(s.commission), 0)::float8 AS commission, coalesce(sum(s.due), 0)::float8 AS due,
                  (SELECT count(*)::int FROM settlement_line l JOIN settlement t ON t.id = l.settlement_id WHERE t.sales_point_id = ANY($1)) AS lines
             FROM settlement s WHERE s.sales_point_id = ANY($1)`,
          [ids],
        )
        expect(stated.gross).toBe(ledger.gross + losses.gross)
        expect(stated.gross).toBe(stated.commission + stated.due)
        expect(stated.due).toBe(book.reduce((sum, { due }) => sum + due, 0))
        expect(stated.lines).toBe(book.length)
        expect(book.every(({ settled }) => settled)).toBe(true)
        await scene.insistOnLedger()
      },
    ),
    { numRuns: 4, endOnFailure: true },
  )
  expect(entries).toBeGreaterThan(200)
}, 120_000)
