import { GoodsReceivedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { RecordReceipt } from '../capabilities/trace-events/record-receipt.use-case.ts'

/** Goods that came in at a sales point: part of the lot's story, and perhaps what confirms a shipment. */
export const whenGoodsReceived = (recordReceipt: RecordReceipt) =>
  reactTo(GoodsReceivedV1, 'record received goods', (receipt, { manager }, { id }) => recordReceipt.execute(manager, receipt, id))
