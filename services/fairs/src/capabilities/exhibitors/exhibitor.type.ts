import { Field, ObjectType } from 'type-graphql'
import { ExhibitedProduct } from '../product-stars/exhibited-product.type.ts'
import { ProducerType } from '../product-stars/producer.type.ts'
import { ProductType } from '../product-stars/product.type.ts'
import type { KnownExhibitor } from './list-exhibitors.use-case.ts'

@ObjectType({ description: 'A producer with a booth at a fair.' })
export class Exhibitor {
  @Field(() => ProducerType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  producer!: ProducerType

  @Field(() => [ProductType], {
    nullable: 'items',
    description: 'Products shown with a star that is valid on every day of the fair. An item is null while the catalogue does not answer.',
  })
  products!: ProductType[]

  @Field(() => [ExhibitedProduct], { description: 'All products of the booth, those whose star has lapsed too.' })
  lines!: ExhibitedProduct[]

  static from({ producerId, lines }: KnownExhibitor): Exhibitor {
    return Object.assign(new Exhibitor(), {
      producer: ProducerType.of(producerId),
      products: lines.filter(({ problem }) => problem === null).map(({ productId }) => ProductType.of(productId)),
      lines: lines.map(line => ExhibitedProduct.from(line)),
    })
  }
}
