import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { builtService } from '../catalog/built-service.ts'

interface Line {
  readonly salesPointId: string
  readonly productId: string
  readonly quantity: number
}

interface Service {
  readonly holdBasket: { execute(command: { idempotencyKey: string; lines: Line[]; isAdult: boolean }, actor: unknown): Promise<object> }
  readonly checkLedger: { execute(): Promise<readonly unknown[]> }
}

interface SceneMaker {
  aPoint(): Promise<{ id: string }>
  aProduct(): Promise<{ id: string }>
  receive(point: { id: string }, product: { id: string }, quantity: number): Promise<unknown>
}

interface Database {
  destroy(): Promise<void>
}

const load = async <Module>(service: string, file: string) => (await import(pathToFileURL(builtService(service, file)).href)) as Module

const MANY = 500_000_000

/** The service itself, in this process, on a database of its own, with so many shelves of one lot each. */
export class StockScene {
  readonly shelves: Omit<Line, 'quantity'>[] = []
  #service!: Service
  #database!: Database

  /** `url` is the database owner's address. */
  async create(url: string, connections: number, [points, products]: readonly [number, number]): Promise<void> {
    const { openDatabase } = await import('@ocop/service-kit/database')
    const { entities, migrations } = await load<{ entities: []; migrations: [] }>('sales-points', 'data-source.js')
    const { createApplication } = await load<{ createApplication: (database: Database, now: () => Date) => Promise<Service> }>(
      'sales-points',
      'application.js',
    )
    const { setScene } = await load<{ setScene: (database: Database, service: Service) => SceneMaker }>(
      'sales-points',
      'seeds/test-scene.js',
    )
    this.#database = await openDatabase({ url, entities, migrations, poolSize: connections })
    this.#service = await createApplication(this.#database, () => new Date())
    const scene = setScene(this.#database, this.#service)
    const goods = []
    for (let count = 0; count < products; count++) goods.push(await scene.aProduct())
    for (let count = 0; count < points; count++) {
      const point = await scene.aPoint()
      for (const product of goods) {
        await scene.receive(point, product, MANY)
        this.shelves.push({ salesPointId: point.id, productId: product.id })
      }
    }
  }

  /** Fills the ledger of the last two years; levels stay the sum of their movements. `admin` is the superuser's address of this database. */
  async fill(count: number, admin: string): Promise<void> {
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    try {
      // its tables are the service's own
      await client.query('SET ROLE service')
      await client.query(`SELECT open_ledger_month((now() - interval '1 month' * n)::date) FROM generate_series(0, 24) n`)
      await client.query('RESET ROLE')
      // triggers would write ten million levels
      await client.query('SET session_replication_role = replica')
      await client.query(
        `INSERT INTO stock_movement (id, sales_point_id, product_id, lot_code, kind, quantity, on_hand_after, actor_id, cause_id, occurred_at)
         SELECT gen_random_uuid(), l.sales_point_id, l.product_id, l.lot_code, CASE WHEN n % 2 = 0 THEN 'SOLD' ELSE 'RECEIVED' END,
                CASE WHEN n % 2 = 0 THEN -1 ELSE 1 END, 0, 'bench', gen_random_uuid(), now() - interval '24 months' * (1 - n::float8 / $1)
           FROM generate_series(1, $1::int) n
           JOIN (SELECT row_number() OVER (ORDER BY sales_point_id, product_id) - 1 AS number, count(*) OVER () AS shelves, * FROM stock_level) l
             ON l.number = (n / 2) % l.shelves`,
        [count],
      )
      // orders that came to nothing, so many that no plan is made for an empty table
      await client.query(
        `WITH o AS (
           INSERT INTO customer_order (id, number, checkout_id, sales_point_id, customer_id, status, total, held_at, ended_at)
           SELECT gen_random_uuid(), 'DH' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 10)), gen_random_uuid(), l.sales_point_id, gen_random_uuid()::text, 'EXPIRED', 0, now(), now()
             FROM generate_series(1, least($1::int / 10, 100000)) n
             JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS number, count(*) OVER () AS points, id AS sales_point_id FROM sales_point) l ON l.number = n % l.points
           RETURNING id)
         INSERT INTO order_line (order_id, product_id, lot_code, quantity, unit_price, amount) SELECT id, gen_random_uuid(), 'bench', 1, 0, 0 FROM o`,
        [count],
      )
      await client.query('VACUUM ANALYZE')
      await client.query('CHECKPOINT')
    } finally {
      await client.end()
    }
  }

  async reserve(shelf: number): Promise<void> {
    const command = { idempotencyKey: randomUUID(), lines: [{ ...this.shelves[shelf]!, quantity: 1 }], isAdult: false }
    const outcome = await this.#service.holdBasket.execute(command, { userId: randomUUID(), memberships: [] })
    if (!('orders' in outcome)) throw new Error(`not held: ${JSON.stringify(outcome)}`)
  }

  /** Answers how many levels are not the sum of their movements. */
  async faults(): Promise<number> {
    return (await this.#service.checkLedger.execute()).length
  }

  close(): Promise<void> {
    return this.#database.destroy()
  }
}
