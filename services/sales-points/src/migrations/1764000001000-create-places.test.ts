import { createTestDatabase } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'

test('every migration goes down to nothing and up again', async () => {
  const database = await createTestDatabase({ entities, migrations })
  const things = () =>
    database.query(`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'migrations'
      UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`)
  const before = await things()

  for (const _ of migrations) await database.undoLastMigration()
  const bare = await things()
  await database.runMigrations()

  expect(before.length).toBeGreaterThan(20)
  expect(bare).toEqual([])
  expect(await things()).toEqual(before)
  await database.drop()
})
