import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { ContractSide } from './consignment.enum.ts'
import { type Consignment, ConsignmentRepository, type Pair } from './consignment.repository.ts'
import { faultOfTerms, type ProposedTerms } from './consignment.rules.ts'
import { ConsignmentAlreadyProposed, ProducerNotKnown, ProductOfAnother } from './consignments.refusals.ts'
import { sidesOf } from './enter-consignment.use-case.ts'

export type Proposal = Pair & ProposedTerms

const ACTION = 'propose a consignment agreement here'

/** Either side proposes terms to the other. */
export class ProposeConsignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findKnownProducts: FindKnownProducts },
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...proposal }: Proposal & { idempotencyKey: string }, actor: Actor): Promise<Consignment | Refusal> {
    const userId = requireUser(actor)
    const [side] = sidesOf(proposal, actor)
    if (!side) throw new Forbidden(ACTION)
    const fault = faultOfTerms(proposal, vietnamDay(this.now()))
    if (fault) throw new BadInput(fault.field, fault.message)
    return this.unitOfWork.once<Consignment, Refusal>(
      { scope: `proposeConsignment:${userId}`, key: idempotencyKey, content: proposal },
      transaction => this.propose(transaction, proposal, { side, userId }),
      (id, { manager }) => new ConsignmentRepository(manager).get(id),
    )
  }

  /** Proposes, whoever asks was let in before. */
  async propose(
    { manager, audit }: Transaction,
    proposal: Proposal & { readonly isDemo?: boolean },
    { side, userId }: { side: ContractSide; userId: string },
  ): Promise<Consignment | Refusal> {
    const agreements = new ConsignmentRepository(manager)
    const { enterSalesPoint, findKnownProducts } = this.neighbours
    const status = await enterSalesPoint.statusOf(manager, proposal.salesPointId)
    // who is on the producer's side learns nothing of points that are not open
    if (!status) throw new Forbidden(ACTION)
    if (status !== 'ACTIVE') return new SalesPointNotActive(status)
    if (!(await findKnownProducts.isProducer(manager, proposal.producerId))) return new ProducerNotKnown()
    const priced = proposal.prices.map(({ productId }) => productId)
    if (!(await agreements.areOf(proposal.producerId, priced))) return new ProductOfAnother()
    await agreements.lockPair(proposal)
    if (await agreements.isProposed(proposal)) return new ConsignmentAlreadyProposed()
    const id = await agreements.propose({ isDemo: false, ...proposal, side, by: userId, at: this.now() })
    await audit.add({
      actorId: userId,
      action: 'proposeConsignment',
      subject: 'ConsignmentAgreement',
      subjectId: id,
      after: { side, ...proposal },
    })
    return agreements.get(id)
  }
}
