import pg from 'pg'

/** What a bare script does: check, take and write down in one statement, and nothing else. */
const RESERVE = {
  name: 'reserve',
  text: `WITH taken AS (UPDATE floor_level SET reserved = reserved + 1 WHERE id = $1 AND on_hand - reserved >= 1 RETURNING id)
         INSERT INTO floor_movement (level_id, quantity, at) SELECT id, 1, now() FROM taken`,
}

/** The least that a reservation can cost: two tables without promises, beside those of the service and as full as they are. */
export class StockFloor {
  readonly #pool: pg.Pool

  constructor(url: string, connections: number) {
    this.#pool = new pg.Pool({ connectionString: url, max: connections })
    // the server may end before the last of its connections is gone
    this.#pool.on('error', () => undefined)
  }

  async create(shelves: number): Promise<void> {
    await this.#pool.query(`
      CREATE TABLE floor_level (id integer PRIMARY KEY, on_hand integer NOT NULL, reserved integer NOT NULL DEFAULT 0);
      CREATE TABLE floor_movement (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, level_id integer NOT NULL, quantity integer NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX floor_movement_of_level ON floor_movement (level_id, id DESC)`)
    await this.#pool.query('INSERT INTO floor_level (id, on_hand) SELECT n, 1000000000 FROM generate_series(0, $1::int - 1) n', [shelves])
  }

  async fill(count: number, shelves: number): Promise<void> {
    await this.#pool.query(
      'INSERT INTO floor_movement (level_id, quantity, at) SELECT n % $2::int, 1, now() FROM generate_series(1, $1::int) n',
      [count, shelves],
    )
    // as the service's tables are: else PostgreSQL does it by itself while both are measured
    await this.#pool.query('VACUUM ANALYZE floor_movement')
  }

  async reserve(shelf: number): Promise<void> {
    const { rowCount } = await this.#pool.query({ ...RESERVE, values: [shelf] })
    if (rowCount !== 1) throw new Error(`the floor reserved ${rowCount} instead of 1`)
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
