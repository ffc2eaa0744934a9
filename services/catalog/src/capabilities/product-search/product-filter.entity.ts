import type { ProductSort } from './product-sort.enum.ts'

/** What a person narrowed a list down by; an absent or empty choice does not narrow. */
export interface ProductChoices {
  readonly stars?: readonly number[] | null
  readonly sectors?: readonly string[] | null
  readonly sets?: readonly number[] | null
  readonly provinces?: readonly string[] | null
  readonly districts?: readonly string[] | null
  readonly certificates?: readonly string[] | null
  readonly isOnShelf?: boolean | null
  readonly producers?: readonly string[] | null
  readonly minimumPrice?: number | null
  readonly maximumPrice?: number | null
}

export interface ProductQuestion {
  readonly words: readonly string[]
  readonly choices: ProductChoices
  readonly sort: ProductSort
  readonly limit: number
  readonly offset: number
  readonly after: readonly (string | number | null)[] | undefined
  readonly today: string
  readonly withTotal: boolean
  readonly withFacets: boolean
}

export interface Count {
  readonly value: string
  readonly label: string | null
  readonly count: number
}

export type Facet = 'stars' | 'sectors' | 'sets' | 'provinces' | 'districts' | 'certificates' | 'onShelf'

export interface ProductAnswer {
  readonly page: readonly { readonly id: string; readonly key: string | number }[]
  readonly total: number | null
  readonly facets: Readonly<Record<Facet, readonly Count[]>> | null
}
