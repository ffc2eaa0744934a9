import type { ExportedEvent, ExportedLot } from './exported-event.rules.ts'
import { epcisEventOf } from './exported-event.rules.ts'

/** Where the words of our extension fields are explained. */
export interface Vocabulary {
  readonly ocop: string
}

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'

/** The story of a lot as an EPCIS 2.0 document (JSON-LD). */
export function epcisDocumentOf(lot: ExportedLot, events: readonly ExportedEvent[], vocabulary: Vocabulary, createdAt: Date): object {
  return {
    '@context': [CONTEXT, { ocop: vocabulary.ocop }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: createdAt.toISOString(),
    epcisBody: { eventList: events.map(event => epcisEventOf(lot, event)) },
  }
}
