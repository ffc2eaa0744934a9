import type { DataSource, EntityManager } from 'typeorm'
import { Outbox } from '../events/outbox.ts'
import { outboxBell } from '../events/outbox-bell.ts'
import { Refusal } from '../refusal.ts'
import { AuditTrail } from './audit-trail.ts'
import { claimEach, claimOnce, type IdempotencyKeyReused, type IdempotentRequest, recallOutcome, releaseClaims } from './idempotency.ts'

export interface Transaction {
  readonly manager: EntityManager
  readonly outbox: Outbox
  readonly audit: AuditTrail
}

export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction. A returned Refusal or a thrown error leaves no trace. */
  async run<Outcome>(work: (transaction: Transaction) => Promise<Outcome>): Promise<Outcome> {
    const runner = this.dataSource.createQueryRunner()
    try {
      await runner.startTransaction()
      const { manager } = runner
      const outbox = new Outbox(manager)
      const outcome = await work({ manager, outbox, audit: new AuditTrail(manager) })
      await (outcome instanceof Refusal ? runner.rollbackTransaction() : runner.commitTransaction())
      if (!outbox.isEmpty) outboxBell(this.dataSource).ring()
      return outcome
    } catch (error) {
      // when even this fails the connection is gone, and the transaction with it; the first error says why
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined)
      throw error
    } finally {
      await runner.release()
    }
  }

  /**
   * Like `run`, and asking twice is asking once: a repeat of `request.key` waits for the first and gets what it got,
   * `restore`d by id; the same key with other content is refused. A refused first try releases its key.
   */
  once<Outcome extends { readonly id: string }, No extends Refusal>(
    request: IdempotentRequest,
    work: (transaction: Transaction) => Promise<Outcome | No>,
    restore: (id: string, transaction: Transaction) => Promise<Outcome>,
  ) {
    return this.run(async transaction => {
      const { manager } = transaction
      if (!(await claimOnce(manager, request))) {
        const earlier = await recallOutcome(manager, request)
        return earlier instanceof Refusal ? earlier : restore(earlier, transaction)
      }
      const outcome = await work(transaction)
      if (!(outcome instanceof Refusal)) {
        await manager.query('UPDATE idempotency_key SET outcome_id = $3 WHERE scope = $1 AND key = $2', [
          request.scope,
          request.key,
          outcome.id,
        ])
      }
      return outcome
    })
  }

  /**
   * Like `once` for many requests in one transaction, answered in turn. `work` gets those that are asked for the first time; a request
   * it answers with a refusal must have left no trace of its own, and its key is free again. A thrown error undoes all of them.
   */
  onceEach<Request extends IdempotentRequest & { readonly outcomeId: string }, Outcome, No extends Refusal>(
    requests: readonly Request[],
    work: (transaction: Transaction, requests: readonly Request[]) => Promise<ReadonlyMap<Request, Outcome | No>>,
    restore: (id: string, transaction: Transaction) => Promise<Outcome>,
  ): Promise<(Outcome | No | IdempotencyKeyReused)[]> {
    return this.run(async transaction => {
      const { manager } = transaction
      const first = await claimEach(manager, requests)
      const outcomes = await work(
        transaction,
        requests.filter(request => first.has(request)),
      )
      await releaseClaims(
        manager,
        requests.filter(request => outcomes.get(request) instanceof Refusal),
      )
      const answers: (Outcome | No | IdempotencyKeyReused)[] = []
      for (const request of requests) answers.push(outcomes.get(request) ?? (await recall(request)))
      return answers

      async function recall(request: Request) {
        const earlier = await recallOutcome(manager, request)
        return earlier instanceof Refusal ? earlier : restore(earlier, transaction)
      }
    })
  }
}
