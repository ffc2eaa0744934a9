import { groupedBy, pageSize } from '@ocop/service-kit/graphql'
import type { DataSource, EntityManager } from 'typeorm'
import { type TraceEventView, TraceEventViewRepository } from './trace-event-view.repository.ts'

export type { TraceEventView }

const LONGEST_STORY = 1_000

export class ListTraceEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** The story of each lot, oldest first, in the order of the lots. */
  async execute(lotIds: readonly string[], first: number, manager: EntityManager = this.dataSource.manager): Promise<TraceEventView[][]> {
    const events = await new TraceEventViewRepository(manager).ofLots([...new Set(lotIds)], pageSize(first))
    return groupedBy(lotIds, events, ({ lotId }) => lotId)
  }

  /** Whole stories, for documents that leave the house: at most a thousand events of each lot. */
  async whole(lotIds: readonly string[]): Promise<TraceEventView[][]> {
    const events = await new TraceEventViewRepository(this.dataSource.manager).ofLots([...new Set(lotIds)], LONGEST_STORY)
    return groupedBy(lotIds, events, ({ lotId }) => lotId)
  }

  /** Insists: for events that were just written. */
  async get(id: string, manager: EntityManager): Promise<TraceEventView> {
    const [event] = await new TraceEventViewRepository(manager).byIds([id])
    if (!event) throw new Error(`There is no trace event ${id}.`)
    return event
  }
}
