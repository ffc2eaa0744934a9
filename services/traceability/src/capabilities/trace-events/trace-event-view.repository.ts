import type { EntityManager } from 'typeorm'
import type { EpcisAction } from './epcis-mapping.rules.ts'
import type { EpcisEventType } from './epcis-event-type.enum.ts'
import type { TraceStep } from './trace-step.enum.ts'

export interface UsedInput {
  readonly lotId: string
  readonly quantity: number | null
}

/** An event as people see it, in one row. */
export interface TraceEventView {
  readonly id: string
  readonly lotId: string
  readonly step: TraceStep
  readonly type: EpcisEventType
  readonly bizStep: string
  readonly disposition: string | null
  readonly action: EpcisAction | null
  readonly eventTime: Date
  readonly timeZoneOffset: string
  readonly place: string | null
  readonly salesPointId: string | null
  readonly details: string | null
  readonly quantity: number | null
  readonly recordedAt: Date
  readonly recordedByRole: string
  readonly correctionReason: string | null
  readonly correctedAt: Date | null
  readonly replacementId: string | null
  readonly inputs: readonly UsedInput[]
}

const VIEW = `
  e.id, e.lot_id AS "lotId", e.step, e.type, e.biz_step AS "bizStep", e.disposition, e.action, e.event_time AS "eventTime",
  e.time_zone_offset AS "timeZoneOffset", e.place, e.sales_point_id AS "salesPointId", e.details, e.quantity, e.recorded_at AS "recordedAt",
  e.recorded_by_role AS "recordedByRole", c.reason AS "correctionReason", c.declared_at AS "correctedAt", c.replacement_id AS "replacementId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('lotId', i.input_lot_id, 'quantity', i.quantity) ORDER BY i.position), '[]')
     FROM lot_input i WHERE i.event_id = e.id) AS inputs`

export class TraceEventViewRepository {
  constructor(private readonly manager: EntityManager) {}

  byIds(ids: readonly string[]): Promise<TraceEventView[]> {
    return this.manager.query(`SELECT ${VIEW} FROM trace_event e LEFT JOIN trace_correction c ON c.event_id = e.id WHERE e.id = ANY($1)`, [
      ids,
    ])
  }

  /** The story of each lot, oldest first, at most `limit` events of each. */
  ofLots(lotIds: readonly string[], limit: number): Promise<TraceEventView[]> {
    return this.manager.query(
      `SELECT ${VIEW} FROM unnest($1::uuid[]) asked (lot_id)
        CROSS JOIN LATERAL (SELECT * FROM trace_event o WHERE o.lot_id = asked.lot_id ORDER BY o.event_time, o.id LIMIT $2) e
        LEFT JOIN trace_correction c ON c.event_id = e.id
       ORDER BY e.lot_id, e.event_time, e.id`,
      [lotIds, limit],
    )
  }
}
