import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { DEMO, insertRows, tableOf } from './demo-rows.ts'

const MONTH_ENDS = ['02-29', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31']
/** Code, what it was of, what it had come to at the end, and the months between which it grew. Of nothing: a count. */
const ROADS = tableOf(`
T1|259|259|2|3
T2|28|26|3|4
T3|15|15|3|5
T4|15|13|6|10
T5|0|3|9|10
T6|0|11|4|8
T7|13|13|2|3
T8|15|14|4|5
T9|18|18|5|9
T10|20|15|6|11
T11|5|3|11|12
T12|0|2|5|9
T13|0|1|9|10
T14|0|1|12|12
T15|18|5|6|7
T16|1|1|9|10
T17|3|3|6|7
`)

/** What the plan’s figures were at the end of each month of its year, made up for the demonstration. */
export async function seedSnapshots(manager: EntityManager, plan: { readonly id: string; readonly unitId: string; readonly year: number }) {
  const targets: { id: string; code: string }[] = await manager.query('SELECT id, code FROM plan_target WHERE plan_id = $1', [plan.id])
  const idOf = new Map(targets.map(({ id, code }) => [code, id]))
  const days = MONTH_ENDS.map(day => `${plan.year}-${day}`)
  const snapshotId = (day: string) => fixedId('plan-snapshot', `demo/${day}`)
  const snapshots = days.map(day => ({
    id: snapshotId(day),
    plan_id: plan.id,
    taken_on: day,
    note: DEMO,
    taken_by: 'system',
    taken_at: `${day}T14:00:00Z`,
  }))
  await insertRows(manager, 'plan_snapshot', snapshots)
  const figures = days.flatMap((day, place) =>
    ROADS.map(([code, of, end, from, to]) => ({
      snapshot_id: snapshotId(day),
      target_id: idOf.get(code!),
      code,
      measure: of === '0' ? 'COUNT' : 'PERCENT',
      unit_id: plan.unitId,
      numerator: Math.round(Number(end) * grown(place + 2, Number(from), Number(to))),
      denominator: Number(of),
    })),
  )
  await insertRows(manager, 'snapshot_figure', figures)
}

const grown = (month: number, from: number, to: number) => Math.min(1, Math.max(0, (month - from + 1) / (to - from + 1)))
