import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'Some rows cannot hold, and it was not asked for the others alone. No price was set.' })
export class PriceImportHasProblems extends Refusal {
  @Field(() => Int, { description: 'How many rows.' })
  readonly problemCount: number

  constructor(problemCount: number) {
    super(`There are ${problemCount} rows whose price cannot hold.`)
    this.problemCount = problemCount
  }
}

@ObjectType({ implements: Refusal, description: 'No row of the file changes a price. Nothing was written.' })
export class NoPriceToImport extends Refusal {
  constructor() {
    super('No row of the file changes a price.')
  }
}
