import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, groupedBy, type RequestContext } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import { type PointSupport, SupportRepository } from './support.repository.ts'
import { problemOfSupport } from './words.rules.ts'

type NewSupport = Omit<PointSupport, 'id'>

const ACTION = 'record support for this sales point'

/** Public money that a point was given. */
export class RecordSupport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterArea: EnterArea; readonly manager: EntityManager },
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey, ...given }: NewSupport & { readonly idempotencyKey: string },
    actor: Actor,
  ): Promise<PointSupport | Refusal> {
    const userId = await this.neighbours.enterArea.require(this.neighbours.manager, actor, given.salesPointId, ACTION)
    const support = this.#checked(given)
    return this.unitOfWork.once<PointSupport, Refusal>(
      { scope: `recordSalesPointSupport:${userId}`, key: idempotencyKey, content: support },
      transaction => this.record(transaction, support, userId),
      (id, { manager }) => new SupportRepository(manager).get(id),
    )
  }

  /** Writes it down, whoever asks was let in before. */
  async record({ manager, audit }: Transaction, support: NewSupport, actorId: string): Promise<PointSupport> {
    const id = randomUUID()
    const supports = new SupportRepository(manager)
    await supports.add({ id, ...support }, actorId, this.now())
    await audit.add({ actorId, action: 'recordSalesPointSupport', subject: 'SalesPoint', subjectId: support.salesPointId, after: support })
    return supports.get(id)
  }

  async load(salesPointId: string, { loaders }: RequestContext): Promise<readonly PointSupport[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new SupportRepository(this.neighbours.manager).ofPoints(ids), one => one.salesPointId)
    return (await loaders.for<string, PointSupport[]>('support of sales points', find).load(salesPointId)) ?? []
  }

  #checked(given: NewSupport): NewSupport {
    const support = { ...given, decisionNumber: given.decisionNumber.trim(), source: given.source.trim() }
    const problem = problemOfSupport(support, vietnamDay(this.now()))
    if (problem) throw new BadInput(problem.field, problem.message)
    return support
  }
}
