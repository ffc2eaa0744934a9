import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'Some rows cannot come onto the shelf, and it was not asked for the others alone. Nothing was written.',
})
export class StockImportHasProblems extends Refusal {
  @Field(() => Int, { description: 'How many rows.' })
  readonly problemCount: number

  constructor(problemCount: number) {
    super(`There are ${problemCount} rows that cannot come onto the shelf.`)
    this.problemCount = problemCount
  }
}

@ObjectType({
  implements: Refusal,
  description: 'This very file was brought onto this shelf before. Goods that came again belong into a new file.',
})
export class StockFileAlreadyApplied extends Refusal {
  @Field(() => DateTimeISO)
  readonly importedAt: Date

  constructor(importedAt: Date) {
    super('This very file was brought onto this shelf before.')
    this.importedAt = importedAt
  }
}

@ObjectType({ implements: Refusal, description: 'No row of the file can come onto the shelf. Nothing was written.' })
export class NothingToImport extends Refusal {
  constructor() {
    super('No row of the file can come onto the shelf.')
  }
}
