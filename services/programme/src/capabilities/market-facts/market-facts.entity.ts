/** A sales point as it was announced; days are `2026-11-23`. */
export interface SalesPointFact {
  readonly salesPointId: string
  readonly unitId: string
  readonly name: string
  readonly status: string
  /** First day of the status. */
  readonly since: string
}

/** How many products of each origin lay on a point's shelf at the end of a day, and until the next that is told. */
export interface AssortmentFact {
  readonly salesPointId: string
  readonly on: string
  readonly ownDistrict: number
  readonly otherDistricts: number
  readonly otherProvinces: number
}

export interface SoldLine {
  readonly productId: string
  /** Whole đồng. */
  readonly amount: number
}

/** A fair as it was announced or held; null is what the announcement did not say. */
export interface FairFact {
  readonly fairId: string
  readonly name: string | null
  readonly theme: 'OCOP' | 'MIXED'
  readonly scope: 'IN_PROVINCE' | 'OUT_OF_PROVINCE' | 'OVERSEAS'
  readonly country: string | null
  readonly unitId: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly status: 'ANNOUNCED' | 'HELD'
}
