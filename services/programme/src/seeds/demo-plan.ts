import type { Transaction } from '@ocop/service-kit/database'
import type { LoadPlan } from '../capabilities/plans/load-plan.use-case.ts'
import { PLAN_973 } from './plan-973.ts'

/** Plan 973 of Quảng Nam, published and visibly demo data. */
export const seedDemoPlan = (transaction: Transaction, load: LoadPlan) => load.execute(PLAN_973, transaction)
