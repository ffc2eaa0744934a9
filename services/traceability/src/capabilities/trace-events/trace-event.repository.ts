import type { EntityManager } from 'typeorm'
import type { EpcisAction } from './epcis-mapping.rules.ts'
import type { EpcisEventType } from './epcis-event-type.enum.ts'
import type { Flow } from './mass-balance.rules.ts'
import type { TraceStep } from './trace-step.enum.ts'

/** One event as it is written down, never to be changed. */
export interface NewTraceEvent {
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
  /** The shipment this receipt confirms. */
  readonly matchesEventId: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly recordedByRole: string
}

export interface NewInput {
  readonly lotId: string
  readonly quantity: number | null
}

/** What rules must know of a lot before something is added to its story. */
export interface LotFacts extends Flow {
  readonly isRecalled: boolean
  /** Of the first event that brought it into being and stands; null before there is any. */
  readonly beganAt: Date | null
}

const STANDS = (event: string) => `NOT EXISTS (SELECT FROM trace_correction c WHERE c.event_id = ${event})`
const SUM = (step: TraceStep) => `coalesce(sum(e.quantity) FILTER (WHERE e.step = '${step}'), 0)::bigint`

export class TraceEventRepository {
  constructor(private readonly manager: EntityManager) {}

  /** False when this very event was written before. */
  async add(event: NewTraceEvent): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO trace_event (id, lot_id, step, type, biz_step, disposition, action, event_time, time_zone_offset, place, sales_point_id, details,
                                quantity, matches_event_id, recorded_at, recorded_by, recorded_by_role)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT (id) DO NOTHING RETURNING 1`,
      [
        event.id,
        event.lotId,
        event.step,
        event.type,
        event.bizStep,
        event.disposition,
        event.action,
        event.eventTime,
        event.timeZoneOffset,
        event.place,
        event.salesPointId,
        event.details,
        event.quantity,
        event.matchesEventId,
        event.recordedAt,
        event.recordedBy,
        event.recordedByRole,
      ],
    )
    return rows.length === 1
  }

  /** Fails on `genealogy_is_acyclic` when the lot went into one of them. */
  async addInputs(eventId: string, lotId: string, inputs: readonly NewInput[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO lot_input (event_id, lot_id, input_lot_id, quantity, position)
       SELECT $1, $2, input.id, input.quantity, input.position FROM unnest($3::uuid[], $4::int[]) WITH ORDINALITY input (id, quantity, position)`,
      [eventId, lotId, inputs.map(input => input.lotId), inputs.map(({ quantity }) => quantity)],
    )
  }

  async declareWrong(correction: {
    eventId: string
    replacementId: string | null
    reason: string
    at: Date
    by: string
  }): Promise<boolean> {
    const { eventId, replacementId, reason, at, by } = correction
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO trace_correction (event_id, replacement_id, reason, declared_at, declared_by)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (event_id) DO NOTHING RETURNING 1`,
      [eventId, replacementId, reason, at, by],
    )
    return rows.length === 1
  }

  /** Read after the lots are locked: a statement sees what was committed before it began. */
  async factsOf(lotIds: readonly string[]): Promise<Map<string, LotFacts>> {
    const rows: (LotFacts & Record<'made' | 'consumed' | 'shipped' | 'sold' | 'destroyed', string>)[] = await this.manager.query(
      `SELECT l.id AS "lotId", l.quantity, l.unit, told.*, used.consumed, told.recorded_sold + till.sold AS sold,
              EXISTS (SELECT FROM recall r WHERE r.lot_id = l.id AND r.closed_at IS NULL) AS "isRecalled"
         FROM lot l
        CROSS JOIN LATERAL (SELECT min(e.event_time) FILTER (WHERE e.step IN ('HARVESTED', 'RECEIVED_MATERIAL', 'PROCESSED')) AS "beganAt", ${SUM('PROCESSED')} AS made, ${SUM('SHIPPED')} AS shipped,
                                   ${SUM('SOLD')} AS recorded_sold, ${SUM('DESTROYED')} AS destroyed
                              FROM trace_event e WHERE e.lot_id = l.id AND ${STANDS('e.id')}) told
        CROSS JOIN LATERAL (SELECT coalesce(sum(i.quantity), 0)::bigint AS consumed FROM lot_input i
                             WHERE i.input_lot_id = l.id AND ${STANDS('i.event_id')}) used
        CROSS JOIN LATERAL (SELECT coalesce(sum(s.quantity), 0)::bigint AS sold FROM sold_line s
                             WHERE s.lot_id = l.id AND s.event_id IS NULL AND NOT s.is_undone) till
        WHERE l.id = ANY($1)`,
      [lotIds],
    )
    return new Map(
      rows.map(row => {
        const { made, consumed, shipped, sold, destroyed } = row
        return [row.lotId, { ...row, made: +made, consumed: +consumed, shipped: +shipped, sold: +sold, destroyed: +destroyed }] as const
      }),
    )
  }

  /** The lot an event is about and who told it; null when there is none. */
  async find(eventId: string): Promise<{ lotId: string; recordedByRole: string } | null> {
    const [row] = await this.manager.query(
      'SELECT lot_id AS "lotId", recorded_by_role AS "recordedByRole" FROM trace_event WHERE id = $1',
      [eventId],
    )
    return row ?? null
  }

  /** The oldest shipment of just so much, to this point or to nobody named, that no receipt has confirmed yet. */
  async findShipment(lotId: string, salesPointId: string, quantity: number, before: Date): Promise<string | null> {
    const [row]: { id: string }[] = await this.manager.query(
      `SELECT e.id FROM trace_event e
        WHERE e.lot_id = $1 AND e.step = 'SHIPPED' AND e.quantity = $3 AND e.event_time <= $4
          AND (e.sales_point_id IS NULL OR e.sales_point_id = $2) AND ${STANDS('e.id')}
          AND NOT EXISTS (SELECT FROM trace_event r WHERE r.matches_event_id = e.id)
        ORDER BY e.sales_point_id NULLS LAST, e.event_time, e.id LIMIT 1`,
      [lotId, salesPointId, quantity, before],
    )
    return row?.id ?? null
  }
}
