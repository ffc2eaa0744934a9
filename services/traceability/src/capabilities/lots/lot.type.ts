import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { LotView } from './lot-view.repository.ts'
import { ProducerType } from './producer.type.ts'
import { ProductType } from './product.type.ts'
import { QuantityUnit } from './quantity-unit.enum.ts'
import { TrustTier } from './trust-tier.enum.ts'

@ObjectType({ description: 'A printable code that leads to the lot’s page: any phone camera reads it, no app is needed.' })
export class LotQr {
  @Field(() => String, { description: 'A complete SVG picture, error correction M, with the quiet zone around it. Scales to any size.' })
  svg!: string

  @Field(() => String, { description: 'The address in the code, for printing beside it.' })
  digitalLink!: string
}

@Directive('@key(fields: "id")')
@ObjectType('Lot', { description: 'Goods of one product (or one raw material) made under the same conditions and traced together.' })
export class LotType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'The lot code on the label (GS1 AI 10): 1 to 20 characters, unique within the product.' })
  code!: string

  @Field(() => ProductType, { nullable: true, description: 'Null for a raw material, and while the catalogue does not answer.' })
  product!: ProductType | null

  @Field(() => ProducerType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  producer!: ProducerType

  @Field(() => String, { description: 'Name of the product or raw material, as last announced: there even while the catalogue is away.' })
  productName!: string

  @Field(() => String, { description: 'Name of the producer, as last announced.' })
  producerName!: string

  @Field(() => String, { nullable: true, description: 'What it is, for a lot of raw material. Null for a lot of a product.' })
  materialName!: string | null

  @Field(() => Int, { description: 'How much was made, in `unit`.' })
  quantity!: number

  @Field(() => QuantityUnit)
  unit!: QuantityUnit

  @Field(() => LocalDate)
  producedOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day of use. Null when the goods do not expire.' })
  expiresOn!: string | null

  @Field(() => Boolean, { description: 'Made up to show the platform; not real goods.' })
  isDemo!: boolean

  @Field(() => Boolean, {
    description: 'True when the label carries an internal link instead of a GS1 code (“mã nội bộ, không phải GS1”).',
  })
  isInternalCode!: boolean

  @Field(() => TrustTier)
  trustTier!: TrustTier

  @Field(() => Int, {
    description: 'How often the label’s page was opened by people, all days together. High numbers on few goods hint at copied labels.',
  })
  scanCount!: number

  @Field(() => Int, { description: 'Units sold over the counter of sales points so far, in `unit`.' })
  soldCount!: number

  /** Not in the public schema: what field resolvers need. */
  readonly view!: LotView

  static from(view: LotView): LotType {
    const { id, code, productId, producerId, name: productName, producerName, materialName, quantity, unit } = view
    const { producedOn, expiresOn, isDemo, gtin, scanCount, soldCount } = view
    return Object.assign(new LotType(), {
      id,
      code,
      productName,
      producerName,
      materialName,
      quantity,
      unit,
      producedOn,
      expiresOn,
      isDemo,
      scanCount,
      soldCount,
      view,
      product: productId && ProductType.of(productId),
      producer: ProducerType.of(producerId),
      isInternalCode: gtin === null,
      trustTier: tierOf(view),
    })
  }
}

/** The highest tier reached. */
function tierOf({ isReviewed, isCrossChecked }: LotView): TrustTier {
  if (isCrossChecked) return 'CROSS_CHECKED'
  return isReviewed ? 'REVIEWED' : 'RECORDED'
}
