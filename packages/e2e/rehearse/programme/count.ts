import type { Cast } from './cast.ts'
import { goesOnFrom } from './decide.ts'
import type { Played } from './dossier.ts'
import type { Registers } from './keep-registers.ts'
import type { Unit } from './map.ts'
import type { Figure, InPlace } from './write-plan.ts'

export interface Counted {
  readonly dossiers: readonly Played[]
  readonly registers: Registers
  readonly labelsPassed: number
  readonly units: { readonly districts: number; readonly communes: readonly Unit[] }
  readonly market: { readonly withPoint: number; readonly points: number; readonly mixed: number }
  /** What was there before the play: demo data of the same year. */
  readonly before: Readonly<Record<string, Figure>>
  /** Units with a body, and districts that had decided, by the same demo data: the play may add none there. */
  readonly inPlaceBefore: InPlace
}

const figure = (numerator: number, denominator = 0): Figure => ({ numerator, denominator })
const FOOD_AND_DRINK = 20

/** The 17 figures by the play’s own books. */
export function countFigures(cast: Cast, counted: Counted): Record<string, Figure> {
  const { registers, units, market, before, labelsPassed } = counted
  const dossiers = counted.dossiers
  const registered = dossiers.filter(({ isRegistered }) => isRegistered)
  const submitting = new Set(dossiers.map(({ product }) => product.producerId))
  const bound = new Set(registered.filter(({ setNumber }) => setNumber <= FOOD_AND_DRINK).map(({ product }) => product.producerId))
  const isAmong = (some: ReadonlySet<string>) => (id: string) => some.has(id)
  const recognised = registered.filter(({ stars, isRevoked }) => stars.length > 0 && !isRevoked)
  const fourByProvince = dossiers.filter(one => one.stars.some(({ star, level }) => star === 4 && level === 'PROVINCE') && !one.isRevoked)
  const deciding = new Set(dossiers.filter(one => one.stars.some(({ level }) => level === 'DISTRICT')).map(({ district }) => district))
  const trainedNew = [...submitting].filter(isAmong(registers.trainedProducerIds)).length
  const bodies = new Set([...counted.inPlaceBefore.T1, ...registers.bodyUnitIds])
  const decidingUnits = new Set([...counted.inPlaceBefore.T15, ...[...deciding].map(district => cast.districts[district]!.id)])
  const more = (code: string, numerator: number, denominator = 0) =>
    figure(before[code]!.numerator + numerator, before[code]!.denominator + denominator)
  return {
    T1: figure(bodies.size, units.districts + units.communes.length),
    T2: more('T2', registers.trainedOfficers, registers.officers),
    T3: more('T3', trainedNew, submitting.size),
    T4: more('T4', recognised.length, registered.length),
    T5: more('T5', fourByProvince.length),
    T6: more('T6', registers.supported),
    T7: more('T7', [...bound].filter(isAmong(registers.committedProducerIds)).length, bound.size),
    T8: more('T8', labelsPassed, registered.length),
    T9: figure(market.withPoint, units.districts || units.communes.length),
    T10: figure(market.mixed, market.points),
    T11: more('T11', 1, 2),
    T12: more('T12', 2),
    T13: more('T13', 1),
    T14: more('T14', 1),
    T15: figure(decidingUnits.size, units.districts),
    T16: figure(1, 1),
    T17: forwarded(cast, dossiers, before['T17']!),
  }
}

/** Conclusions with points enough for the level above, and those that went there. */
function forwarded(cast: Cast, dossiers: readonly Played[], before: Figure): Figure {
  const enough = dossiers.flatMap(({ conclusions }) => conclusions).filter(one => one.counts && one.average >= goesOnFrom(cast, one.level))
  const gone = enough.filter(({ isForwarded }) => isForwarded)
  return figure(before.numerator + gone.length, before.denominator + enough.length)
}
