import { createTestDatabase } from '@ocop/testing-kit'
import { expect, test } from 'vitest'
import { entities, migrations } from '../data-source.ts'

test('a point that was there before begins its history as it was, and the way back leads to the same', async () => {
  const database = await createTestDatabase({ entities, migrations })
  try {
    const runner = database.createQueryRunner()
    const later = migrations.slice(migrations.findIndex(({ name }) => name.startsWith('keepRegistry')))
    const down = async () => {
      for (const Migration of later.toReversed()) await new Migration().down(runner)
    }
    const up = async () => {
      for (const Migration of later) await new Migration().up(runner)
    }
    await down()
    await runner.query(`INSERT INTO sales_point (id, slug, name, folded, kind, status, address, unit_id, status_since, announced_at)
      VALUES (gen_random_uuid(), 'a', 'A', 'a', 'POST_OFFICE', 'SUSPENDED', 'A', gen_random_uuid(), '2026-02-03', '2026-02-04')`)

    await up()

    const steps = 'SELECT number, from_status, to_status, on_day::text, actor_id, told_at::date::text AS told FROM sales_point_step'
    expect(await runner.query(steps)).toEqual([
      { number: 1, from_status: null, to_status: 'SUSPENDED', on_day: '2026-02-03', actor_id: 'system', told: '2026-02-04' },
    ])
    await down()
    expect(await runner.query('SELECT announced_at::date::text AS told FROM sales_point')).toEqual([{ told: '2026-02-04' }])
    await up()
    await runner.release()
  } finally {
    await database.drop()
  }
})
