import { type Actor, actsFor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { ContractSide } from './consignment.enum.ts'
import { type Consignment, ConsignmentRepository, type Pair } from './consignment.repository.ts'

/** On which sides of business between a sales point and a producer somebody decides: managers for the point, its people for the producer. */
export function sidesOf({ salesPointId, producerId }: Pair, actor: Actor): ContractSide[] {
  return [
    ...(actsFor(actor, salesPointId, 'SALES_POINT_MANAGER') ? (['SALES_POINT'] as const) : []),
    ...(actsFor(actor, producerId, 'PRODUCER') ? (['PRODUCER'] as const) : []),
  ]
}

/** The side whose list is asked for: exactly one of the two is told, and the person works there. */
export function sideAsked(
  { salesPointId, producerId }: { salesPointId?: string | null | undefined; producerId?: string | null | undefined },
  actor: Actor,
  action: string,
): { salesPointId: string } | { producerId: string } {
  requireUser(actor)
  if (Boolean(salesPointId) === Boolean(producerId)) throw new BadInput('salesPointId', 'Tell either the sales point or the producer.')
  if (salesPointId) {
    if (!actsFor(actor, salesPointId, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER')) throw new Forbidden(action)
    return { salesPointId }
  }
  if (!actsFor(actor, producerId!, 'PRODUCER')) throw new Forbidden(action)
  return { producerId: producerId! }
}

/** Lets those who decide for either side at their agreement, locked; everybody else, and everybody at an unknown one, gets the same answer. */
export async function enterConsignment(
  manager: EntityManager,
  { agreementId, actor, action }: { agreementId: string; actor: Actor; action: string },
): Promise<{ agreement: Consignment; sides: ContractSide[]; userId: string }> {
  const userId = requireUser(actor)
  const agreement = await new ConsignmentRepository(manager).lock(agreementId)
  const sides = agreement ? sidesOf(agreement, actor) : []
  if (!agreement || sides.length === 0) throw new Forbidden(action)
  return { agreement, sides, userId }
}
