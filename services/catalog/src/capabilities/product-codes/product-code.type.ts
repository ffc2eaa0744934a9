import { Field, ObjectType } from 'type-graphql'
import { ProductCodeKind } from './product-code-kind.enum.ts'

@ObjectType('ProductCode', { description: 'The code on the package or, without one, the platform’s own.' })
export class ProductCodeType {
  @Field(() => ProductCodeKind)
  kind!: ProductCodeKind

  @Field(() => String, { description: 'Digits for a GTIN; `NB-…` for internal codes.' })
  value!: string

  static from(kind: ProductCodeKind, value: string): ProductCodeType {
    return Object.assign(new ProductCodeType(), { kind, value })
  }
}
