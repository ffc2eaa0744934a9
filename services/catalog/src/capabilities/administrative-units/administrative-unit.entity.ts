import type { AdministrativeLevel } from './administrative-level.enum.ts'
import type { SuccessionKind } from './succession-kind.enum.ts'

/** A row of `administrative_unit`. */
export interface AdministrativeUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameKey: string
  readonly slug: string
  readonly level: AdministrativeLevel
  readonly validFrom: string
  readonly isValidFromApproximate: boolean
  readonly validTo: string | null
  readonly legalBasis: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly tileColumn: number | null
  readonly tileRow: number | null
  readonly tileName: string | null
}

/** How `originId` is linked to `unit`. */
export interface AdministrativeUnitLink {
  readonly originId: string
  readonly kind: SuccessionKind
  readonly date: string
  readonly legalBasis: string | null
  readonly unit: AdministrativeUnit
}
