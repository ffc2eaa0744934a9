import type { Cast } from './cast.ts'
import { goesOnFrom } from './decide.ts'
import type { Played } from './dossier.ts'
import type { Registers } from './keep-registers.ts'
import type { Unit } from './map.ts'
import type { Figure } from './write-plan.ts'

export interface Counted {
  readonly dossiers: readonly Played[]
  readonly registers: Registers
  readonly labelsPassed: number
  readonly units: { readonly districts: number; readonly communes: readonly Unit[] }
  readonly market: { readonly withPoint: number; readonly points: number; readonly mixed: number }
  /** What was there before the play: demo data of the same year. */
  readonly before: Readonly<Record<string, Figure>>
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
  return {
    T1: figure(registers.bodies, units.districts + units.communes.length),
    T2: figure(registers.trainedOfficers, registers.officers),
    T3: figure([...submitting].filter(isAmong(registers.trainedProducerIds)).length, submitting.size),
    T4: figure(recognised.length, registered.length),
    T5: figure(before['T5']!.numerator + fourByProvince.length),
    T6: figure(registers.supported),
    T7: figure([...bound].filter(isAmong(registers.committedProducerIds)).length, bound.size),
    T8: figure(labelsPassed, registered.length),
    T9: figure(market.withPoint, units.districts || units.communes.length),
    T10: figure(market.mixed, market.points),
    T11: figure(1, 2),
    T12: figure(before['T12']!.numerator + 2),
    T13: figure(before['T13']!.numerator + 1),
    T14: figure(1),
    T15: figure(deciding.size, units.districts),
    T16: figure(1, 1),
    T17: forwarded(cast, dossiers),
  }
}

/** Conclusions with points enough for the level above, and those that went there. */
function forwarded(cast: Cast, dossiers: readonly Played[]): Figure {
  const enough = dossiers.flatMap(({ conclusions }) => conclusions).filter(one => one.counts && one.average >= goesOnFrom(cast, one.level))
  return figure(enough.filter(({ isForwarded }) => isForwarded).length, enough.length)
}
