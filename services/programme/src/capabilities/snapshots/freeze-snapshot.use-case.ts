import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { FindFigures } from '../figures/find-figures.use-case.ts'
import type { RefreshFigures } from '../figures/refresh-figures.use-case.ts'
import type { FindPlans } from '../plans/find-plans.use-case.ts'
import type { WritePlan } from '../plans/write-plan.use-case.ts'
import { isMonthEnd } from './month-end.rules.ts'
import type { Snapshot } from './snapshot.entity.ts'
import { SnapshotRepository } from './snapshot.repository.ts'
import { SnapshotTakenAlready } from './snapshots.refusals.ts'

export interface FreezeCommand {
  readonly idempotencyKey: string
  readonly planId: string
  readonly note?: string | null
}

interface Neighbours {
  readonly plans: FindPlans
  readonly write: WritePlan
  readonly figures: FindFigures
  readonly refresh: RefreshFigures
}

const LONGEST_NOTE = 500

/** Freezes a plan’s figures as they are: on the last evening of every month by itself, and whenever an office wants. */
export class FreezeSnapshot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly around: Neighbours,
    private readonly now: Clock,
  ) {}

  async byHand(
    { idempotencyKey: key, planId, note }: FreezeCommand,
    actor: Actor,
  ): Promise<Snapshot | SnapshotTakenAlready | IdempotencyKeyReused> {
    const [plan] = await this.around.plans.byIds([planId], actor)
    if (!plan) throw new Forbidden('freeze figures of this plan')
    const actorId = await this.around.write.enter(actor, plan.unitId, 'freeze figures of this plan')
    if ((note?.trim().length ?? 0) > LONGEST_NOTE) throw new BadInput('note', `At most ${LONGEST_NOTE} characters.`)
    await this.around.refresh.execute()
    return this.unitOfWork.once<Snapshot, SnapshotTakenAlready>(
      { scope: `freezeSnapshot:${actorId}`, key, content: { planId, note } },
      transaction => this.#freeze({ planId, note: note?.trim() || null }, actorId, transaction),
      (id, { manager }) => new SnapshotRepository(manager).find(id),
    )
  }

  /** Does nothing but on the last evening of a month. Answers how many plans were frozen. */
  async monthly(): Promise<number> {
    if (!isMonthEnd(this.now())) return 0
    const today = vietnamDay(this.now())
    await this.around.refresh.execute()
    return this.unitOfWork.run(async transaction => {
      const planIds = await new SnapshotRepository(transaction.manager).plansToFreeze(today)
      for (const planId of planIds) await this.#freeze({ planId, note: null }, 'system', transaction)
      return planIds.length
    })
  }

  async #freeze({ planId, note }: Pick<Snapshot, 'planId' | 'note'>, actorId: string, { manager, audit }: Transaction) {
    const snapshots = new SnapshotRepository(manager)
    const snapshot: Snapshot = { id: randomUUID(), planId, note, takenOn: vietnamDay(this.now()), takenAt: this.now() }
    const percent = this.around.figures.formulas().filter(({ measure }) => measure === 'PERCENT')
    const isTaken = await snapshots.take(
      snapshot,
      actorId,
      percent.map(({ name }) => name),
    )
    if (!isTaken) return new SnapshotTakenAlready((await snapshots.ofDay(planId, snapshot.takenOn))!.id)
    await audit.add({ actorId, action: 'freezeSnapshot', subject: 'plan_snapshot', subjectId: snapshot.id, after: snapshot })
    return snapshot
  }
}
