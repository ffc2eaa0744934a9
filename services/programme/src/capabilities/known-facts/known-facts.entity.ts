/** A unit as the catalogue told of it; days are `2026-11-23`. */
export interface KnownUnit {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  readonly validFrom: string
  readonly validTo: string | null
}

export interface KnownProducer {
  readonly producerId: string
  readonly name: string
  readonly slug: string
  readonly unitId: string
}

export interface KnownProduct {
  readonly productId: string
  readonly producerId: string
  readonly name: string
  readonly slug: string
  /** 1 to 26. */
  readonly setNumber: number
  /** Unit of origin. */
  readonly unitId: string
  readonly isPublished: boolean
}
