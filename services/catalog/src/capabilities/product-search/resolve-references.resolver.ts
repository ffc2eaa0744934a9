import type { RequestContext } from '@ocop/service-kit/graphql'
import { AdministrativeUnitType } from '../administrative-units/administrative-unit.type.ts'
import type { FindAdministrativeUnits } from '../administrative-units/find-administrative-units.use-case.ts'
import type { FindProducers } from '../producers/find-producers.use-case.ts'
import { ProducerType } from '../producers/producer.type.ts'
import type { FindProducts } from '../products/find-products.use-case.ts'
import { ProductType } from '../products/product.type.ts'

interface Key {
  readonly id: string
}

/** How the gateway gets from a key to one of our entities. */
export function referencesOf(
  findProducts: FindProducts,
  { findProducers, findUnits }: { findProducers: FindProducers; findUnits: FindAdministrativeUnits },
) {
  return {
    AdministrativeUnit: async ({ id }: Key, { loaders }: RequestContext) => {
      const unit = await loaders.for(findUnits, (ids: readonly string[]) => findUnits.execute(ids)).load(id)
      return unit && AdministrativeUnitType.from(unit)
    },
    Producer: async ({ id }: Key, { loaders }: RequestContext) => {
      const producer = await loaders.for(findProducers, (ids: readonly string[]) => findProducers.execute(ids)).load(id)
      return producer && ProducerType.from(producer)
    },
    Product: async ({ id }: Key, { loaders, actor }: RequestContext) => {
      const product = await loaders.for(findProducts, (ids: readonly string[]) => findProducts.execute(ids, actor)).load(id)
      return product && ProductType.from(product)
    },
  }
}
