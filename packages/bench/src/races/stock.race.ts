import { randomUUID } from 'node:crypto'
import { withStack, type Stack } from '@ocop/launcher/stack'
import { ask, signIn } from '../ask.ts'
import { expectInvariant, print } from '../figures.ts'
import { checkLedger, lotLevel } from './stock-ledger.ts'

const ROUNDS = 20
const STAFF = 200
const UNITS = 50
const ACCOUNTS = ['diemban', 'quanlydiemban']
const SELL = /* GraphQL */ `
  mutation Sell($input: SellAtCounterInput!) {
    sellAtCounter(input: $input) {
      __typename
    }
  }
`
const RECEIVE = /* GraphQL */ `
  mutation Receive($input: ReceiveGoodsInput!) {
    receiveGoods(input: $input) {
      __typename
    }
  }
`
const SHELF = 'query Shelf { mySalesPoints { id slug } product(slug: "nuoc-mam-lang-bich-hoa") { id } }'
const SALES_POINT = '502-1'

interface Lot {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
}

/** 200 staff sell one unit each of a lot of 50, at once, through the gateway; twenty lots one after the other. */
export function raceStock(): Promise<void> {
  return withStack(run, { fresh: true, storefront: false })
}

async function run({ gatewayUrl, databaseUrl }: Stack): Promise<void> {
  const tokens = await Promise.all(ACCOUNTS.map(account => signIn(gatewayUrl, account)))
  const shelf = await findShelf(gatewayUrl, tokens[0]!)
  const totals: Record<string, number> = {}
  const startedAt = performance.now()
  for (let round = 1; round <= ROUNDS; round++) {
    const lot = { ...shelf, lotCode: `RACE-${randomUUID().slice(0, 8)}` }
    const outcomes = await raceForOne(gatewayUrl, lot, tokens)
    for (const [outcome, count] of Object.entries(outcomes)) totals[outcome] = (totals[outcome] ?? 0) + count
    const { CounterSale: sold = 0, InsufficientStock: refused = 0 } = outcomes
    const left = await lotLevel(databaseUrl('sales-points'), lot)
    const holds = sold === UNITS && refused === STAFF - UNITS && left === 0
    expectInvariant('exactly the units there are get sold, and everybody else is told so', holds, {
      round,
      units: UNITS,
      left,
      ...outcomes,
    })
  }
  const seconds = (performance.now() - startedAt) / 1000
  print({ race: 'stock', rounds: ROUNDS, attempts: ROUNDS * STAFF, ...totals, perSecond: Math.round((ROUNDS * STAFF) / seconds) })
  await checkLedger(databaseUrl('sales-points'))
}

async function findShelf(gatewayUrl: string, token: string): Promise<Omit<Lot, 'lotCode'>> {
  const { mySalesPoints, product } = await ask<{ mySalesPoints: { id: string; slug: string }[]; product: { id: string } }>(
    gatewayUrl,
    SHELF,
    {},
    token,
  )
  const salesPoint = mySalesPoints.find(({ slug }) => slug.includes(SALES_POINT)) ?? mySalesPoints[0]!
  return { salesPointId: salesPoint.id, productId: product.id }
}

/** How often each outcome was met. What did not end in an answer is counted under its reason. */
async function raceForOne(gatewayUrl: string, lot: Lot, tokens: readonly string[]): Promise<Record<string, number>> {
  const received = { ...lot, quantity: UNITS, idempotencyKey: randomUUID() }
  const { receiveGoods } = await ask<{ receiveGoods: { __typename: string } }>(gatewayUrl, RECEIVE, { input: received }, tokens[0])
  if (receiveGoods.__typename !== 'StockLot') throw new Error(`the lot was not received: ${receiveGoods.__typename}`)
  const outcomes = await Promise.all(Array.from({ length: STAFF }, (_, index) => sellOne(gatewayUrl, lot, tokens[index % tokens.length]!)))
  const counted = Object.groupBy(outcomes, outcome => outcome)
  return Object.fromEntries(Object.entries(counted).map(([outcome, those]) => [outcome, those!.length]))
}

function sellOne(gatewayUrl: string, { salesPointId, ...line }: Lot, token: string): Promise<string> {
  const input = { salesPointId, idempotencyKey: randomUUID(), lines: [{ ...line, quantity: 1 }] }
  return ask<{ sellAtCounter: { __typename: string } }>(gatewayUrl, SELL, { input }, token).then(
    answer => answer.sellAtCounter.__typename,
    (error: Error) => `failed: ${error.message}`,
  )
}
