import { createUnionType, Field, ObjectType } from 'type-graphql'
import { CodeLook } from '../identifiers/code-look.enum.ts'
import { LotType } from '../lots/lot.type.ts'
import { ProductType } from '../lots/product.type.ts'
import type { Scan } from './scan-lot.use-case.ts'
import { ScanWarning } from './scan-warning.enum.ts'

@ObjectType({ description: 'The code leads to a lot. That says whose label it is, not that the goods in hand are genuine.' })
export class LotFound {
  @Field(() => LotType)
  lot!: LotType

  @Field(() => [ScanWarning], { description: 'What to know before using the goods, gravest first; usually empty.' })
  warnings!: readonly ScanWarning[]
}

@ObjectType({ description: 'The code leads to a product, but to no lot that was declared.' })
export class ProductOnlyFound {
  @Field(() => ProductType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  product!: ProductType

  @Field(() => String, { description: 'Its name, as last announced.' })
  productName!: string

  @Field(() => String, { description: 'What is missing and what to do, in the language of the request (vi, en).' })
  message!: string
}

@ObjectType({ description: 'The code leads to nothing here; this says what it seems to be and what to do.' })
export class CodeUnknown {
  @Field(() => CodeLook)
  looksLike!: CodeLook

  @Field(() => String, { description: 'What the code seems to be, in the language of the request (vi, en).' })
  message!: string

  @Field(() => [String], { description: 'What to try next, best first; never empty.' })
  hints!: readonly string[]
}

export const ScanResult = createUnionType({
  name: 'ScanResult',
  description: 'What a scanned code leads to; there is always something to show.',
  types: () => [LotFound, ProductOnlyFound, CodeUnknown] as const,
})

export function scanResultFrom(scan: Scan): LotFound | ProductOnlyFound | CodeUnknown {
  if (scan.kind === 'LOT') return Object.assign(new LotFound(), { lot: LotType.from(scan.lot), warnings: scan.warnings })
  if (scan.kind === 'UNKNOWN') return Object.assign(new CodeUnknown(), scan)
  const { product, message } = scan
  return Object.assign(new ProductOnlyFound(), { product: ProductType.of(product.productId), productName: product.name, message })
}
