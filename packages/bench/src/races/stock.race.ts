import { randomUUID } from 'node:crypto'
import { withStack, type Stack } from '@ocop/launcher/stack'
import pg from 'pg'
import { ask, signIn } from '../ask.ts'
import { expectInvariant, print } from '../figures.ts'

const ROUNDS = 20
const BUYERS = 200
const UNITS = 50
const SELL = /* GraphQL */ `
  mutation ($input: SellAtCounterInput!) {
    sellAtCounter(input: $input) {
      __typename
    }
  }
`
const RECEIVE = /* GraphQL */ `
  mutation ($input: ReceiveGoodsInput!) {
    receiveGoods(input: $input) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`
const SHELF = '{ mySalesPoints { id } product(slug: "nuoc-mam-lang-bich-hoa") { id } }'

/** 200 staff sell one unit each of a lot of 50, at once, through the gateway; twenty lots one after the other. */
export function raceStock(): Promise<void> {
  return withStack(run, { fresh: true, source: { ...process.env, RATE_USER: '1000000', RATE_VISITOR: '1000000' } })
}

async function run({ gatewayUrl, databaseUrl }: Stack): Promise<void> {
  const token = await signIn(gatewayUrl, 'diemban')
  const { mySalesPoints, product } = await ask<{ mySalesPoints: { id: string }[]; product: { id: string } }>(gatewayUrl, SHELF, {}, token)
  const shelf = { salesPointId: mySalesPoints[0]!.id, productId: product.id }
  const totals = { rounds: ROUNDS, attempts: 0, sold: 0, refused: 0, failed: 0 }
  for (let round = 1; round <= ROUNDS; round++) {
    const lotCode = `RACE-${randomUUID().slice(0, 8)}`
    await ask(gatewayUrl, RECEIVE, { input: { ...shelf, lotCode, quantity: UNITS, idempotencyKey: randomUUID() } }, token)
    const outcomes = await Promise.all(Array.from({ length: BUYERS }, () => sellOne(gatewayUrl, { ...shelf, lotCode }, token)))
    const sold = outcomes.filter(outcome => outcome === 'CounterSale').length
    totals.attempts += BUYERS
    totals.sold += sold
    totals.refused += outcomes.filter(outcome => outcome === 'InsufficientStock').length
    totals.failed += outcomes.filter(outcome => outcome.startsWith('failed')).length
    expectInvariant('exactly the units there were are sold', sold === UNITS, { round, sold, units: UNITS })
  }
  print({ race: 'stock', ...totals })
  await checkLedger(databaseUrl('sales-points'))
}

async function sellOne(gatewayUrl: string, { salesPointId, productId, lotCode }: Record<string, string>, token: string): Promise<string> {
  const input = { salesPointId, idempotencyKey: randomUUID(), lines: [{ productId, lotCode, quantity: 1 }] }
  return ask<{ sellAtCounter: { __typename: string } }>(gatewayUrl, SELL, { input }, token).then(
    answer => answer.sellAtCounter.__typename,
    (error: Error) => `failed: ${error.message}`,
  )
}

/** The level of every lot at every point is the sum of its movements, and none is negative. */
async function checkLedger(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ levels: number; wrong: number; negative: number }>(`
      SELECT count(*)::int AS levels,
             count(*) FILTER (WHERE level.on_hand <> coalesce(ledger.sum, 0))::int AS wrong,
             count(*) FILTER (WHERE level.on_hand < 0)::int AS negative
        FROM stock_level level
        LEFT JOIN (SELECT sales_point_id, product_id, lot_code, sum(quantity) FROM stock_movement GROUP BY 1, 2, 3) ledger
        USING (sales_point_id, product_id, lot_code)`)
    const { levels, wrong, negative } = rows[0]!
    expectInvariant('every level is the sum of its movements', wrong === 0, { levels, wrong })
    expectInvariant('no level is negative', negative === 0, { levels, negative })
  } finally {
    await client.end()
  }
}
