import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description: 'Some rows have problems. All rows are written or none: mend the file and preview it again.',
})
export class ProductImportHasProblems extends Refusal {
  @Field(() => Int, { description: 'Problems in all rows together.' })
  readonly problemCount: number

  constructor(problemCount: number) {
    super(`There are ${problemCount} problems.`)
    this.problemCount = problemCount
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The catalogue changed since the preview, so that committing would do something else than shown. Preview the file again.',
})
export class ProductImportOutdated extends Refusal {
  @Field(() => [Int], { description: 'Lines of the file whose product changed; at most 100.' })
  readonly lines: readonly number[]

  constructor(lines: readonly number[]) {
    super(`Changed since the preview: lines ${lines.slice(0, 10).join(', ')}.`)
    this.lines = lines.slice(0, 100)
  }
}
