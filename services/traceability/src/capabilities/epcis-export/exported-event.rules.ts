/** A lot as EPCIS names it. */
export interface ExportedLot {
  readonly epcClass: string
  readonly code: string
  readonly unit: string
  readonly quantity: number
}

export interface ExportedInput {
  readonly epcClass: string
  readonly unit: string
  readonly quantity: number | null
}

export interface ExportedEvent {
  readonly id: string
  readonly step: string
  readonly type: string
  readonly bizStep: string
  readonly disposition: string | null
  readonly action: string | null
  readonly eventTime: Date
  readonly timeZoneOffset: string
  readonly recordedAt: Date
  readonly place: string | null
  readonly salesPointId: string | null
  readonly details: string | null
  readonly quantity: number | null
  readonly correctedAt: Date | null
  readonly correctionReason: string | null
  readonly replacementId: string | null
  readonly inputs: readonly ExportedInput[]
}

const TYPES: Record<string, string> = {
  OBJECT: 'ObjectEvent',
  AGGREGATION: 'AggregationEvent',
  TRANSFORMATION: 'TransformationEvent',
  TRANSACTION: 'TransactionEvent',
  ASSOCIATION: 'AssociationEvent',
}

/** UN/ECE Recommendation 20; pieces have none. */
const UNITS: Record<string, string> = { GRAM: 'GRM', MILLILITRE: 'MLT' }

const uuid = (id: string) => `urn:uuid:${id}`

/** One event of a lot in EPCIS 2.0 words; what CBV has no word for travels in fields of our own. */
export function epcisEventOf(lot: ExportedLot, event: ExportedEvent): object {
  return {
    type: TYPES[event.type],
    eventID: uuid(event.id),
    eventTime: event.eventTime.toISOString(),
    eventTimeZoneOffset: event.timeZoneOffset,
    recordTime: event.recordedAt.toISOString(),
    ...(event.action && { action: event.action }),
    ...goodsOf(lot, event),
    bizStep: event.bizStep,
    ...(event.disposition && { disposition: event.disposition }),
    ...placeOf(event),
    ...errorOf(event),
    'ocop:step': event.step,
    ...(event.place && { 'ocop:place': event.place }),
    ...(event.details && { 'ocop:details': event.details }),
    ...(event.correctionReason && { 'ocop:correctionReason': event.correctionReason }),
  }
}

function goodsOf(lot: ExportedLot, { type, id, quantity, inputs, step }: ExportedEvent): object {
  const goods = amountOf({ ...lot, quantity })
  if (type === 'TRANSFORMATION') {
    // without known inputs the standard asks for the name of the transformation instead
    const used = inputs.length > 0 ? { inputQuantityList: inputs.map(amountOf) } : { transformationID: uuid(id) }
    return { ...used, outputQuantityList: [amountOf({ ...lot, quantity: quantity ?? lot.quantity })] }
  }
  if (type === 'AGGREGATION') return { parentID: `${uuid(id)}#cases`, childQuantityList: [goods] }
  return { quantityList: [goods], ...(step === 'HARVESTED' && { ilmd: { 'ocop:lotCode': lot.code } }) }
}

const amountOf = ({ epcClass, unit, quantity }: ExportedInput) => ({
  epcClass,
  ...(quantity !== null && { quantity }),
  ...(quantity !== null && UNITS[unit] && { uom: UNITS[unit] }),
})

/** Goods shipped are still where they leave from; the sales point is where they go. */
function placeOf({ step, salesPointId }: ExportedEvent): object {
  if (salesPointId === null) return {}
  if (step === 'SHIPPED') return { destinationList: [{ type: 'location', destination: uuid(salesPointId) }] }
  return { readPoint: { id: uuid(salesPointId) }, bizLocation: { id: uuid(salesPointId) } }
}

function errorOf({ correctedAt, replacementId }: ExportedEvent): object {
  if (correctedAt === null) return {}
  const declarationTime = correctedAt.toISOString()
  if (replacementId === null) return { errorDeclaration: { declarationTime, reason: 'did_not_occur' } }
  return { errorDeclaration: { declarationTime, reason: 'incorrect_data', correctiveEventIDs: [uuid(replacementId)] } }
}
