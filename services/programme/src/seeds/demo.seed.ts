import type { Transaction } from '@ocop/service-kit/database'
import type { LoadPlan } from '../capabilities/plans/load-plan.use-case.ts'
import { seedDemoPlan } from './demo-plan.ts'

interface Scene {
  readonly application: { readonly plans: { readonly loadPlan: LoadPlan } }
}

/** What the programme has to show before anybody has worked with it. */
export async function seedDemo(transaction: Transaction, { application }: Scene): Promise<void> {
  await seedDemoPlan(transaction, application.plans.loadPlan)
}
