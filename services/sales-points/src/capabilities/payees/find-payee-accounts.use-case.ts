import { inOrderOf, type RequestContext } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type PayeeAccount, PayeeAccountRepository, type ProducerAccount } from './payee-account.repository.ts'

export { vietQrPayload } from '@ocop/trade-rules'

/** Where the money for a point's orders goes. */
export class FindPayeeAccounts {
  constructor(private readonly manager: EntityManager) {}

  /** For use inside a transaction. */
  async of(manager: EntityManager, salesPointId: string): Promise<PayeeAccount | null> {
    return (await new PayeeAccountRepository(manager).findOfPoints([salesPointId]))[0] ?? null
  }

  /** One account for a request: one statement for all that are asked for in one tick. */
  load(salesPointId: string, { loaders }: RequestContext): Promise<PayeeAccount | null> {
    const loadMany = async (ids: readonly string[]) =>
      inOrderOf(ids, await new PayeeAccountRepository(this.manager).findOfPoints(ids), account => account.salesPointId)
    return loaders.for<string, PayeeAccount>(this, loadMany).load(salesPointId)
  }

  /** Where the money for a producer's goods goes. */
  ofProducer(producerId: string, { loaders }: RequestContext): Promise<ProducerAccount | null> {
    const loadMany = async (ids: readonly string[]) =>
      inOrderOf(ids, await new PayeeAccountRepository(this.manager).findOfProducers(ids), account => account.producerId)
    return loaders.for<string, ProducerAccount>('accounts of producers', loadMany).load(producerId)
  }
}
