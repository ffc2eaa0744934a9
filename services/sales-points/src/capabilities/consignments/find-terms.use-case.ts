import type { EntityManager } from 'typeorm'
import { type Consignment, ConsignmentRepository, type Pair } from './consignment.repository.ts'
import { isInForce } from './consignment.rules.ts'

export type { Consignment, Pair } from './consignment.repository.ts'
export { ConsignedPriceMissing, NoConsignmentInForce } from './consignments.refusals.ts'

/** What a sales point and a producer agreed, for the neighbours; inside their transaction. */
export class FindTerms {
  /** Whether the producer may give goods on consignment there on that day. */
  async isAgreed(manager: EntityManager, pair: Pair, day: string): Promise<boolean> {
    return (await new ConsignmentRepository(manager).ofPair(pair)).some(agreement => isInForce(agreement, day))
  }

  /**
   * Under which agreement goods of the two go that are sold on a day: the newest that had begun. An agreement that has ended still
   * governs what stayed on the shelf.
   */
  async governing(manager: EntityManager, pair: Pair): Promise<(day: string) => Consignment | undefined> {
    const agreements = await new ConsignmentRepository(manager).ofPair(pair)
    return day => agreements.findLast(({ validFrom }) => validFrom <= day) ?? agreements[0]
  }
}
