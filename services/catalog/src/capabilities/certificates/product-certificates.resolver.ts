import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ProductType } from '../products/product.type.ts'
import type { FindCertificates } from './find-certificates.use-case.ts'
import { QualityCertificateType } from './quality-certificate.type.ts'

@Resolver(() => ProductType)
export class ProductCertificatesResolver {
  constructor(private readonly useCase: FindCertificates) {}

  @FieldResolver(() => [QualityCertificateType], { description: 'Quality certificates, also those that have run out; see `isValid`.' })
  async certificates(@Root() { id }: ProductType, @Ctx() { loaders }: RequestContext) {
    const found = await loaders.for(this.useCase.ofProducts, this.useCase.ofProducts).load(id)
    return (found ?? []).map(QualityCertificateType.from)
  }
}
