import { createTestDatabase } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'

test('every migration can be taken back and made again', async () => {
  const database = await createTestDatabase({ entities, migrations })
  const runner = database.createQueryRunner()
  const tables = async () =>
    (await runner.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') ORDER BY 1`))
      .length
  const ours = migrations.slice(1).map(migration => new migration())
  const full = await tables()

  for (const migration of ours.toReversed()) await migration.down(runner)
  const [{ left }] = await runner.query(
    `SELECT count(*)::int AS left FROM pg_class WHERE relname ~ '^(lot|trace|recall|sold|known_product)'`,
  )
  for (const migration of ours) await migration.up(runner)

  expect(left).toBe(0)
  expect(await tables()).toBe(full)
  await runner.release()
  await database.drop()
})
