import type { Transaction } from '@ocop/service-kit/database'
import type { LoadPlan } from '../capabilities/plans/load-plan.use-case.ts'
import { DEMO, unitToday } from './demo-rows.ts'
import { PLAN_973 } from './plan-973.ts'
import { seedSnapshots } from './demo-snapshots.ts'

const YEARS_ON = 2
const later = (day: string) => `${Number(day.slice(0, 4)) + YEARS_ON}${day.slice(4)}`

/** The same targets for the province of today and this year: what is still due can be seen too. */
const PLAN_2026 = {
  ...PLAN_973,
  unitId: unitToday('48'),
  year: PLAN_973.year + YEARS_ON,
  number: 'DEMO-01/KH-UBND',
  decidedOn: '2026-03-02',
  unitsOn: '2026-03-02',
  title: 'Kế hoạch thực hiện Chương trình OCOP năm 2026 thành phố Đà Nẵng (minh họa)',
  note: `${DEMO}: chỉ tiêu chép từ kế hoạch năm 2024.`,
  targets: PLAN_973.targets.map(target => ({ ...target, deadline: later(target.deadline) })),
}

/** Plan 973 of Quảng Nam with its year’s snapshots, and one for the year that runs; both visibly demo data. */
export async function seedDemoPlans(transaction: Transaction, load: LoadPlan): Promise<void> {
  const plan = await load.execute(PLAN_973, transaction)
  await seedSnapshots(transaction.manager, plan)
  await load.execute(PLAN_2026, transaction)
}
