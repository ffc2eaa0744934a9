import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { epcisShapeOf } from './epcis-mapping.rules.ts'
import { TraceEventRepository } from './trace-event.repository.ts'

export interface ToldRecall {
  readonly lotId: string
  readonly reason: string
  readonly by: { readonly id: string; readonly role: string }
  readonly at: Date
}

/** A recall is part of the lot's story. */
export class RecordRecall {
  async execute(manager: EntityManager, { lotId, reason, by, at }: ToldRecall): Promise<void> {
    await new TraceEventRepository(manager).add({
      id: randomUUID(),
      lotId,
      step: 'RECALLED',
      ...epcisShapeOf('RECALLED'),
      eventTime: at,
      timeZoneOffset: '+07:00',
      place: null,
      salesPointId: null,
      details: reason,
      quantity: null,
      matchesEventId: null,
      recordedAt: at,
      recordedBy: by.id,
      recordedByRole: by.role,
    })
  }
}
