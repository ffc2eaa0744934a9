import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { LoadPlan } from '../capabilities/plans/load-plan.use-case.ts'
import type { GrantRecognition } from '../capabilities/recognitions/grant-recognition.use-case.ts'
import { seedOffices } from './demo-offices.ts'
import { seedDemoPlans } from './demo-plan.ts'
import { seedRegisters } from './demo-registers.ts'
import { producerOf } from './demo-rows.ts'
import { REGISTERED_2024, seedYear2024 } from './demo-year-2024.ts'
import { seedYearNow } from './demo-year-now.ts'

interface Scene {
  readonly application: { readonly plans: { readonly loadPlan: LoadPlan }; readonly evaluation: { readonly grant: GrantRecognition } }
  readonly clock: Clock
}

const DAY = 86_400_000
/** Within the months of 2026 in which all that is told can have happened. */
const [EARLIEST, LATEST] = ['2026-11-20', '2026-12-28']

/** What the programme has to show before anybody has worked with it: plans, registers, and dossiers in every state. */
export async function seedDemo(transaction: Transaction, { application, clock }: Scene): Promise<void> {
  const { manager } = transaction
  const decided = { transaction, grant: application.evaluation.grant }
  await seedDemoPlans(transaction, application.plans.loadPlan)
  await seedOffices(manager, [...new Set(REGISTERED_2024.map(({ product, producer }) => producerOf(product, producer)))])
  await seedRegisters(manager, REGISTERED_2024)
  await seedYear2024(manager, decided)
  await seedYearNow(manager, decided, daysBefore(vietnamDay(clock())))
}

function daysBefore(today: string) {
  const day = today < EARLIEST ? EARLIEST : today > LATEST ? LATEST : today
  return (ago: number) => vietnamDay(new Date(Date.parse(`${day}T03:00:00Z`) - ago * DAY))
}
