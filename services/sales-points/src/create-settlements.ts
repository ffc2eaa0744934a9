import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { FindTerms } from './capabilities/consignments/find-terms.use-case.ts'
import { FindPayeeAccounts } from './capabilities/payees/find-payee-accounts.use-case.ts'
import { SetProducerAccountResolver } from './capabilities/payees/set-producer-account.resolver.ts'
import { SetProducerAccount } from './capabilities/payees/set-producer-account.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import { AnswerSettlement } from './capabilities/settlements/answer-settlement.use-case.ts'
import { CorrectSettlement } from './capabilities/settlements/correct-settlement.use-case.ts'
import { DrawSettlement } from './capabilities/settlements/draw-settlement.use-case.ts'
import { PaySettlement } from './capabilities/settlements/pay-settlement.use-case.ts'
import {
  ReadSettlementsResolver,
  SettlementLineResolver,
  SettlementProductResolver,
  UnsettledMonthResolver,
} from './capabilities/settlements/read-settlements.resolver.ts'
import { ReadSettlements } from './capabilities/settlements/read-settlements.use-case.ts'
import { SettleResolver } from './capabilities/settlements/settle.resolver.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findSalesPoints: FindSalesPoints
  readonly findTerms: FindTerms
}

/** What sales points owe producers for goods on consignment. */
export function createSettlements(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const { manager, enterSalesPoint, findSalesPoints, findTerms } = neighbours
  const draw = new DrawSettlement(unitOfWork, { enterSalesPoint, findTerms }, now)
  const answer = new AnswerSettlement(unitOfWork, now)
  const correct = new CorrectSettlement(unitOfWork, draw, now)
  const pay = new PaySettlement(unitOfWork, now)
  const reading = new ReadSettlements(manager, now)
  const findPayeeAccounts = new FindPayeeAccounts(manager)
  const setProducerAccount = new SetProducerAccount(unitOfWork, now)
  return {
    resolvers: [
      new SettleResolver({ draw, correct, answer, pay }, reading),
      new ReadSettlementsResolver(reading, findSalesPoints, findPayeeAccounts),
      new UnsettledMonthResolver(reading, findSalesPoints),
      new SettlementLineResolver(),
      new SettlementProductResolver(),
      new SetProducerAccountResolver(setProducerAccount, findPayeeAccounts),
    ] as const,
    answer,
    correct,
    draw,
    pay,
    setProducerAccount,
  }
}
