import pg from 'pg'
import { expectInvariant } from '../figures.ts'

/** What the books say of one lot at one point. */
export function lotLevel(url: string, lot: { readonly salesPointId: string; readonly productId: string; readonly lotCode: string }) {
  return connected(url, async client => {
    const { rows } = await client.query<{ on_hand: string }>(
      'SELECT on_hand FROM stock_level WHERE sales_point_id = $1 AND product_id = $2 AND lot_code = $3',
      [lot.salesPointId, lot.productId, lot.lotCode],
    )
    return Number(rows[0]?.on_hand)
  })
}

/** The level of every lot at every point, and what of it is set aside, are the sums of their movements, and none is negative. */
export async function checkLedger(url: string): Promise<void> {
  const { levels, wrong, negative } = await connected(url, readBooks)
  expectInvariant('every level is the sum of its movements', levels > 0 && wrong === 0, { levels, wrong })
  expectInvariant('no level is negative', negative === 0, { levels, negative })
}

async function readBooks(client: pg.Client) {
  const { rows } = await client.query<{ levels: number; wrong: number; negative: number }>(`
    SELECT count(*)::int AS levels,
           count(*) FILTER (WHERE (level.on_hand, level.reserved) IS DISTINCT FROM (ledger.quantity, ledger.reserved))::int AS wrong,
           count(*) FILTER (WHERE level.on_hand < 0 OR level.reserved < 0 OR level.reserved > level.on_hand)::int AS negative
      FROM stock_level level
      FULL JOIN (SELECT sales_point_id, product_id, lot_code, sum(quantity) AS quantity, sum(reserved) AS reserved FROM stock_movement GROUP BY 1, 2, 3) ledger
      USING (sales_point_id, product_id, lot_code)`)
  return rows[0]!
}

async function connected<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
