import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { FairStatus } from '../planning/fair-status.enum.ts'
import { StarProblem } from '../product-stars/star-problem.enum.ts'
import { BoothApplicationStatus } from './booth-application-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'The fair takes no applications now.' })
export class ApplicationsNotOpen extends Refusal {
  @Field(() => FairStatus, { description: 'Where the fair stands now.' })
  readonly fairStatus: FairStatus

  @Field(() => DateTimeISO, { nullable: true, description: 'When applications closed. Null when they were never open.' })
  readonly applicationsCloseAt: Date | null

  constructor(fairStatus: FairStatus, applicationsCloseAt: Date | null) {
    super(`No applications are taken while the fair is ${fairStatus}.`)
    this.fairStatus = fairStatus
    this.applicationsCloseAt = applicationsCloseAt
  }
}

interface Judged {
  readonly productId: string
  readonly product: { readonly name: string } | null
  readonly problem: { readonly reason: StarProblem; readonly expiresOn: string | null } | null
}

@ObjectType({ description: 'A product that has no valid star on every day of the fair, and why.' })
export class ProductWithoutValidStar {
  @Field(() => UUID)
  productId!: string

  @Field(() => String)
  name!: string

  @Field(() => StarProblem)
  reason!: StarProblem

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day of its latest star. Null unless the reason is `EXPIRED_BEFORE_FAIR_ENDS`.',
  })
  expiresOn!: string | null
}

@ObjectType({ implements: Refusal, description: 'Some of the products have no valid star on every day of the fair.' })
export class ProductsWithoutValidStar extends Refusal {
  @Field(() => [ProductWithoutValidStar])
  readonly products: readonly ProductWithoutValidStar[]

  constructor(products: readonly ProductWithoutValidStar[]) {
    super(`No valid star on every day of the fair: ${products.map(({ name }) => name).join(', ')}.`)
    this.products = products
  }

  /** The refusal for those of the products that something speaks against, or undefined when nothing does. */
  static among(judged: readonly Judged[]): ProductsWithoutValidStar | undefined {
    const products = judged.flatMap(({ productId, product, problem }) =>
      problem ? [{ productId, name: product?.name ?? '', ...problem }] : [],
    )
    return products.length > 0 ? new ProductsWithoutValidStar(products) : undefined
  }
}

@ObjectType({ implements: Refusal, description: 'Some of the products are not the producer’s, or do not exist.' })
export class ProductsNotYours extends Refusal {
  @Field(() => [UUID], { description: 'Those that are not.' })
  readonly productIds: readonly string[]

  constructor(productIds: readonly string[]) {
    super('Some products are not of this producer.')
    this.productIds = productIds
  }
}

@ObjectType({ implements: Refusal, description: 'The producer has applied for a booth at this fair before and has not withdrawn.' })
export class AlreadyApplied extends Refusal {
  @Field(() => UUID, { description: 'The earlier application.' })
  readonly applicationId: string

  constructor(applicationId: string) {
    super('This producer has already applied at this fair.')
    this.applicationId = applicationId
  }
}

@ObjectType({ implements: Refusal, description: 'Every booth of the fair is given away.' })
export class BoothsExhausted extends Refusal {
  @Field(() => Int, { description: 'Booths the fair has in all.' })
  readonly boothCount: number

  constructor(boothCount: number) {
    super(`All ${boothCount} booths are given away.`)
    this.boothCount = boothCount
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The application is already accepted, declined or withdrawn, and this step does not follow from there.',
})
export class ApplicationAlreadyDecided extends Refusal {
  @Field(() => BoothApplicationStatus, { description: 'Where the application stands now.' })
  readonly status: BoothApplicationStatus

  constructor(status: BoothApplicationStatus) {
    super(`The application is ${status}.`)
    this.status = status
  }
}
