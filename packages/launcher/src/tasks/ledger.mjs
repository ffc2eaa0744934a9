import { openDatabases } from '../databases.mjs'
import { Failure, runTask } from '../failure.mjs'
import { ask } from '../ask-database.mjs'
import { openSecrets } from '../secrets.mjs'
import { dataDirectory } from '../stack.mjs'

const [action = 'check'] = process.argv.slice(2)

const ACTIONS = {
  check: {
    sql: `SELECT l.sales_point_id, l.product_id, l.lot_code, l.on_hand, coalesce(sum(s.quantity), 0)::int AS movements
            FROM stock_level l LEFT JOIN ledger_sums() s USING (sales_point_id, product_id, lot_code)
           GROUP BY 1, 2, 3, 4 HAVING l.on_hand <> coalesce(sum(s.quantity), 0) ORDER BY 1, 2, 3`,
    told: count =>
      count === 0
        ? 'Every level is the sum of its movements.\n'
        : `${count} levels are not. Put them right with: npm run ledger -- rebuild\n`,
  },
  rebuild: {
    sql: 'SELECT * FROM rebuild_levels()',
    told: count => `${count} levels were not the sum of their movements, and are now.\n`,
  },
}

await runTask(async () => {
  if (!Object.hasOwn(ACTIONS, action)) throw new Failure(`"${action}" is not known: npm run ledger -- check, or rebuild`)
  const dataDir = dataDirectory()
  const databases = await openDatabases({ dataDir, secrets: openSecrets(dataDir) })
  try {
    const rows = await ask(databases.url('sales-points'), ACTIONS[action].sql)
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
    process.stdout.write(ACTIONS[action].told(rows.length))
  } finally {
    if (!databases.wasRunning) await databases.stop()
  }
})
