import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { DelegatedRight } from './delegated-right.enum.ts'
import { DelegateNotKnown, TooManyDelegates } from './delegates.refusals.ts'
import { type Delegation, DelegationRepository } from './delegation.repository.ts'

export interface Permission {
  readonly salesPointId: string
  readonly producerId: string
  readonly rights: readonly DelegatedRight[]
}

const MOST_DELEGATES = 100
const PERMIT = 'let a producer manage goods at this sales point'
const REVOKE = 'take this permission back'

/** A manager lets a producer manage its own goods at the point, and takes that back. Both are so from the same moment. */
export class PermitDelegate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findKnownProducts: FindKnownProducts },
    private readonly now: Clock,
  ) {}

  /** Other rights than before take the place of those; the same again change nothing. */
  execute(permission: Permission, actor: Actor): Promise<Delegation | Refusal> {
    const userId = requireRole(actor, PERMIT, ['SALES_POINT_MANAGER'], permission.salesPointId)
    if (permission.rights.length > 10) throw new BadInput('rights', 'Name each right once.')
    return this.unitOfWork.run(async transaction => {
      await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, permission.salesPointId, PERMIT)
      return this.permit(transaction, permission, userId)
    })
  }

  /** Permits, whoever asks was let in before. */
  async permit(
    transaction: Transaction,
    { salesPointId, producerId, isDemo = false, ...asked }: Permission & { readonly isDemo?: boolean },
    userId: string,
  ): Promise<Delegation | Refusal> {
    const { manager } = transaction
    const delegations = new DelegationRepository(manager)
    if (!(await this.neighbours.findKnownProducts.isProducer(manager, producerId))) return new DelegateNotKnown()
    const rights = Object.values(DelegatedRight).filter(right => right === 'SEE' || asked.rights.includes(right))
    await delegations.lockPoint(salesPointId)
    const earlier = await delegations.inForce(salesPointId, producerId)
    if (earlier && earlier.rights.join() === rights.join()) return earlier
    if (!earlier && (await delegations.countInForce(salesPointId)) >= MOST_DELEGATES) return new TooManyDelegates(MOST_DELEGATES)
    return this.#grant(transaction, earlier, { salesPointId, producerId, rights, isDemo, grantedBy: userId, grantedAt: this.now() })
  }

  async #grant({ manager, audit }: Transaction, earlier: Delegation | null, wanted: Parameters<DelegationRepository['grant']>[0]) {
    const delegations = new DelegationRepository(manager)
    const { salesPointId, producerId, rights, grantedBy, grantedAt } = wanted
    if (earlier) await delegations.revoke(earlier.id, grantedBy, grantedAt)
    const id = await delegations.grant(wanted)
    await audit.add({
      actorId: grantedBy,
      action: 'permitDelegate',
      subject: 'ProducerDelegation',
      subjectId: id,
      before: earlier && { rights: earlier.rights },
      after: { salesPointId, producerId, rights },
    })
    return (await delegations.find(id))!
  }

  /** Taking it back again changes nothing. */
  revoke(delegationId: string, actor: Actor): Promise<Delegation> {
    const userId = requireRole(actor, REVOKE, ['SALES_POINT_MANAGER'])
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const delegations = new DelegationRepository(manager)
      const delegation = await delegations.find(delegationId)
      if (!delegation) throw new Forbidden(REVOKE)
      requireRole(actor, REVOKE, ['SALES_POINT_MANAGER'], delegation.salesPointId)
      if (delegation.revokedAt) return delegation
      await delegations.revoke(delegationId, userId, this.now())
      const { rights } = delegation
      await audit.add({
        actorId: userId,
        action: 'revokeDelegate',
        subject: 'ProducerDelegation',
        subjectId: delegationId,
        before: { rights },
      })
      return (await delegations.find(delegationId))!
    })
  }
}
