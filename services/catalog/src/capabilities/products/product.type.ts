import { connectionTypes, DateTimeISO, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { ProductCodeType } from '../product-codes/product-code.type.ts'
import { ProductStatus } from './product-status.enum.ts'
import type { Product } from './product.entity.ts'
import { QuantityUnit } from './quantity-unit.enum.ts'

@ObjectType({ description: 'What an officer last decided about a page.' })
export class ModerationNote {
  @Field(() => ProductStatus, { description: '`PUBLISHED`, `RETURNED` or `WITHDRAWN`.' })
  decision!: ProductStatus

  @Field(() => String, { nullable: true, description: 'What the producer should mend or know. Null when the page was published.' })
  reason!: string | null

  @Field(() => DateTimeISO)
  decidedAt!: Date
}

@Directive('@key(fields: "id")')
@ObjectType('Product', { description: 'An OCOP product with its page. The public sees pages as last published by an officer.' })
export class ProductType {
  readonly producerId!: string
  readonly originId!: string
  readonly setNumber!: number

  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Name in addresses; stays when the name changes.' })
  slug!: string

  @Field(() => String)
  name!: string

  @Field(() => ProductStatus)
  status!: ProductStatus

  @Field(() => Boolean, { description: 'Part of the demonstration data.' })
  isDemo!: boolean

  @Field(() => Int, { description: 'Counts the changes. Pass it when editing: it keeps two people from writing over each other.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'One or two sentences. Null until written.' })
  summary!: string | null

  @Field(() => String, { nullable: true, description: 'Where it comes from and who makes it how. Null until written.' })
  story!: string | null

  @Field(() => String, { nullable: true, description: 'Null until written.' })
  ingredients!: string | null

  @Field(() => String, { nullable: true, description: 'How to use, serve or wear it. Null until written.' })
  usage!: string | null

  @Field(() => String, { nullable: true, description: 'How to keep it. Null until written.' })
  storage!: string | null

  @Field(() => String, { nullable: true, description: 'What one piece is: “chai 500 ml”. Null until written.' })
  packaging!: string | null

  @Field(() => Vnd, { nullable: true, description: 'Price of one piece, VAT included. Null: ask the producer.' })
  price!: number | null

  @Field(() => Boolean, { description: 'True when the price is made up for the demonstration.' })
  isPriceInvented!: boolean

  @Field(() => ProductCodeType, { nullable: true, description: 'The code it is known by. Null when it has none.' })
  code!: ProductCodeType | null

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => Boolean, { description: 'True for alcoholic drinks: not for people under 18.' })
  isAlcohol!: boolean

  @Field(() => DateTimeISO, { nullable: true, description: 'When the page became public. Null when it never was.' })
  publishedAt!: Date | null

  @Field(() => DateTimeISO)
  updatedAt!: Date

  @Field(() => ModerationNote, {
    nullable: true,
    description: 'For its producer and the officers in charge, once an officer decided; null otherwise.',
  })
  moderation!: ModerationNote | null

  static from(product: Product & { readonly isOpen?: boolean }): ProductType {
    const { decision, decisionReason: reason, decidedAt, isOpen, codeKind, codeValue } = product
    const moderation = isOpen && decision ? Object.assign(new ModerationNote(), { decision, reason, decidedAt }) : null
    return Object.assign(new ProductType(), product, { moderation, code: ProductCodeType.from(codeKind, codeValue) })
  }

  /** For an answer to the producer or officer who just wrote. */
  static open = (product: Product): ProductType => ProductType.from({ ...product, isOpen: true })
}

export const { NodeEdge: ProductEdge } = connectionTypes(() => ProductType, 'Product')
