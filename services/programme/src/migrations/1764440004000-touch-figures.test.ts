import { createTestDatabase } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'

test('every migration goes down to nothing and up again', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase({ entities, migrations })
  const things = () =>
    database.query(`
      SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'migrations'
      UNION SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`)
  const before = await things()

  for (const _ of migrations) await database.undoLastMigration()
  const bare = await things()
  await database.runMigrations()

  expect(before.length).toBeGreaterThan(60)
  expect(bare).toEqual([])
  expect(await things()).toEqual(before)
  await database.drop()
})
