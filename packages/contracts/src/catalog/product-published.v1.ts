import { eventContract } from '../event-contract.ts'

/** What other services need to know of a published product. */
export interface PublishedProduct {
  readonly productId: string
  readonly slug: string
  readonly name: string
  readonly producerId: string
  readonly producerName: string
  /** 1 to 26. */
  readonly setNumber: number
  readonly originUnitId: string
  readonly originDistrictSlug: string | null
  readonly originProvinceSlug: string | null
  /** Star of the recognition valid when this was announced; null without one, and then both dates are null. */
  readonly star: number | null
  readonly starValidFrom: string | null
  readonly starValidTo: string | null
  readonly unit: string
  readonly isAlcohol: boolean
  /** Whole đồng, VAT included; null = ask the producer. */
  readonly price: number | null
  readonly code: string | null
  readonly imageUrl: string | null
  readonly isDemo: boolean
}

/** A product's page is public from now on. Key: the product's id. */
export const ProductPublishedV1 = eventContract<PublishedProduct>('catalog.product-published.v1')
