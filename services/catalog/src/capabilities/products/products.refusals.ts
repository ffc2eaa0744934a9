import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProductStatus } from './product-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'Somebody else changed the page since it was read. Read it again, then decide.' })
export class ProductChangedMeanwhile extends Refusal {
  @Field(() => Int, { description: 'The version it has now.' })
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super(`The page was changed meanwhile and is at version ${currentVersion}.`)
    this.currentVersion = currentVersion
  }
}

@ObjectType({ implements: Refusal, description: 'The page is not at a point in its life where this may be done to it.' })
export class ProductNotReady extends Refusal {
  @Field(() => ProductStatus, { description: 'Where the page stands now.' })
  readonly currentStatus: ProductStatus

  constructor(currentStatus: ProductStatus) {
    super(`This cannot be done to a page that is ${currentStatus}.`)
    this.currentStatus = currentStatus
  }
}

@ObjectType({ implements: Refusal, description: 'The page lacks what the public needs to read.' })
export class ProductIncomplete extends Refusal {
  @Field(() => [String], { description: 'Names of the fields still to be filled.' })
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`Still missing: ${missing.join(', ')}.`)
    this.missing = missing
  }
}

@ObjectType({ implements: Refusal, description: 'Another product already bears this code.' })
export class ProductCodeTaken extends Refusal {
  @Field(() => String, { description: 'The code that was asked for.' })
  readonly takenCode: string

  constructor(takenCode: string) {
    super(`Another product already bears ${takenCode}.`)
    this.takenCode = takenCode
  }
}
