import { randomUUID } from 'node:crypto'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'

const CLERK = fixedId('user', 'diemban@demo.ocop')
const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
/** More than any demo shelf holds, and less than every one does. */
const [HIGH, LOW] = [100, 1]
const COUNTED_AT = '503-1'

/** What a manager finds in the morning: a product that runs low, one that does not, and a count that waits for its reason. */
export async function seedTending({ manager }: Transaction, today: Date): Promise<void> {
  for (const number of ['502-1', COUNTED_AT])
    await manager.query(
      `INSERT INTO stock_threshold (sales_point_id, product_id, least, changed_by, changed_at)
       SELECT $1, k.product_id, CASE WHEN k.place = 1 THEN ${HIGH} ELSE ${LOW} END, $2, $3
         FROM (SELECT product_id, row_number() OVER (ORDER BY product_id) AS place FROM stock_level WHERE sales_point_id = $1 AND on_hand > 0 GROUP BY product_id) k
        WHERE k.place <= 2`,
      [fixedId('sales-point', number), MANAGER, today],
    )
  const id = randomUUID()
  const salesPointId = fixedId('sales-point', COUNTED_AT)
  await manager.query('INSERT INTO blind_count (id, sales_point_id, counted_by, counted_at) VALUES ($1, $2, $3, $4)', [
    id,
    salesPointId,
    CLERK,
    today,
  ])
  await manager.query(
    `INSERT INTO blind_count_line (blind_count_id, product_id, lot_code, expected, counted)
     SELECT $1, l.product_id, l.lot_code, l.on_hand, l.on_hand - CASE WHEN row_number() OVER (ORDER BY l.product_id, l.lot_code) = 1 THEN 1 ELSE 0 END
       FROM stock_level l WHERE l.sales_point_id = $2 AND l.on_hand > 2 ORDER BY l.product_id, l.lot_code LIMIT 5`,
    [id, salesPointId],
  )
}
