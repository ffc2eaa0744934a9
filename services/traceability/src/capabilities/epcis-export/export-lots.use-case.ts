import type { Clock } from '@ocop/service-kit/clock'
import type { AddressLot } from '../identifiers/address-lot.use-case.ts'
import type { FindLots, LotView } from '../lots/find-lots.use-case.ts'
import type { ListTraceEvents, TraceEventView } from '../trace-events/list-trace-events.use-case.ts'
import { epcisDocumentOf } from './epcis-document.rules.ts'
import type { ExportedInput } from './exported-event.rules.ts'

/** A lot's story is never longer than this in practice; the newest beyond it are left out of the document. */
export class ExportLots {
  constructor(
    private readonly now: Clock,
    private readonly neighbours: {
      readonly findLots: FindLots
      readonly listTraceEvents: ListTraceEvents
      readonly addressLot: AddressLot
    },
  ) {}

  /** One EPCIS 2.0 document per lot, in the order of the ids; null where there is no lot. Three statements, however many lots. */
  async execute(lotIds: readonly string[]): Promise<(string | null)[]> {
    const { findLots, listTraceEvents, addressLot } = this.neighbours
    const lots = await findLots.execute(lotIds)
    const stories = await listTraceEvents.whole(lotIds)
    const inputs = await this.#lotsUsedIn(stories.flat())
    const named = (lot: LotView) => ({ epcClass: addressLot.epcClass(lot), code: lot.code, unit: lot.unit, quantity: lot.quantity })
    return lots.map((lot, index) => {
      if (!lot) return null
      const events = stories[index]!.map(event => ({ ...event, inputs: event.inputs.flatMap(used => amountOf(used, inputs, named)) }))
      return JSON.stringify(epcisDocumentOf(named(lot), events, { ocop: addressLot.vocabulary() }, this.now()))
    })
  }

  async #lotsUsedIn(events: readonly TraceEventView[]): Promise<Map<string, LotView>> {
    const ids = [...new Set(events.flatMap(({ inputs }) => inputs.map(({ lotId }) => lotId)))]
    const lots = ids.length > 0 ? await this.neighbours.findLots.execute(ids) : []
    return new Map(lots.flatMap(lot => (lot ? [[lot.id, lot] as const] : [])))
  }
}

function amountOf(
  { lotId, quantity }: { lotId: string; quantity: number | null },
  lots: ReadonlyMap<string, LotView>,
  named: (lot: LotView) => { epcClass: string; unit: string },
): ExportedInput[] {
  const lot = lots.get(lotId)
  return lot ? [{ ...named(lot), quantity }] : []
}
