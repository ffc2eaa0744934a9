import { type Actor, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import { sidesOf } from '../consignments/enter-consignment.use-case.ts'
import type { PurchaseAction } from './purchase.enum.ts'
import type { Purchase } from './purchase.entity.ts'
import { PurchaseRepository } from './purchase.repository.ts'
import { isOwnAffair, purchaseActions } from './purchase.rules.ts'
import { PurchaseNotInState } from './purchases.refusals.ts'

export interface EnteredPurchase {
  readonly purchase: Purchase
  readonly side: ContractSide
  readonly userId: string
}

const ACTION = 'do this with this purchase'
const SIDE: Readonly<Record<PurchaseAction, ContractSide>> = {
  CHANGE: 'SALES_POINT',
  DISCARD: 'SALES_POINT',
  SEND: 'SALES_POINT',
  CANCEL: 'SALES_POINT',
  CONFIRM: 'PRODUCER',
  DECLINE: 'PRODUCER',
  RECEIVE: 'SALES_POINT',
  CLOSE: 'SALES_POINT',
  INVOICE: 'PRODUCER',
  RECORD_PAYMENT: 'SALES_POINT',
}

/** On which sides of a purchase somebody stands; the producer is not there before it was sent. */
export const sidesOfPurchase = (purchase: Purchase, actor: Actor): ContractSide[] =>
  sidesOf(purchase, actor).filter(side => side === 'SALES_POINT' || !isOwnAffair(purchase.state))

/** Lets who decides at a locked purchase; everybody else, and everybody at an unknown one, gets the same answer. */
export async function enterPurchase(
  manager: EntityManager,
  { purchaseId, actor, action }: { purchaseId: string; actor: Actor; action: PurchaseAction },
): Promise<EnteredPurchase> {
  const userId = requireUser(actor)
  const purchase = await new PurchaseRepository(manager).lock(purchaseId)
  const side = SIDE[action]
  if (!purchase || !sidesOfPurchase(purchase, actor).includes(side)) throw new Forbidden(ACTION)
  return { purchase, side, userId }
}

export const whyNotPossible = ({ purchase, side }: EnteredPurchase, action: PurchaseAction): PurchaseNotInState | undefined =>
  purchaseActions(purchase, [side]).includes(action) ? undefined : new PurchaseNotInState(purchase.state)
