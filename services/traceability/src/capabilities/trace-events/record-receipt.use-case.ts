import { fixedId } from '@ocop/service-kit/identifiers'
import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { LockLots } from '../lots/lock-lots.use-case.ts'
import { epcisShapeOf } from './epcis-mapping.rules.ts'
import { TraceEventRepository } from './trace-event.repository.ts'

/** Goods that a sales point says came in. */
export interface Receipt {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
  readonly at: string
}

/** A sales point's receipt becomes an event of the lot; when a shipment of just so much waits for it, the two confirm each other. */
export class RecordReceipt {
  constructor(
    private readonly lockLots: LockLots,
    private readonly now: Clock,
  ) {}

  /** `announcement` is the id under which it was announced: told twice, it is recorded once. Lots we do not know are left alone. */
  async execute(manager: EntityManager, { salesPointId, productId, lotCode, quantity, at }: Receipt, announcement: string): Promise<void> {
    const lot = await this.lockLots.byCode(manager, productId, lotCode)
    if (!lot) return
    const events = new TraceEventRepository(manager)
    const eventTime = new Date(at)
    await events.add({
      id: fixedId('receipt', announcement),
      lotId: lot.id,
      step: 'RECEIVED',
      ...epcisShapeOf('RECEIVED'),
      eventTime,
      timeZoneOffset: '+07:00',
      place: null,
      salesPointId,
      details: null,
      quantity,
      matchesEventId: await events.findShipment(lot.id, salesPointId, quantity, eventTime),
      recordedAt: this.now(),
      recordedBy: 'sales-points',
      recordedByRole: 'SALES_POINT',
    })
  }
}
