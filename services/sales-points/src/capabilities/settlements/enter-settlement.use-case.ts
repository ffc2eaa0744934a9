import { type Actor, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import { sidesOf } from '../consignments/enter-consignment.use-case.ts'
import type { SettlementAction } from './settlement.enum.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { settlementActions } from './settlement.rules.ts'
import { SettlementNotInState } from './settlements.refusals.ts'

interface Entering {
  readonly settlementId: string
  readonly actor: Actor
  readonly side: ContractSide
  /** For the words of a refusal: `accept this statement`. */
  readonly action: string
}

/** Lets those who decide for a side at their statement, locked; everybody else, and everybody at an unknown one, gets the same answer. */
export async function enterSettlement(
  manager: EntityManager,
  { settlementId, actor, side, action }: Entering,
): Promise<{ settlement: Settlement; userId: string }> {
  const userId = requireUser(actor)
  const settlement = await new SettlementRepository(manager).lock(settlementId)
  if (!settlement || !sidesOf(settlement, actor).includes(side)) throw new Forbidden(action)
  return { settlement, userId }
}

export const whyNot = ({ state }: Settlement, action: SettlementAction, side: ContractSide): SettlementNotInState | undefined =>
  settlementActions(state, [side]).includes(action) ? undefined : new SettlementNotInState(state)
