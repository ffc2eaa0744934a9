import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, Forbidden, inOrderOf, type RequestContext, requireRole } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { NumberGap, Till } from './till.entity.ts'
import { TillRepository } from './till.repository.ts'

export type { NumberGap, Till } from './till.entity.ts'

/** How far the journal of a till has come. */
export interface Journal {
  readonly highest: number
  readonly gaps: readonly NumberGap[]
}

const EMPTY: Journal = { highest: 0, gaps: [] }

/** The tills of a point, for those who work there. */
export class FindTills {
  constructor(
    private readonly manager: EntityManager,
    private readonly enterSalesPoint: EnterSalesPoint,
  ) {}

  async ofPoint(salesPointId: string, actor: Actor): Promise<Till[]> {
    await this.enterSalesPoint.execute(this.manager, actor, salesPointId, 'see the tills of this sales point')
    return new TillRepository(this.manager).ofPoint(salesPointId)
  }

  /** One till, for those who work at its point; everybody else, and everybody for an unknown till, gets the same answer. */
  async one(tillId: string, actor: Actor, action: string): Promise<Till> {
    requireRole(actor, action, ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'])
    return this.#admitted(await new TillRepository(this.manager).find(tillId), actor, action)
  }

  /** The same, alone with the till's journal until the end of the transaction. */
  async lock({ manager }: Transaction, tillId: string, actor: Actor, action: string): Promise<Till> {
    return this.#admitted(await new TillRepository(manager).lock(tillId), actor, action)
  }

  async markSynced({ manager }: Transaction, tillId: string, at: Date, clockOffsetSeconds: number): Promise<void> {
    await new TillRepository(manager).markSynced(tillId, at, clockOffsetSeconds)
  }

  async journal(tillId: string): Promise<Journal> {
    return (await new TillRepository(this.manager).journals([tillId])).get(tillId) ?? EMPTY
  }

  /** One statement for all tills that are asked for in one tick. */
  loadJournal(tillId: string, { loaders }: RequestContext): Promise<Journal> {
    const loadMany = async (ids: readonly string[]) => {
      const journals = await new TillRepository(this.manager).journals(ids)
      return ids.map(id => journals.get(id) ?? EMPTY)
    }
    return loaders.for<string, Journal>('till journals', loadMany).load(tillId) as Promise<Journal>
  }

  async load(tillId: string, { loaders }: RequestContext): Promise<Till> {
    const loadMany = async (ids: readonly string[]) =>
      inOrderOf(ids, await new TillRepository(this.manager).findByIds(ids), till => till.id)
    return (await loaders.for<string, Till>('tills', loadMany).load(tillId))!
  }

  #admitted(till: Till | null, actor: Actor, action: string): Till {
    if (!till) throw new Forbidden(action)
    this.enterSalesPoint.admit(actor, till.salesPointId, action)
    return till
  }
}
