import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { FairType } from '../planning/fair.type.ts'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import { ExhibitedProduct } from '../product-stars/exhibited-product.type.ts'
import type { JudgedProduct, JudgeProducts, Show } from '../product-stars/judge-products.use-case.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import type { KnownApplication, ListApplications } from './list-applications.use-case.ts'

/** What an application leads to. Applications exist for public fairs only, so their fair may always be seen. */
@Resolver(() => BoothApplicationType)
export class FindApplicationResolver {
  constructor(
    private readonly useCase: ListApplications,
    private readonly readFairs: ReadFairs,
    private readonly products: JudgeProducts,
  ) {}

  @FieldResolver(() => FairType)
  async fair(@Root() { fairId }: BoothApplicationType, @Ctx() { loaders }: RequestContext) {
    return FairType.from((await this.#fair(fairId, loaders))!)
  }

  @FieldResolver(() => [ExhibitedProduct], {
    description: 'The products once more, each with whether its star is valid on every day of the fair.',
  })
  async lines(@Root() { fairId, productIds }: BoothApplicationType, @Ctx() { loaders }: RequestContext) {
    const { startsOn, endsOn } = (await this.#fair(fairId, loaders))!
    const judged = await loaders
      .for<Show, JudgedProduct[]>(this.products, shows => this.products.execute(shows))
      .load({ productIds, startsOn, endsOn })
    return judged!.map(line => ExhibitedProduct.from(line))
  }

  /** How the gateway gets an application by its key; one statement for all keys of a request. */
  async reference({ id }: { id: string }, { actor, loaders }: RequestContext) {
    const application = await loaders.for<string, KnownApplication>(this.useCase, ids => this.useCase.byIds(ids, actor)).load(id)
    return application && BoothApplicationType.from(application)
  }

  #fair(id: string, loaders: RequestContext['loaders']) {
    return loaders.for<string, Fair>(this.readFairs, ids => this.readFairs.execute(ids)).load(id)
  }
}
