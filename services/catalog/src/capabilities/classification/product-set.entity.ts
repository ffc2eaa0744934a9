export interface NamedInTwoLanguages {
  readonly nameVi: string
  readonly nameEn: string
}

/** A row of `sector` with what belongs to it. */
export interface Sector extends NamedInTwoLanguages {
  readonly code: string
  readonly groups: ProductGroup[]
}

/** A row of `product_group`. */
export interface ProductGroup extends NamedInTwoLanguages {
  readonly code: string
  readonly sector: Sector
  readonly sets: ProductSet[]
}

/** A row of `product_set`. */
export interface ProductSet extends NamedInTwoLanguages {
  readonly number: number
  readonly group: ProductGroup
  readonly managingAgencies: readonly string[]
}
