import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph, type RequestContext } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { AddressLot } from './capabilities/identifiers/address-lot.use-case.ts'
import { ReadCode } from './capabilities/identifiers/read-code.use-case.ts'
import { FindKnownProduct } from './capabilities/known-products/find-known-product.use-case.ts'
import { RememberProduct } from './capabilities/known-products/remember-product.use-case.ts'
import { CreateLotResolver } from './capabilities/lots/create-lot.resolver.ts'
import { CreateLot } from './capabilities/lots/create-lot.use-case.ts'
import { FindLotResolver } from './capabilities/lots/find-lot.resolver.ts'
import { FindLots } from './capabilities/lots/find-lots.use-case.ts'
import { ListLots } from './capabilities/lots/list-lots.use-case.ts'
import { ListMyLotsResolver } from './capabilities/lots/list-my-lots.resolver.ts'
import { LotAddressResolver } from './capabilities/lots/lot-address.resolver.ts'
import { ProductLotsResolver } from './capabilities/lots/product-lots.resolver.ts'
import { ProductType } from './capabilities/lots/product.type.ts'
import { RegisterLot } from './capabilities/lots/register-lot.use-case.ts'
import { whenProductPublished } from './reactions/when-product-published.ts'
import { whenProductWithdrawn } from './reactions/when-product-withdrawn.ts'

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock, environment = { PUBLIC_URL: 'http://localhost:3000' }) {
  const unitOfWork = new UnitOfWork(dataSource)
  const readCode = new ReadCode()
  const addressLot = new AddressLot(environment.PUBLIC_URL)
  const findKnownProduct = new FindKnownProduct()
  const rememberProduct = new RememberProduct(readCode)
  const findLots = new FindLots(dataSource, readCode)
  const listLots = new ListLots(dataSource)
  const registerLot = new RegisterLot(addressLot)
  const findLot = new FindLotResolver(findLots)

  const subgraph = await buildSubgraph(
    [
      findLot,
      new LotAddressResolver(addressLot),
      new ListMyLotsResolver(listLots),
      new ProductLotsResolver(listLots),
      new CreateLotResolver(new CreateLot(unitOfWork, clock, { findKnownProduct, findLots, registerLot, readCode })),
    ],
    {
      references: {
        Lot: ({ id }: { id: string }, context: RequestContext) => findLot.reference(id, context),
        Product: ({ id }: { id: string }) => ProductType.of(id),
      },
    },
  )
  return { ...subgraph, reactions: [...whenProductPublished(rememberProduct), whenProductWithdrawn(rememberProduct)] }
}
