import type { ProductCodeKind } from '../product-codes/product-code-kind.enum.ts'
import type { ProductStatus } from './product-status.enum.ts'
import type { QuantityUnit } from './quantity-unit.enum.ts'

/** What a producer writes and an officer checks. */
export interface ProductPage {
  readonly name: string
  readonly summary: string | null
  readonly story: string | null
  readonly ingredients: string | null
  readonly usage: string | null
  readonly storage: string | null
  readonly packaging: string | null
  readonly price: number | null
  readonly isPriceInvented: boolean
  readonly unit: QuantityUnit
  readonly setNumber: number
  readonly codeKind: ProductCodeKind
  readonly codeValue: string
}

/** A row of `product`; the page is the public one, or with the revision in `draft` laid over it. */
export interface Product extends ProductPage {
  readonly id: string
  readonly slug: string
  readonly producerId: string
  readonly originId: string
  readonly status: ProductStatus
  readonly isPublic: boolean
  readonly isDemo: boolean
  readonly version: number
  readonly isAlcohol: boolean
  readonly draft: Partial<ProductPage> | null
  readonly decision: ProductStatus | null
  readonly decisionReason: string | null
  readonly decidedAt: Date | null
  readonly publishedAt: Date | null
  readonly updatedAt: Date
}
