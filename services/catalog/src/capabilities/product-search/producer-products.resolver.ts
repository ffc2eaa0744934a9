import { ConnectionArguments, connectionFrom } from '@ocop/service-kit/graphql'
import { Args, FieldResolver, Resolver, Root } from 'type-graphql'
import { ProducerType } from '../producers/producer.type.ts'
import type { ListProducts } from '../products/list-products.use-case.ts'
import { ProductType } from '../products/product.type.ts'
import { ProductConnection } from './product-connection.type.ts'

@Resolver(() => ProducerType)
export class ProducerProductsResolver {
  constructor(private readonly list: ListProducts) {}

  @FieldResolver(() => ProductConnection, { description: 'Its public product pages by name.' })
  async products(@Root() { id }: ProducerType, @Args(() => ConnectionArguments) args: ConnectionArguments) {
    const rows = await this.list.ofProducer(id, args)
    return ProductConnection.plain(connectionFrom(rows, args, row => [row.updatedKey, row.id], ProductType.from))
  }
}
