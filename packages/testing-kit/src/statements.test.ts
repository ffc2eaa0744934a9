import { createFoundation1764000000000, prepared, sendTogether, UnitOfWork } from '@ocop/service-kit/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

const READ = prepared('SELECT count(*)::int AS rows FROM thing WHERE number = $1')
const WRITE = 'INSERT INTO thing (number) VALUES ($1)'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let unitOfWork: UnitOfWork

beforeAll(async () => {
  database = await createTestDatabase({ entities: [], migrations: [createFoundation1764000000000] })
  await database.query('CREATE TABLE thing (number int PRIMARY KEY)')
  unitOfWork = new UnitOfWork(database)
})
afterAll(() => database.drop())

test('a prepared statement is planned once for a connection and answers like any other', async () => {
  await unitOfWork.run(async ({ manager }) => {
    for (const number of [1, 2, 1]) await manager.query(READ, [number])

    const kept = await manager.query('SELECT statement, (generic_plans + custom_plans)::int AS uses FROM pg_prepared_statements')

    expect(kept).toEqual([{ statement: READ, uses: 3 }])
  })
})

test('statements sent together are done in their order, each seeing those before it', async () => {
  const rows = await unitOfWork.run(({ manager }) =>
    sendTogether(manager, [
      [READ, [7]],
      [WRITE, [7]],
      [READ, [7]],
    ]),
  )

  expect(rows).toEqual([[{ rows: 0 }], [], [{ rows: 1 }]])
})

test('when one of them fails nothing of them stays, and the connection goes on', async () => {
  const work = unitOfWork.run(({ manager }) =>
    sendTogether(manager, [
      [WRITE, [8]],
      [WRITE, [8]],
      [READ, [8]],
    ]),
  )

  await expect(work).rejects.toThrow('thing_pkey')
  expect(await database.query(READ, [8])).toEqual([{ rows: 0 }])
})
