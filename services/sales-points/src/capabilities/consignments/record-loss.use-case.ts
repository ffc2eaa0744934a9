import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { ContractSide } from './consignment.enum.ts'
import { type ConsignedLoss, ConsignedLossRepository } from './consigned-loss.repository.ts'
import { LossBearerNeeded } from './consignments.refusals.ts'

export { LossBearerNeeded } from './consignments.refusals.ts'

interface Change {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly ownerId: string | null
  /** Signed; what became more is nobody's loss. */
  readonly change: number
}

/** Remembers whose loss it is when goods on consignment become fewer without a sale. The point's own goods are its own affair. */
export class RecordLoss {
  constructor(private readonly now: Clock) {}

  /** Why a correction cannot be booked as it was told. */
  whyNot({ ownerId, change }: Pick<Change, 'ownerId' | 'change'>, borneBy: ContractSide | null | undefined): LossBearerNeeded | undefined {
    return ownerId !== null && change < 0 && !borneBy ? new LossBearerNeeded() : undefined
  }

  async execute({ manager }: Transaction, changes: readonly Change[], { causeId, borneBy }: { causeId: string; borneBy: ContractSide }) {
    const losses = changes.flatMap<ConsignedLoss>(({ ownerId, change, ...lot }) =>
      ownerId === null || change >= 0 ? [] : [{ ...lot, ownerId, quantity: -change, causeId, borneBy }],
    )
    if (losses.length > 0) await new ConsignedLossRepository(manager).add(losses, this.now())
  }
}
