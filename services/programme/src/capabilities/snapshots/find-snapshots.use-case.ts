import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { FrozenFigure, Snapshot } from './snapshot.entity.ts'
import { SnapshotRepository } from './snapshot.repository.ts'

export type { FrozenFigure, Snapshot } from './snapshot.entity.ts'

const MOST = 36

/** What was frozen, for plans and targets whose reader has been let in. */
export class FindSnapshots {
  constructor(private readonly manager: EntityManager) {}

  ofPlans = async (planIds: readonly string[]): Promise<Snapshot[][]> =>
    groupedBy(planIds, await new SnapshotRepository(this.manager).ofPlans(planIds, MOST), ({ planId }) => planId)

  figuresOf = async (snapshotIds: readonly string[]): Promise<FrozenFigure[][]> =>
    groupedBy(snapshotIds, await new SnapshotRepository(this.manager).figuresOf(snapshotIds), ({ snapshotId }) => snapshotId)

  trends = async (targetIds: readonly string[]): Promise<FrozenFigure[][]> =>
    groupedBy(targetIds, await new SnapshotRepository(this.manager).trends(targetIds, MOST), ({ targetId }) => targetId)
}
