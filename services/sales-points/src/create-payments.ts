import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { FindPayableOrders } from './capabilities/orders/find-payable-orders.use-case.ts'
import type { ServeOrder } from './capabilities/orders/serve-order.use-case.ts'
import type { FindPayeeAccounts } from './capabilities/payees/find-payee-accounts.use-case.ts'
import { DecideCreditsResolver } from './capabilities/payments/decide-credits.resolver.ts'
import { DecideCredits } from './capabilities/payments/decide-credits.use-case.ts'
import { BankStatementRowResolver, ImportBankStatementResolver } from './capabilities/payments/import-statement.resolver.ts'
import { ImportBankStatement } from './capabilities/payments/import-statement.use-case.ts'
import { ReadCredits } from './capabilities/payments/read-credits.use-case.ts'
import { ReadStatement } from './capabilities/payments/read-statement.use-case.ts'
import { SettleCredits } from './capabilities/payments/settle-credits.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { UnmatchCreditResolver } from './capabilities/wrong-matches/unmatch-credit.resolver.ts'
import { UnmatchCredit } from './capabilities/wrong-matches/unmatch-credit.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findOrders: FindPayableOrders
  readonly findPayeeAccounts: FindPayeeAccounts
  readonly serveOrder: ServeOrder
}

/** The part of the application that finds out what money is for. */
export function createPayments(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const { manager, enterSalesPoint, findOrders, findPayeeAccounts, serveOrder } = neighbours
  const readCredits = new ReadCredits(manager)
  const settleCredits = new SettleCredits(findOrders, serveOrder)
  const readStatement = new ReadStatement(now)
  const importBankStatement = new ImportBankStatement(unitOfWork, { enterSalesPoint, findPayeeAccounts, readStatement, settleCredits }, now)
  const decideCredits = new DecideCredits(unitOfWork, { findOrders, serveOrder, settleCredits }, now)
  const unmatchCredit = new UnmatchCredit(unitOfWork, { findOrders, settleCredits }, now)
  return {
    resolvers: [
      new ImportBankStatementResolver(importBankStatement, readCredits),
      new BankStatementRowResolver(readCredits),
      new DecideCreditsResolver(decideCredits, readCredits, findOrders),
      new UnmatchCreditResolver(unmatchCredit),
    ] as const,
    useCases: { importBankStatement },
  }
}
