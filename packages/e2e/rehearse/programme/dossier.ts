import type { Person } from '../person.ts'
import type { Product } from './import-products.ts'
import type { Unit } from './map.ts'
import type { Registration } from './registrations.ts'
import type { Level } from './seasons.ts'
import type { Table } from './tables.ts'

/** A conclusion as the play expects it from the sheets it has sent. */
export interface Concluded {
  readonly level: Level
  readonly average: number
  readonly star: number | null
  /** Annulled after an appeal, or of a dossier out of the running. */
  readonly counts: boolean
  isForwarded: boolean
}

/** A dossier as the play keeps book of it. */
export interface Played extends Registration {
  readonly id: string
  readonly product: Product
  readonly producer: Person
  readonly commune: Unit
  readonly table: Table
  /** Whether an office has taken it in. */
  isRegistered: boolean
  readonly conclusions: Concluded[]
  /** Stars given, the latest last. */
  readonly stars: { readonly star: number; readonly level: Level }[]
  isRevoked: boolean
}

/** The dossier with this turn. */
export const theOne = (dossiers: readonly Played[], turn: NonNullable<Registration['turn']>): Played => {
  const found = dossiers.find(dossier => dossier.turn === turn)
  if (!found) throw new Error(`no dossier is ${turn}`)
  return found
}
